import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import { buffer } from 'node:stream/consumers';

export type Incoming = IncomingMessage | Http2ServerRequest;
export type Outgoing = ServerResponse | Http2ServerResponse;

// They describe the connection to this server, not the request.
const OF_THE_CONNECTION = new Set(['connection', 'content-length', 'host', 'keep-alive', 'transfer-encoding', 'upgrade']);

function headersOf({ headers: received }: Incoming): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(received)) {
    if (OF_THE_CONNECTION.has(name) || name.startsWith(':')) continue;
    for (const value of [values ?? []].flat()) headers.append(name, value);
  }
  return headers;
}

/** The host a request is for, in lower case and without the port. */
export function hostOf({ headers }: Incoming): string {
  const host = headers[':authority'] ?? headers.host ?? '';
  return String(host).toLowerCase().replace(/:\d+$/, '');
}

/** Node's request as a web Request. Its signal fires when the client goes away before the answer is written. */
export async function webRequest(message: Incoming, response: Outgoing): Promise<Request> {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) gone.abort();
  });
  const method = message.method ?? 'GET';
  const body = await buffer(message);
  return new Request(new URL(message.url ?? '/', `https://${hostOf(message)}`), {
    method,
    headers: headersOf(message),
    body: body.length > 0 && method !== 'GET' && method !== 'HEAD' ? new Uint8Array(body) : null,
    signal: gone.signal,
  });
}

/** Writes a web Response. Does nothing when the client is gone. */
export async function writeResponse(answer: Response, response: Outgoing): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  if (response.destroyed || !response.socket) return;
  const cookies = answer.headers.getSetCookie();
  const headers = Object.fromEntries(answer.headers);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.statusCode = answer.status;
  response.end(body);
}
