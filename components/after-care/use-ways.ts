import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SignInWays } from '../../lib/graph/wider/door.ts';
import { useServices, type GraphDoor } from '../services.ts';

/** ms between two looks that nobody asked for: all agents of a tenant share five requests in ten seconds. */
const AT_LEAST = 30_000;

interface Looking {
  readonly ways: SignInWays | undefined;
  readonly busy: boolean;
  readonly fault: unknown;
  /** By the agent's wish. */
  readonly look: () => void;
}

/** How the user can sign in: looked at when the agent comes back to the panel, or asks. Never in between. */
export function useWays(door: GraphDoor, userId: string, known: SignInWays | undefined, onWays: (ways: SignInWays) => void): Looking {
  const { now } = useServices();
  const [state, setState] = useState<Pick<Looking, 'ways' | 'busy' | 'fault'>>({ ways: known, busy: false, fault: undefined });
  const lookedAt = useRef(known?.readAt ?? now());
  const told = useRef(onWays);
  told.current = onWays;
  const abort = useRef<AbortController>(undefined);
  const gone = useRef(false);

  const look = useCallback(async () => {
    if (gone.current) return; // somebody else is the recipient by now
    abort.current?.abort();
    const mine = new AbortController();
    abort.current = mine;
    lookedAt.current = now();
    setState((was) => ({ ...was, busy: true, fault: undefined }));
    try {
      const ways = await (await door.wider()).readWays(userId, mine.signal);
      if (mine.signal.aborted) return;
      setState({ ways, busy: false, fault: undefined });
      told.current(ways);
    } catch (fault) {
      if (!mine.signal.aborted) setState((was) => ({ ...was, busy: false, fault }));
    }
  }, [door, userId, now]);

  useEffect(() => {
    gone.current = false;
    const back = () => {
      if (document.visibilityState === 'visible' && now() - lookedAt.current >= AT_LEAST) void look();
    };
    window.addEventListener('focus', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      window.removeEventListener('focus', back);
      document.removeEventListener('visibilitychange', back);
      gone.current = true;
      abort.current?.abort();
    };
  }, [look, now]);

  return { ...state, look: () => void look() };
}
