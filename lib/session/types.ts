/** The signed-in agent. */
export interface Agent {
  /** Object id in the home tenant, as Graph's `me` has it. */
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly username: string;
}

/** An access token for Graph, and what it may do. Never stored, never logged. */
export interface Token {
  readonly accessToken: string;
  readonly scopes: readonly string[];
}

/** What is wrong with the token there is. */
export interface TokenWish {
  /** A claims challenge (conditional access), as JSON: past the cache, and to a window where Entra wants to see the agent. */
  readonly claims?: string | undefined;
  /** Graph refused the cached one: renew it by the refresh token. */
  readonly renew?: boolean | undefined;
}

export type SignInFaultKind =
  | 'cancelled' // the agent closed the window
  | 'interaction-needed' // a silent try needs a window now
  | 'blocked' // the browser or a policy kept the window from opening
  | 'consent-needed' // an administrator must consent first
  | 'wrong-app' // client id, tenant or redirect URI do not fit (AADSTS700016, 90002, 50011, 9002326, 9002327)
  | 'offline'
  | 'not-configured'
  | 'unexpected';

export class SignInFault extends Error {
  override readonly name = 'SignInFault';
  readonly kind: SignInFaultKind;
  /** Entra's own code, for the details line: `AADSTS…` or MSAL's error code. */
  readonly code: string | undefined;
  constructor(kind: SignInFaultKind, code?: string) {
    super(code ? `${kind} (${code})` : kind);
    this.kind = kind;
    this.code = code;
  }
}

/** The panel's view of the session; every call may throw SignInFault. */
export interface Session {
  /** The agent, if signed in or if a silent sign-in succeeds. Opens no window. */
  agent(): Promise<Agent | undefined>;
  /** Opens Microsoft's sign-in window. `scopes` asks for more than the base set. */
  signIn(scopes?: readonly string[]): Promise<Agent>;
  signOut(): Promise<void>;
  token(wish?: TokenWish): Promise<Token>;
}

/** To issue and revoke. Asked for at sign-in; each other scope is asked for where it is needed. */
export const BASE_SCOPES = ['User.Read', 'UserAuthMethod-TAP.ReadWrite.All'] as const;

/** Scopes that each serve one feature, which says "not checked" without it. */
export const FEATURE_SCOPES = {
  findUsers: 'User.ReadBasic.All',
  userDetails: 'User.Read.All',
  methods: 'UserAuthenticationMethod.Read.All',
  policy: 'Policy.Read.AuthenticationMethod',
  roles: 'RoleManagement.Read.Directory',
  groups: 'GroupMember.Read.All',
  audit: 'AuditLog.Read.All',
} as const;
