/** An app registration, as far as signing in sees it. */
export interface AppRegistration {
  readonly clientId: string;
  readonly tenantId: string;
  readonly name?: string;
  /** Redirect URIs of type "Single-page application". */
  readonly redirectUris: readonly string[];
  /** Redirect URIs of type "Web" or "Mobile and desktop". */
  readonly nonSpaRedirectUris?: readonly string[];
  /** Scopes an administrator consented to for everybody. */
  readonly consented?: readonly string[];
  /** Scopes each user may consent to. Every other one needs an administrator. */
  readonly userConsentable?: readonly string[];
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly isAdmin: boolean;
}

/** Scopes asked for. */
export interface AskedScopes {
  /** openid, profile, email, offline_access. */
  readonly oidc: readonly string[];
  /** Names of Graph permissions, without the resource. */
  readonly graph: readonly string[];
  /** The resource they were asked for with, e.g. `https://graph.microsoft.com/`, or empty. It comes back the same. */
  readonly prefix: string;
}

export interface AuthorizeRequest {
  readonly app: AppRegistration;
  readonly redirectUri: string;
  readonly scopes: AskedScopes;
  readonly prompt: string | undefined;
  readonly loginHint: string | undefined;
  readonly state: string | undefined;
  readonly nonce: string | undefined;
  readonly challenge: string | undefined;
  readonly wantsClientInfo: boolean;
}

/** One try to sign in, from the first page to the redirect. */
export interface Flow {
  readonly id: string;
  readonly request: AuthorizeRequest;
  /** Typed on the first page. */
  username: string | undefined;
  /** Signed in with a password, or picked. */
  account: Account | undefined;
  wantsOther: boolean;
  consentShown: boolean;
}

export interface EntraLogEntry {
  readonly endpoint: 'authorize' | 'token' | 'logout';
  readonly host: string;
  readonly tenant: string;
  readonly clientId: string | undefined;
  readonly grantType: string | undefined;
  readonly prompt: string | undefined;
  readonly loginHint: string | undefined;
  readonly scopes: readonly string[];
  /** The `claims` parameter, parsed. */
  readonly claims: unknown;
  readonly origin: string | undefined;
}
