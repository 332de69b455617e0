import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { openUnsent, type UnsentStore } from '../../lib/unsent/unsent-store.ts';
import { fittingUnsent, type Unsent } from '../../lib/unsent/unsent.ts';
import type { PanelState } from '../panel-state.ts';
import { useAccount, useServices, type Services } from '../services.ts';
import { unsentOf } from './unsent-of.ts';

/** ms between two writes while an agent types. What comes alone, as a tick does, is written at once: Firefox loses what a page sends as it is closed. */
const PAUSE = 200;

/** ms. Where no tab is in front, nobody answers. */
const PORTAL = 500;

/** The portal said whom it shows: what was kept of another user is not entered in that one's place. */
function portalAnswered(follow: Services['followPortal']): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, PORTAL);
  const stop = follow(() => resolve());
  return promise.finally(() => {
    clearTimeout(timer);
    stop();
  });
}

const contentOf = (unsent: Unsent | undefined) => JSON.stringify(unsent && { ...unsent, at: 0 });

/** Keeps what is entered as it changes, and tells what an earlier panel left. `drop`: it was taken up, or is not wanted. */
export function useKept(state: PanelState): { readonly found: Unsent | undefined; readonly drop: () => void } {
  const { unsent = openUnsent, followPortal, now } = useServices();
  const { agent } = useAccount();
  const [store, setStore] = useState<UnsentStore>();
  const [found, setFound] = useState<Unsent>();
  const stored = useRef<string | undefined>(undefined);
  const writtenAt = useRef(-PAUSE);

  useEffect(() => {
    let gone = false;
    let opened: UnsentStore | undefined;
    const open = async () => {
      opened = await unsent();
      if (!opened) return;
      if (gone) {
        opened.close();
        return;
      }
      const value = await opened.read();
      const fitting = fittingUnsent(value, agent.id, now());
      if (value !== undefined && !fitting) await opened.write(undefined);
      if (fitting) await portalAnswered(followPortal);
      if (gone) return;
      stored.current = contentOf(fitting);
      setFound(fitting);
      setStore(opened);
    };
    void open().catch(() => undefined); // works without
    return () => {
      // Signed out, or another agent: a page that is closed does not come here.
      gone = true;
      void opened?.write(undefined).catch(() => undefined);
      opened?.close();
    };
  }, [unsent, followPortal, agent.id, now]);

  const mine = unsentOf(state, agent.id, 0);
  const content = contentOf(mine ?? found);
  const latest = useRef({ mine, found });
  latest.current = { mine, found };
  // With the change itself, not after the next frame: by then the page may be gone, or Graph asked.
  useLayoutEffect(() => {
    if (!store || content === stored.current) return undefined;
    const write = () => {
      if (stored.current === content) return;
      const { mine: entered, found: left } = latest.current;
      stored.current = content;
      writtenAt.current = performance.now();
      void store.write(entered ? { ...entered, at: now() } : left).catch(() => undefined);
    };
    const wait = writtenAt.current + PAUSE - performance.now();
    if (!latest.current.mine || wait <= 0) {
      write(); // at once too where a pass is being made, or the work is over
      return undefined;
    }
    const timer = setTimeout(write, wait);
    window.addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', write);
    };
  }, [store, content, now]);

  return { found, drop: () => setFound(undefined) };
}
