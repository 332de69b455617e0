import { once } from 'node:events';
import { createSecureServer } from 'node:http2';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { GRAPH_HOSTS, LOGIN_HOSTS, PORTAL_HOSTS } from '../../lib/entra/clouds.ts';
import { ConnectionCut, PRACTICE_TENANT_ID, type PracticeTenant } from '../../lib/practice/tenant.ts';
import { makeCertificate } from './certificate.ts';
import { createEntraDouble, type EntraDouble } from './entra/entra.ts';
import { answerAsGraph } from './graph-host.ts';
import { createPortalDouble } from './portal/portal.ts';
import { REACT_HOST } from './portal/routes.ts';
import { hostOf, webRequest, writeResponse, type Incoming, type Outgoing } from './web-request.ts';

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
  /** HTTP/1.1 alone, as behind a proxy that inspects TLS. Otherwise HTTP/2 as well, as Graph speaks it. */
  readonly http1Only?: boolean;
  /** 0: any free port. */
  readonly port?: number;
}

type Answer = (request: Request) => Response | Promise<Response>;
const byHost = (hosts: readonly string[], answer: Answer) => hosts.map((host) => [host, answer] as const);
const notServed: Answer = () => new Response('Not served here.', { status: 404 });

/** Answers as every portal, sign-in and Graph host of the four clouds, on one local TLS port, by the Host header. */
export async function startTenantServer({ graph, tenantId = PRACTICE_TENANT_ID, now = Date.now, http1Only = false, port = 0 }: TenantServerOptions): Promise<TenantServer> {
  const entra = createEntraDouble({ graph, tenantId, now });
  const portal = createPortalDouble({ graph, now });
  const answers = new Map<string, Answer>([
    ...byHost(PORTAL_HOSTS, (request) => portal.handle(request)),
    ...byHost([REACT_HOST], (request) => portal.handleReact(request)),
    ...byHost(LOGIN_HOSTS, (request) => entra.handle(request)),
    ...byHost(GRAPH_HOSTS, (request) => answerAsGraph(graph, request)),
  ]);
  const log: HttpLogEntry[] = [];
  const sockets = new Map<number | undefined, Socket>();

  async function serve(message: Incoming, response: Outgoing): Promise<void> {
    const host = hostOf(message);
    const { pathname: path, search: query } = new URL(message.url ?? '/', 'https://localhost');
    const { remotePort } = message.socket;
    const enter = (status: number) => log.push({ host, method: message.method ?? 'GET', path, query, status, origin: message.headers.origin });
    try {
      const answer = await (answers.get(host) ?? notServed)(await webRequest(message, response));
      enter(answer.status);
      await writeResponse(answer, response);
    } catch (error) {
      enter(0);
      sockets.get(remotePort)?.destroy(); // the connection itself: over HTTP/2 `message.socket` would only reset the stream
      if (!(error instanceof ConnectionCut) && !isGone(error)) console.error(`The practice tenant failed at ${message.method} ${host}${path}:`, error);
    }
  }

  const certificate = await makeCertificate([...answers.keys()]);
  const listen = (message: Incoming, response: Outgoing) => void serve(message, response);
  const server = http1Only ? createServer(certificate, listen) : createSecureServer({ ...certificate, allowHTTP1: true }, listen);
  server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    entra,
    graph,
    log,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets.values()) socket.destroy();
      await closed;
    },
  };
}

/** The client went away while it was asked: its own choice, not a fault. */
function isGone(error: unknown): boolean {
  const { name, code } = error as NodeJS.ErrnoException;
  return name === 'AbortError' || code === 'ECONNRESET';
}
