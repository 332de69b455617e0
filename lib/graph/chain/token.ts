import { orAbort, type Send, type Step, type Trip } from './step.ts';
import type { GraphFaultKind } from '../faults.ts';
import { SignInFault, type SignInFaultKind, type Token, type TokenWish } from '../../session/types.ts';

const FAULTS: Readonly<Record<SignInFaultKind, GraphFaultKind>> = {
  cancelled: 'cancelled',
  offline: 'offline',
  unexpected: 'unexpected',
  'interaction-needed': 'signed-out',
  blocked: 'signed-out',
  'consent-needed': 'signed-out',
  'wrong-app': 'signed-out',
  'not-configured': 'signed-out',
};

/**
 * The claims challenge of a WWW-Authenticate header, decoded to the JSON that a token request takes
 * (learn.microsoft.com/entra/identity-platform/claims-challenge). Undefined: there is none, or it cannot be read.
 */
export function readChallenge(header: string | null): string | undefined {
  if (!header || !/error="?insufficient_claims/i.test(header)) return undefined;
  const encoded = /[\s,]claims="?([\w+/=-]+)/i.exec(header)?.[1];
  try {
    return encoded && atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
}

/**
 * Adds the agent's token, and asks once for another: with the claims Graph wants, or because the first was refused.
 * A POST is sent again too, as a 401 (or a 403 that only wants claims) did nothing.
 */
export function withToken(host: string, token: (wish?: TokenWish) => Promise<Token>, seen: (token: Token) => void): Step {
  async function take(trip: Trip, wish?: TokenWish): Promise<Token> {
    try {
      const taken = await orAbort(token(wish), trip.signal);
      seen(taken);
      return taken;
    } catch (error) {
      if (trip.signal.aborted) throw trip.journey.failed('cancelled');
      if (error instanceof SignInFault) throw trip.journey.failed(FAULTS[error.kind], { code: error.code });
      throw trip.journey.failed('unexpected');
    }
  }

  return (next: Send) => async (trip) => {
    // The token is for one host; a URL that strayed must not carry it away.
    if (URL.parse(trip.url)?.origin !== `https://${host}`) throw trip.journey.failed('unexpected');
    const send = ({ accessToken }: Token) => next({ ...trip, headers: { ...trip.headers, Authorization: `Bearer ${accessToken}` } });

    const first = await take(trip);
    const answer = await send(first);
    const claims = answer.status === 401 || answer.status === 403 ? readChallenge(answer.headers.get('WWW-Authenticate')) : undefined;
    if (answer.status !== 401 && !claims) return answer;
    const second = await take(trip, claims ? { claims } : { renew: true });
    return claims || second.accessToken !== first.accessToken ? send(second) : answer;
  };
}
