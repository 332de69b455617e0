import type { Trip } from './step.ts';

type Fetch = (trip: Trip, asStream: boolean) => Promise<Response>;

/** Whether a stream gets through to Graph; `doubted`: it did, but perhaps not the last one. */
type Way = 'untried' | 'open' | 'doubted' | 'closed';

// What a server or proxy answers that wants to know a body's length beforehand, or thinks it too long.
const WANTS_NO_STREAM: ReadonlySet<number> = new Set([400, 411, 413, 415, 501]);

// What fetch throws where no answer came: the connection was cut, or never was. HTTP/1.1, which some proxies speak alone, takes no stream.
const noAnswer = (error: unknown) => error instanceof TypeError;

/**
 * Sends what creates as a stream, which a browser's network stack does not send again by itself (see `once.ts`), where
 * a read showed before that streams get through. A creation is never sent twice to find that out.
 */
export function overStreams(fetchAs: Fetch, supported: boolean): (trip: Trip) => Promise<Response> {
  let way: Way = supported ? 'untried' : 'closed';

  async function read(trip: Trip): Promise<Response> {
    const answer = await fetchAs(trip, true).catch((error: unknown) => {
      if (!noAnswer(error)) throw error;
      return undefined;
    });
    way = answer?.ok ? 'open' : 'untried';
    if (answer && !WANTS_NO_STREAM.has(answer.status)) return answer;
    const plain = await fetchAs(trip, false);
    if (plain.ok && answer) way = 'closed'; // it was the stream, if without it all is well; after a cut it may have been the cut
    return plain;
  }

  // One cut says little, and 400 is also Graph's word for a lifetime the policy does not allow. Two in a row, and the
  // way may be another now: the next goes as it always could.
  function doubt(): void {
    way = way === 'open' ? 'doubted' : 'untried';
  }

  async function create(trip: Trip): Promise<Response> {
    try {
      const answer = await fetchAs(trip, true);
      if (WANTS_NO_STREAM.has(answer.status)) doubt();
      else way = 'open';
      return answer;
    } catch (error) {
      if (noAnswer(error)) doubt();
      throw error;
    }
  }

  return (trip) => {
    const unproven = way === 'untried' || way === 'doubted';
    const proven = way === 'open' || way === 'doubted';
    if (trip.body !== undefined && trip.journey.reads && unproven) return read(trip);
    if (trip.body !== undefined && !trip.journey.reads && proven) return create(trip);
    return fetchAs(trip, false);
  };
}
