import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { LAST_AGENT, type Changes } from '../lib/config/changes.ts';
import { SIGN_IN_KEYS, type LoadedConfig } from '../lib/config/config.ts';
import { SignInFault, type Agent } from '../lib/session/types.ts';
import { useServices } from './services.ts';

export type Startup =
  | { readonly kind: 'starting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'first-run'; readonly loaded: LoadedConfig }
  | { readonly kind: 'signed-out'; readonly loaded: LoadedConfig; readonly fault: unknown }
  | { readonly kind: 'signed-in'; readonly loaded: LoadedConfig; readonly agent: Agent };

/** A silent try that only says "a window is needed" is no fault: the button is there for it. */
const isPlainlySignedOut = (fault: unknown) => fault instanceof SignInFault && (fault.kind === 'interaction-needed' || fault.kind === 'cancelled');

const sameSignIn = (one: LoadedConfig, other: LoadedConfig) => SIGN_IN_KEYS.every((key) => one.config[key] === other.config[key]);

/** From nothing to a signed-in agent, and back whenever the configuration asks for another sign-in; all else it says applies where the agent is. */
export function useStartup() {
  const services = useServices();
  const [startup, setStartup] = useState<Startup>({ kind: 'starting' });
  const latest = useRef(startup);
  latest.current = startup;

  useEffect(() => {
    let turn = 0;
    let unsure = false; // somebody signed in or out elsewhere: all windows have one session
    const start = async (changes: Changes) => {
      const mine = ++turn;
      unsure ||= LAST_AGENT in changes;
      const next = await services.loadConfig().then(afterConfig, (): Startup => ('loaded' in latest.current ? latest.current : { kind: 'failed' }));
      if (mine !== turn) return;
      unsure = false;
      setStartup(next);
    };
    const afterConfig = async (loaded: LoadedConfig): Promise<Startup> => {
      const was = latest.current;
      if (was.kind === 'signed-in' && sameSignIn(was.loaded, loaded)) {
        const agent = unsure ? await services.session.agent().catch(() => was.agent) : was.agent;
        if (agent?.id === was.agent.id) return JSON.stringify(was.loaded) === JSON.stringify(loaded) ? was : { ...was, loaded };
      }
      if (!loaded.config.clientId || !loaded.config.tenantId) return { kind: 'first-run', loaded };
      try {
        const agent = await services.session.agent();
        return agent ? { kind: 'signed-in', loaded, agent } : { kind: 'signed-out', loaded, fault: undefined };
      } catch (fault) {
        return { kind: 'signed-out', loaded, fault: isPlainlySignedOut(fault) ? undefined : fault };
      }
    };
    void start({});
    const stop = services.onConfigChange((changes) => void start(changes));
    return () => {
      turn = -1;
      stop();
    };
  }, [services]);

  const signIn = useCallback(
    async (scopes?: readonly string[]) => {
      const agent = await services.session.signIn(scopes);
      setStartup((was) => {
        if (!('loaded' in was) || was.kind === 'first-run') return was;
        // The same agent with more scopes: whatever is on screen stays.
        return was.kind === 'signed-in' && was.agent.id === agent.id ? was : { kind: 'signed-in', loaded: was.loaded, agent };
      });
    },
    [services],
  );

  const signOut = useCallback(async () => {
    // Also where it fails: what is shown must not outlast the wish to leave.
    const fault: unknown = await services.session.signOut().then(() => undefined, (reason: unknown) => reason);
    setStartup((was) => (was.kind === 'signed-in' ? { kind: 'signed-out', loaded: was.loaded, fault } : was));
  }, [services]);

  return { startup, signIn, signOut };
}
