const DETAILS = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];
const ALL_METHODS = ['UserAuthenticationMethod.Read.All', 'UserAuthenticationMethod.ReadWrite.All'];

/** Delegated scopes that open a read, least first: learn.microsoft.com/graph/permissions-reference and the pages of each call. */
const OPENED_BY = {
  manager: DETAILS,
  // The per-method scopes do not open the list of all methods.
  methods: ALL_METHODS,
  passes: ['UserAuthMethod-TAP.Read.All', 'UserAuthMethod-TAP.ReadWrite.All', ...ALL_METHODS],
  policy: ['Policy.Read.AuthenticationMethod', 'Policy.ReadWrite.AuthenticationMethod'],
} as const;

/** Whether the granted scopes open a read. Entra writes a scope bare or behind its resource (`https://graph.microsoft.com/User.Read`), in any case. */
export function opens(granted: readonly string[], what: keyof typeof OPENED_BY): boolean {
  const names = new Set(granted.map((scope) => scope.slice(scope.lastIndexOf('/') + 1).toLowerCase()));
  return OPENED_BY[what].some((scope) => names.has(scope.toLowerCase()));
}
