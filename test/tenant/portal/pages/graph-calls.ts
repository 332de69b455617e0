/*
 * Evidence: Entra's blades call Microsoft Graph directly, often by `$batch` on beta, with the headers named below
 * (github.com/Azure/portaldocs, top-extensions-data-ajax.md: makeMsGraphBatchRequest, x-ms-command-name; a capture of
 * the users blade shows "Common - GetPhotos"). What a pass takes: graph/api/authentication-post-temporaryaccesspassmethods.
 * Guess: how this very pane creates a pass, alone or in a batch, on v1.0 or beta, and every other command name.
 */

export interface GraphRequest {
  readonly method: string;
  /** From the version on, e.g. `/beta/users`. */
  readonly path: string;
  readonly command: string;
  readonly body?: unknown;
}

export interface GraphAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Rejects where nothing was answered. */
export type Send = (request: GraphRequest) => Promise<GraphAnswer>;

export interface WantedPass {
  readonly lifetimeInMinutes: number;
  readonly isUsableOnce: boolean;
  /** ISO 8601, UTC. */
  readonly startDateTime?: string;
}

const PASSWORD_ID = '28c10230-6103-485e-b985-444c60001490'; // the same for everybody: graph/api/resources/passwordauthenticationmethod
const authentication = (userId: string) => `/users/${userId}/authentication`;

export const calls = {
  methods: (userId: string): GraphRequest => ({ method: 'GET', path: `/beta${authentication(userId)}/methods`, command: 'AuthMethods - List' }),
  photo: (userId: string): GraphRequest => ({ method: 'GET', path: `/beta/users/${userId}/photo/$value`, command: 'Common - GetPhoto' }),
  addPass: (userId: string, body: WantedPass, version: string): GraphRequest => ({ method: 'POST', path: `/${version}${authentication(userId)}/temporaryAccessPassMethods`, command: 'AuthMethods - AddPass', body }),
  addPhone: (userId: string, phoneNumber: string): GraphRequest => ({ method: 'POST', path: `/beta${authentication(userId)}/phoneMethods`, command: 'AuthMethods - AddPhone', body: { phoneNumber, phoneType: 'mobile' } }),
  remove: (userId: string, segment: string, id: string): GraphRequest => ({ method: 'DELETE', path: `/beta${authentication(userId)}/${segment}/${id}`, command: 'AuthMethods - Delete' }),
  resetPassword: (userId: string): GraphRequest => ({ method: 'POST', path: `/beta${authentication(userId)}/methods/${PASSWORD_ID}/resetPassword`, command: 'Users - ResetPassword', body: {} }),
  newUser: (): GraphRequest => ({
    method: 'POST',
    path: '/beta/users',
    command: 'Users - Create',
    body: { accountEnabled: true, displayName: 'Lee Gu', mailNickname: 'lee.gu', userPrincipalName: 'lee.gu@contoso.com', passwordProfile: { forceChangePasswordNextSignIn: true, password: 'made-up-4-Practice' } },
  }),
};

const headersOf = ({ command, body }: GraphRequest) => ({ 'x-ms-command-name': command, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) });

/** One request that carries the others; each part is named by its place. */
export function inBatch(parts: readonly GraphRequest[], command: string): GraphRequest {
  const requests = parts.map((part, index) => ({
    id: String(index),
    method: part.method,
    url: part.path.replace(/^\/[^/]+/, ''),
    headers: headersOf(part),
    ...(part.body === undefined ? {} : { body: part.body }),
  }));
  return { method: 'POST', path: '/beta/$batch', command, body: { requests } };
}

/** The parts' answers in the order that they were asked in. A part without one counts as a failure of the server. */
export function partsOf(answer: GraphAnswer, count: number): GraphAnswer[] {
  const { responses = [] } = (answer.body ?? {}) as { responses?: readonly { id: string; status: number; body?: unknown }[] };
  return Array.from({ length: count }, (_, index) => {
    const found = responses.find(({ id }) => id === String(index));
    return found ? { status: found.status, body: found.body } : { status: answer.status < 400 ? 500 : answer.status, body: answer.body };
  });
}

/** Sends from where it runs: the worker, or the ReactView's frame. */
export function graphSender(origin: string, token: string): Send {
  return async (request) => {
    const response = await fetch(origin + request.path, {
      method: request.method,
      headers: { Authorization: `Bearer ${token}`, 'x-ms-client-request-id': crypto.randomUUID(), ...headersOf(request) },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };
}
