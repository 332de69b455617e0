import { readRecipient, type Recipient, type RecipientOptions } from './recipient.ts';
import { json, never, NOW, testGraph } from './test-graph.ts';

export const GUID = '0a1b2c3d-1111-4222-8333-444455556666';
export const AGENT = '0a1b2c3d-1111-4222-8333-777788889999';
export const AUTHENTICATION_ADMINISTRATOR = 'c4e39bd9-1100-46d3-8c65-fb160da0071f';
export const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
export const READER = '4a5d8f65-41da-4de4-8968-e035b65339cf';

export const BASE = ['User.Read', 'UserAuthMethod-TAP.ReadWrite.All'];
export const FULL = [...BASE, 'User.Read.All', 'UserAuthenticationMethod.Read.All', 'Policy.Read.AuthenticationMethod', 'RoleManagement.Read.Directory', 'GroupMember.Read.All', 'AuditLog.Read.All'];

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}
export type Answers = Readonly<Record<string, Answer | (() => Answer) | undefined>>;

export const list = (...value: readonly unknown[]): Answer => ({ status: 200, body: { value } });
export const page = (...value: readonly unknown[]): Answer => ({ status: 200, body: { value, '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next' } });
export const denied = (code: string, status = 403): Answer => ({ status, body: { error: { code, message: '' } } });
export const group = (id: string, isAssignableToRole: boolean | null = null, displayName: string | null = `Group ${id}`) => ({ id, displayName, isAssignableToRole });
export const memberRole = (roleTemplateId: string | null, displayName: string | null = 'Role') => ({ id: 'r', roleTemplateId, displayName });
export const assigned = (roleDefinitionId: string, directoryScopeId = '/') => ({ roleDefinitionId, directoryScopeId, roleDefinition: { templateId: roleDefinitionId, displayName: 'Role' } });
export const held = (templateId: string | undefined, scoped = false, name = 'Role') => ({ templateId, name, scoped, custom: false });
export const policy = (includes: readonly string[], excludes: readonly string[] = []): Answer => ({
  status: 200,
  body: { state: 'enabled', minimumLifetimeInMinutes: 30, includeTargets: includes.map((id) => ({ id })), excludeTargets: excludes.map((id) => ({ id })) },
});

export const PASS = { '@odata.type': '#microsoft.graph.temporaryAccessPassAuthenticationMethod', id: 'p', startDateTime: new Date(NOW).toISOString(), lifetimeInMinutes: 60, isUsableOnce: true };

/** A member with a phone and a pass, no role and no group; an agent who may issue. */
export const PLAIN = {
  user: { status: 200, body: { id: GUID, displayName: 'Adele', userPrincipalName: 'adele@contoso.com', userType: 'Member', manager: { id: 'm', displayName: 'Max' } } },
  methods: list({ '@odata.type': '#microsoft.graph.phoneAuthenticationMethod', id: 'x', phoneNumber: '+1' }, PASS),
  passes: list({ ...PASS, '@odata.type': undefined }),
  policy: policy(['all_users'], ['g-none']),
  'member-roles': list(),
  'assigned-roles': list(),
  'eligible-roles': list(),
  groups: list(),
  'owned-groups': list(),
  audits: list(),
  'agent-member-roles': list(memberRole(AUTHENTICATION_ADMINISTRATOR)),
  'agent-assigned-roles': list(),
  'agent-eligible-roles': list(),
} satisfies Answers;

export interface AskedPart {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: { readonly groupIds: readonly string[] };
}

/** A server that answers each part by its id, `checkMemberGroups` by `memberOf`; `later` answers all but the first request. */
export function scripted(over: Answers = {}, memberOf: readonly string[] = [], later?: () => Response | Promise<Response>) {
  const answers: Answers = { ...PLAIN, ...over };
  const asked: AskedPart[][] = [];
  const test = testGraph(async (request, index) => {
    if (later && index > 0) return later();
    const { requests } = (await request.json()) as { requests: AskedPart[] };
    asked.push(requests);
    const answerOf = ({ id, body }: AskedPart) => {
      const given = Object.hasOwn(answers, id) ? answers[id] : list(...(body?.groupIds ?? []).filter((groupId) => memberOf.includes(groupId)));
      const answer = typeof given === 'function' ? given() : given;
      return answer ? [{ id, ...answer }] : [];
    };
    return json({ responses: requests.flatMap(answerOf).toReversed() });
  });
  const read = (options: Partial<RecipientOptions> = {}, signal = never()) =>
    readRecipient(test.graph, GUID, { scopes: FULL, agentId: AGENT, sensitiveGroups: [], auditDays: 7, kept: {}, ...options }, signal);
  return { ...test, asked, read };
}

export const whyOf = (recipient: Recipient) =>
  Object.fromEntries(Object.entries(recipient).flatMap(([name, fact]) => (fact?.state === 'not-checked' ? [[name, fact.why as string]] : [])));
