import { randomUUID } from 'node:crypto';
import type { Account } from './types.ts';

const COOKIE = 'practice-sso';

/** Who is signed in to the sign-in host, browser by browser. */
export interface Sso {
  /** Accounts of the browser that sent this request. */
  signedIn(request: Request): Account[];
  /** Remembers an account. Answers the cookie to set. */
  add(request: Request, account: Account): string;
  remove(request: Request): void;
  /** Of everybody, or of one user. */
  revoke(userId?: string): void;
}

function cookieOf(request: Request): string | undefined {
  const pair = request.headers.get('cookie')?.split('; ').find((one) => one.startsWith(`${COOKIE}=`));
  return pair?.slice(COOKIE.length + 1);
}

export function createSso(): Sso {
  const sessions = new Map<string, Map<string, Account>>();
  return {
    signedIn: (request) => [...(sessions.get(cookieOf(request) ?? '')?.values() ?? [])],
    add: (request, account) => {
      const known = cookieOf(request);
      const id = known && sessions.has(known) ? known : randomUUID();
      sessions.set(id, new Map([...(sessions.get(id) ?? []), [account.id, account]]));
      return `${COOKIE}=${id}; Path=/; Secure; HttpOnly; SameSite=None`;
    },
    remove: (request) => void sessions.delete(cookieOf(request) ?? ''),
    revoke: (userId) => {
      if (userId === undefined) sessions.clear();
      else for (const accounts of sessions.values()) accounts.delete(userId);
    },
  };
}
