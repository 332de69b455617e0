import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SignInWays } from '../../../lib/graph/wider/door.ts';
import type { Practice } from '../practice.ts';

export type Ways = { readonly kind: 'reading' } | { readonly kind: 'read'; readonly ways: SignInWays } | { readonly kind: 'failed'; readonly fault: unknown };

/** A user's methods and passes, read again whenever something was recorded. */
export function useUserWays(practice: Practice, userId: string) {
  const [ways, setWays] = useState<Ways>({ kind: 'reading' });
  const [turn, setTurn] = useState(0);
  const readAgain = useCallback(() => setTurn((last) => last + 1), []);
  useEffect(() => practice.onEntry(readAgain), [practice, readAgain]);
  useEffect(() => {
    const abort = new AbortController();
    const unlessAborted = (next: Ways) => {
      if (!abort.signal.aborted) setWays(next);
    };
    practice.door.wider().then((wider) => wider.readWays(userId, abort.signal)).then(
      (read) => unlessAborted({ kind: 'read', ways: read }),
      (fault: unknown) => unlessAborted({ kind: 'failed', fault }),
    );
    return () => abort.abort();
  }, [practice, userId, turn]);
  return { ways, readAgain };
}
