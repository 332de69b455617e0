/** A directory role that somebody holds. */
export interface HeldRole {
  /** The built-in role's template id, or a custom role's own. Undefined: Graph showed that there is a role, not which. */
  readonly templateId: string | undefined;
  readonly name: string;
  /** Not built in: what it may do cannot be told from its name. */
  readonly custom: boolean;
  /** Over an administrative unit or one object, not the whole tenant. */
  readonly scoped: boolean;
}

export interface Group {
  readonly id: string;
  readonly name: string;
}

/**
 * "Who can reset passwords" and "Who can perform sensitive actions", column Authentication Administrator:
 * learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions. Every role of the user
 * must be among these eight; every other one, custom roles too, is out of that administrator's reach.
 */
const WITHIN_REACH: ReadonlySet<string> = new Set([
  'c4e39bd9-1100-46d3-8c65-fb160da0071f', // Authentication Administrator
  '88d8e3e3-8f55-4a1e-953a-9b9898b8876b', // Directory Readers
  '95e79109-95c0-4d8e-aee3-d01accf2d47b', // Guest Inviter
  '790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b', // Message Center Reader
  '966707d0-3269-4727-9be2-8c3a10f19b9d', // Password Administrator
  '4a5d8f65-41da-4de4-8968-e035b65339cf', // Reports Reader
  '27460883-1df1-4691-b032-3b79643e5e63', // User Experience Success Manager
  '75934031-6c7e-415a-99d7-48dbd49e875e', // Usage Summary Reports Reader
]);

/** May issue to anyone but themselves: Privileged Authentication Administrator, Global Administrator. */
const ISSUE_TO_ALL: ReadonlySet<string> = new Set(['7be44c8a-adaf-4e2a-84d6-ab2649e08a13', '62e90394-69f5-4237-9190-012177145e10']);
const AUTHENTICATION_ADMINISTRATOR = 'c4e39bd9-1100-46d3-8c65-fb160da0071f';

const among = (ids: ReadonlySet<string>, { templateId }: HeldRole) => templateId !== undefined && ids.has(templateId.toLowerCase());

/** A role that puts its holder out of an Authentication Administrator's reach. A role that is not named counts: it may. */
export const isPrivileged = (role: HeldRole): boolean => !among(WITHIN_REACH, role);

/** Roles that may issue, be it in one administrative unit: learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods. */
export const mayIssue = (role: HeldRole): boolean => role.templateId?.toLowerCase() === AUTHENTICATION_ADMINISTRATOR || among(ISSUE_TO_ALL, role);
export const mayIssueToAll = (role: HeldRole): boolean => among(ISSUE_TO_ALL, role) && !role.scoped;
