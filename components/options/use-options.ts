import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { LAST_AGENT, type Changes } from '../../lib/config/changes.ts';
import { SIGN_IN_KEYS } from '../../lib/config/config.ts';
import type { Agent } from '../../lib/session/types.ts';
import { useOptionsServices, type Loaded } from './options-services.ts';

export interface Ready extends Loaded {
  readonly kind: 'ready';
  /** `asking`: the silent try is under way. */
  readonly agent: Agent | 'asking' | undefined;
}

export type OptionsState = { readonly kind: 'starting' } | { readonly kind: 'failed' } | Ready;

const sameSignIn = (one: Loaded, other: Loaded) => SIGN_IN_KEYS.every((key) => one.loaded.config[key] === other.loaded.config[key]);

/** The configuration as it is now, and who is signed in. What cannot be read at the start is told; later, what was read stays. */
export function useOptions() {
  const services = useOptionsServices();
  const [state, setState] = useState<OptionsState>({ kind: 'starting' });
  const latest = useRef(state);
  latest.current = state;

  useEffect(() => {
    let turn = 0;
    let asked = 0; // the last time who is signed in was asked; what else is configured meanwhile does not make the answer old
    let unsure = false; // somebody signed in or out elsewhere: all windows have one session
    const start = async (changes: Changes) => {
      const mine = ++turn;
      unsure ||= LAST_AGENT in changes;
      const next = await services.load().catch(() => undefined);
      if (mine !== turn) return;
      const was = latest.current;
      if (!next) {
        if (was.kind !== 'ready') setState({ kind: 'failed' });
        return;
      }
      const same = was.kind === 'ready' && sameSignIn(was, next);
      if (same && !unsure) {
        setState({ ...was, ...next });
        return;
      }
      unsure = false;
      const { clientId, tenantId } = next.loaded.config;
      const asks = Boolean(clientId && tenantId);
      setState({ kind: 'ready', ...next, agent: !asks ? undefined : same ? was.agent : 'asking' });
      const question = ++asked;
      if (!asks) return;
      const agent = await services.session.agent().catch(() => undefined); // why not is the check's to say
      if (question === asked) setState((now) => (now.kind === 'ready' ? { ...now, agent } : now));
    };
    void start({});
    const stop = services.onConfigChange((changes) => void start(changes));
    return () => {
      turn = -1;
      asked = -1;
      stop();
    };
  }, [services]);

  const signIn = useCallback(async (scopes?: readonly string[]) => {
    const agent = await services.session.signIn(scopes);
    setState((now) => (now.kind === 'ready' ? { ...now, agent } : now));
  }, [services]);

  const signOut = useCallback(async () => {
    await services.session.signOut().catch(() => undefined); // what is shown must not outlast the wish to leave
    setState((now) => (now.kind === 'ready' ? { ...now, agent: undefined } : now));
  }, [services]);

  return { state, signIn, signOut };
}
