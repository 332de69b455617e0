import { createPracticeTenant, type PracticeOptions, type PracticeTenant } from './tenant.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly error?: { readonly code: string; readonly message: string; readonly innerError: Readonly<Record<string, string>> };
    readonly value?: readonly Record<string, unknown>[];
    readonly responses?: readonly { readonly id: string; readonly status: number; readonly headers: Record<string, string>; readonly body?: Record<string, unknown> }[];
    readonly [property: string]: unknown;
  };
}

export interface Asking {
  readonly as?: string;
  readonly scopes?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

export const ALL_SCOPES = [
  'User.Read', 'User.Read.All', 'UserAuthMethod-TAP.ReadWrite.All', 'UserAuthenticationMethod.ReadWrite.All', 'Policy.ReadWrite.AuthenticationMethod',
  'RoleManagement.Read.Directory', 'GroupMember.Read.All', 'AuditLog.Read.All', 'User.RevokeSessions.All',
];
export const GRAPH = 'https://graph.microsoft.com';

/** A tenant, a clock to turn, and a way to ask: for the tests beside it. */
export function practice(options: PracticeOptions = {}) {
  const clock = { now: Date.parse('2026-11-21T09:00:00Z') };
  const tenant = createPracticeTenant({ now: () => clock.now, ...options });

  /** `ask('GET', '/me')`; paths without a version go to v1.0. The agent is Nora with all scopes unless told. */
  async function ask(method: string, path: string, { as = 'nora', scopes = ALL_SCOPES, headers = {}, body, signal }: Asking = {}): Promise<Reply> {
    tenant.allow('token', { userId: tenant.person(as).id, scopes });
    const response = await tenant.handle(new Request(urlOf(path), {
      method,
      headers: { Authorization: 'Bearer token', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    }));
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as Reply['body'] };
  }
  return { tenant, clock, ask, passes: (alias: string) => passesPath(tenant, alias) };
}

function urlOf(path: string): string {
  if (path.startsWith('https:')) return path;
  return /^\/(?:v1\.0|beta)\//.test(path) ? `${GRAPH}${path}` : `${GRAPH}/v1.0${path}`;
}

const passesPath = (tenant: PracticeTenant, alias: string) => `/users/${tenant.person(alias).id}/authentication/temporaryAccessPassMethods`;

export const EVENTUAL = { ConsistencyLevel: 'eventual' } as const;
export const query = (options: Readonly<Record<string, string>>) => `?${new URLSearchParams(options).toString()}`;
