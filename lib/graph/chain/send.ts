import { onlyOnce } from './once.ts';
import type { Send, Trip } from './step.ts';
import { overStreams } from './stream-way.ts';

// An answer that leaves open whether the work was done: it was (2xx), or a machine in between gave up on the one that does it.
const perhapsDone = (status: number) => status < 300 || status === 408 || status >= 500;

const BODYLESS: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * The end of the chain: one fetch, read to its end so that the time limit covers the body. `sawDate` is given the server's Date;
 * `streams` tells whether the browser can send a stream.
 * Nothing but the token identifies the agent, no cache keeps a passcode, and no redirect takes the token elsewhere.
 */
export function byFetch(fetcher: typeof fetch, sawDate: (date: string) => void, streams: boolean): Send {
  const fetchAs = ({ method, url, headers, body, signal }: Trip, asStream: boolean) =>
    fetcher(url, {
      method,
      headers,
      signal,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      ...(body !== undefined && (asStream ? { body: onlyOnce(body), duplex: 'half' } : { body })),
    });
  const send = overStreams(fetchAs, streams);

  return async (trip) => {
    const { journey } = trip;
    const before = journey.mayHaveHappened;
    journey.mayHaveHappened = !journey.reads; // until an answer says otherwise
    const response = await send(trip);
    const text = await response.text();
    journey.mayHaveHappened = before || (!journey.reads && perhapsDone(response.status));
    const date = response.headers.get('Date');
    if (date) sawDate(date);
    return new Response(BODYLESS.has(response.status) ? null : text, { status: response.status, headers: response.headers });
  };
}
