export const PRACTICE_TENANT_ID = '0000c0de-0000-4000-8000-00000000c0de';
export const PRACTICE_DOMAIN = 'contoso.com';
/** Where the practice tenant's guests are at home. */
export const GUEST_DOMAINS = ['fabrikam.com', 'northwindtraders.com'] as const;
/** Where the default clock stands, UTC ms. */
export const PRACTICE_START = Date.parse('2026-11-21T09:00:00Z');

/** Built-in roles by template id: learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference. */
export const ROLES = {
  'Authentication Administrator': 'c4e39bd9-1100-46d3-8c65-fb160da0071f',
  'Authentication Policy Administrator': '0526716b-113d-4c15-b2c8-68e3c22b9f80',
  'Directory Readers': '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  'Exchange Administrator': '29232cdf-9323-42fd-ade2-1d097af3e4de',
  'Global Administrator': '62e90394-69f5-4237-9190-012177145e10',
  'Global Reader': 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  'Guest Inviter': '95e79109-95c0-4d8e-aee3-d01accf2d47b',
  'Helpdesk Administrator': '729827e3-9c14-49f7-bb1b-9608f156bbb8',
  'Message Center Reader': '790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b',
  'Password Administrator': '966707d0-3269-4727-9be2-8c3a10f19b9d',
  'Privileged Authentication Administrator': '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
  'Reports Reader': '4a5d8f65-41da-4de4-8968-e035b65339cf',
  'Security Administrator': '194ae4cb-b126-40b2-bd5b-6091b380977d',
  'Security Reader': '5d6b6bb7-de71-4623-b4af-96380a352509',
  'Usage Summary Reports Reader': '75934031-6c7e-415a-99d7-48dbd49e875e',
  'User Administrator': 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  'User Experience Success Manager': '27460883-1df1-4691-b032-3b79643e5e63',
} as const;

export type RoleName = keyof typeof ROLES;
export const ROLE_NAMES = Object.keys(ROLES) as RoleName[];

const hex = (value: number, width: number) => value.toString(16).padStart(width, '0');

/** A GUID that says what it stands for: "a" a person, "b" a group, "d" a directory role. */
export function fixedId(kind: 'a' | 'b' | 'd', index: number): string {
  return `${hex(Number.parseInt(`${kind}001`, 16) + index, 8)}-0000-4000-8000-${hex(index + 1, 12)}`;
}
