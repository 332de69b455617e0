import { answerMessages } from '../messages.ts';
import type { SessionHost } from './host.ts';
import { faultData } from './sign-in-fault.ts';

/** Lets the panel reach the session. Answers are `{ value }` or the fault as data: errors do not cross contexts. Returns how to stop. */
export function serveSession(host: SessionHost): () => void {
  const answer = async (work: Promise<unknown>) => work.then((value) => ({ value }), faultData);
  return answerMessages({
    'session/agent': () => answer(host.agent()),
    'session/sign-in': ({ scopes }) => answer(host.signIn(scopes)),
    'session/sign-out': () => answer(host.signOut()),
    'session/token': ({ claims, renew }) => answer(host.token({ claims, renew })),
  });
}
