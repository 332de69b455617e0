/** Entra's own codes and OAuth errors: learn.microsoft.com/entra/identity-platform/reference-error-codes. `{}` is filled in. */
export const REFUSALS = {
  unknownTenant: { code: 90002, error: 'invalid_request', text: "Tenant '{}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud." },
  notMultiTenant: { code: 50194, error: 'invalid_request', text: "Application '{}' is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps." },
  unknownApp: { code: 700016, error: 'unauthorized_client', text: "Application with identifier '{}' was not found in the directory 'Contoso'." },
  unknownRedirectUri: { code: 50011, error: 'invalid_request', text: "The redirect URI '{}' specified in the request does not match the redirect URIs configured for the application." },
  unknownResource: { code: 500011, error: 'invalid_resource', text: 'The resource principal named {} was not found in the tenant named Contoso.' },
  responseType: { code: 700054, error: 'unsupported_response_type', text: "response_type '{}' is not enabled for the application." },
  challengeMethod: { code: 501482, error: 'invalid_request', text: 'Code_Challenge_method must be S256.' },
  noSession: { code: 50058, error: 'login_required', text: 'Session information is not sufficient for single-sign-on.' },
  severalAccounts: { code: 16000, error: 'interaction_required', text: 'Either multiple user identities are available for the current request or selected account is not supported for the scenario.' },
  noConsent: { code: 65001, error: 'consent_required', text: 'The user or administrator has not consented to use the application. Scopes: {}.' },
  consentDeclined: { code: 65004, error: 'access_denied', text: 'User declined to consent to access the app.' },
  adminNeeded: { code: 90094, error: 'access_denied', text: 'Admin consent is required for the permissions requested by this application. Scopes: {}.' },
  grantType: { code: 70003, error: 'unsupported_grant_type', text: "The app requested an unsupported grant type '{}'." },
  originMissing: { code: 9002327, error: 'invalid_request', text: "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests." },
  originUnexpected: { code: 9002326, error: 'invalid_request', text: "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: '{}'." },
  challengeMissing: { code: 9002325, error: 'invalid_request', text: 'Proof Key for Code Exchange is required for cross-origin authorization code redemption.' },
  verifierWrong: { code: 501481, error: 'invalid_grant', text: 'The Code_Verifier does not match the code_challenge supplied in the authorization request.' },
  redirectUriChanged: { code: 500112, error: 'invalid_client', text: "The reply address '{}' does not match the reply address provided when requesting Authorization code." },
  grantUnknown: { code: 70000, error: 'invalid_grant', text: 'The provided value for the grant is not valid.' },
  grantExpired: { code: 70008, error: 'invalid_grant', text: 'The provided authorization code or refresh token has expired due to inactivity.' },
  codeUsed: { code: 54005, error: 'invalid_grant', text: 'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.' },
  refreshTokenOld: { code: 700084, error: 'invalid_grant', text: 'The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which can not be extended. It is now expired.' },
  refreshTokenRevoked: { code: 50173, error: 'invalid_grant', suberror: 'bad_token', text: 'The provided grant has expired due to it being revoked, a fresh auth token is needed.' },
  noConsentForToken: { code: 65001, error: 'invalid_grant', suberror: 'consent_required', text: 'The user or administrator has not consented to use the application. Scopes: {}.' },
} as const satisfies Record<string, { code: number; error: string; text: string; suberror?: string }>;

export type RefusalName = keyof typeof REFUSALS;

/** A refusal on a test's order. */
export interface Refusal {
  /** OAuth's word, e.g. `interaction_required`. */
  readonly error: string;
  /** The number after AADSTS. */
  readonly code: number;
  /** Without it, the table's. */
  readonly description?: string;
  readonly suberror?: string;
  /** A claims challenge, as JSON. */
  readonly claims?: string;
}

export class EntraRefusal extends Error {
  override readonly name = 'EntraRefusal';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`AADSTS${refusal.code}`);
    this.refusal = refusal;
  }
}

/** The named refusal, to throw. */
export function refused(name: RefusalName, detail = ''): EntraRefusal {
  const { code, error, text, ...more } = REFUSALS[name];
  return new EntraRefusal({ code, error, description: text.replace('{}', detail), ...more });
}

function knownText(code: number): string {
  return Object.values(REFUSALS).find((known) => known.code === code)?.text.replace('{}', '') ?? 'Refused on order of a test.';
}

/** An `error_description` as Entra writes them. */
export function describe({ code, description = knownText(code) }: Refusal, now: number): string {
  const time = new Date(now).toISOString().replace('T', ' ').replace(/\.\d+/, '');
  const id = '00000000-0000-0000-0000-000000000000';
  return `AADSTS${code}: ${description} Trace ID: ${id} Correlation ID: ${id} Timestamp: ${time}`;
}
