import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

// They describe the connection to this server, not the request.
const OF_THE_CONNECTION = new Set(['connection', 'content-length', 'host', 'keep-alive', 'transfer-encoding', 'upgrade']);

function headersOf(message: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    if (OF_THE_CONNECTION.has(name)) continue;
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}

/** The host a request is for, in lower case and without the port. */
export function hostOf(message: IncomingMessage): string {
  return (message.headers.host ?? '').toLowerCase().replace(/:\d+$/, '');
}

/** Node's request as a web Request. Its signal fires when the client goes away before the answer is written. */
export async function webRequest(message: IncomingMessage, response: ServerResponse): Promise<Request> {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
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
export async function writeResponse(answer: Response, response: ServerResponse): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  if (response.destroyed) return;
  const cookies = answer.headers.getSetCookie();
  const headers = Object.fromEntries(answer.headers);
  response.writeHead(answer.status, { ...headers, ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) });
  response.end(body);
}
