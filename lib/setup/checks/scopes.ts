import { opens } from '../../graph/scopes.ts';
import { BASE_SCOPES, FEATURE_SCOPES } from '../../session/types.ts';
import type { CheckResult, Detail } from '../check.ts';

type Feature = keyof typeof FEATURE_SCOPES;

const [, ISSUE] = BASE_SCOPES;
/** Either lets an agent issue: learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods. */
const ISSUES = [ISSUE, 'UserAuthenticationMethod.ReadWrite.All'];

const has = (granted: readonly string[], scopes: readonly string[]) => granted.some((scope) => scopes.includes(scope));

const ALLOWED: Readonly<Record<Feature, (granted: readonly string[]) => boolean>> = {
  findUsers: (granted) => has(granted, [FEATURE_SCOPES.findUsers]) || opens(granted, 'details'),
  userDetails: (granted) => opens(granted, 'details'),
  methods: (granted) => opens(granted, 'methods'),
  policy: (granted) => opens(granted, 'policy'),
  roles: (granted) => opens(granted, 'roles'),
  groups: (granted) => has(granted, [FEATURE_SCOPES.groups, 'Group.Read.All', 'Directory.Read.All']),
  audit: (granted) => opens(granted, 'audit'),
};

/** What was consented. `granted`: of the agent's token; undefined where there is none. */
export function checkScopes(granted: readonly string[] | undefined): CheckResult {
  const check = 'scopes';
  if (!granted) return { check, verdict: 'not-checked', says: 'needs-sign-in' };
  const missing = (Object.keys(ALLOWED) as Feature[]).filter((feature) => !ALLOWED[feature](granted));
  const details: Detail[] = missing.map((feature) => ({ kind: 'scope', scope: FEATURE_SCOPES[feature], feature }));
  const scopes = missing.map((feature) => FEATURE_SCOPES[feature]);
  if (!has(granted, ISSUES)) {
    return { check, verdict: 'wrong', says: 'cannot-issue', details: [{ kind: 'scope', scope: ISSUE, feature: 'issue' }, ...details], todo: 'ask-consent', act: { kind: 'ask', scopes: [ISSUE] } };
  }
  if (missing.length > 0) return { check, verdict: 'attention', says: 'some-scopes', details, todo: 'ask-consent', act: { kind: 'ask', scopes } };
  return { check, verdict: 'ok', says: 'all-scopes' };
}
