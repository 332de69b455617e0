import { once } from 'node:events';
import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GRAPH_HOSTS, LOGIN_HOSTS, PORTAL_HOSTS } from '../../lib/entra/clouds.ts';
import { ConnectionCut, PRACTICE_TENANT_ID, type PracticeTenant } from '../../lib/practice/tenant.ts';
import { makeCertificate } from './certificate.ts';
import { createEntraDouble, type EntraDouble } from './entra/entra.ts';
import { answerAsGraph } from './graph-host.ts';
import { portalPage } from './portal-host.ts';
import { hostOf, webRequest, writeResponse } from './web-request.ts';

export interface HttpLogEntry {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  /** With its question mark, or empty. */
  readonly query: string;
  /** 0: the connection was cut without an answer. */
  readonly status: number;
  readonly origin: string | undefined;
}

export interface TenantServer {
  readonly port: number;
  readonly entra: EntraDouble;
  readonly graph: PracticeTenant;
  /** Every HTTP request, also what a browser asks for on its own. */
  readonly log: readonly HttpLogEntry[];
  stop(): Promise<void>;
}

export interface TenantServerOptions {
  readonly graph: PracticeTenant;
  readonly tenantId?: string;
  /** Milliseconds since 1970. The practice tenant must have the same clock, or its tokens are too old or too young. */
  readonly now?: () => number;
  /**
   * Keeps Graph's connections open, as Graph does. A browser then sends a request again by itself, even a POST, when
   * a connection that it used before is cut without an answer: tried in Chromium 156 and Firefox 153; Chromium's rule
   * is ShouldResendRequest in net/http/http_network_transaction.cc. Without it a cut reaches the extension as a cut.
   */
  readonly keepGraphAlive?: boolean;
  /** 0: any free port. */
  readonly port?: number;
}

type Answer = (request: Request) => Response | Promise<Response>;
const byHost = (hosts: readonly string[], answer: Answer) => hosts.map((host) => [host, answer] as const);
const notServed: Answer = () => new Response('Not served here.', { status: 404 });

/** Answers as every portal, sign-in and Graph host of the four clouds, on one local TLS port, by the Host header. */
export async function startTenantServer({ graph, tenantId = PRACTICE_TENANT_ID, now = Date.now, keepGraphAlive = false, port = 0 }: TenantServerOptions): Promise<TenantServer> {
  const entra = createEntraDouble({ graph, tenantId, now });
  const answers = new Map<string, Answer>([
    ...byHost(PORTAL_HOSTS, () => portalPage(graph.state.people.values())),
    ...byHost(LOGIN_HOSTS, (request) => entra.handle(request)),
    ...byHost(GRAPH_HOSTS, (request) => answerAsGraph(graph, request)),
  ]);
  const closing = new Set(keepGraphAlive ? [] : GRAPH_HOSTS);
  const log: HttpLogEntry[] = [];

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = hostOf(message);
    const { pathname: path, search: query } = new URL(message.url ?? '/', 'https://localhost');
    const enter = (status: number) => log.push({ host, method: message.method ?? 'GET', path, query, status, origin: message.headers.origin });
    try {
      const answer = await (answers.get(host) ?? notServed)(await webRequest(message, response));
      enter(answer.status);
      if (closing.has(host)) response.setHeader('connection', 'close');
      await writeResponse(answer, response);
    } catch (error) {
      enter(0);
      message.socket.destroy();
      if (!(error instanceof ConnectionCut) && !isGone(error)) console.error(`The practice tenant failed at ${message.method} ${host}${path}:`, error);
    }
  }

  const server = createServer(await makeCertificate([...answers.keys()]), (message, response) => void serve(message, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    entra,
    graph,
    log,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The client went away while it was asked: its own choice, not a fault. */
function isGone(error: unknown): boolean {
  const { name, code } = error as NodeJS.ErrnoException;
  return name === 'AbortError' || code === 'ECONNRESET';
}
