import { i18n } from '#i18n';
import { useRef, useState } from 'preact/hooks';
import type { Standing } from '../../../lib/graph/standing.ts';
import { CHECKS, type CheckId, type CheckResult } from '../../../lib/setup/check.ts';
import { runChecks, type Seen } from '../../../lib/setup/run-checks.ts';
import type { Agent } from '../../../lib/session/types.ts';
import { useAnnounce } from '../../announcer.tsx';
import { count } from '../../time.ts';
import { useOptionsServices } from '../options-services.ts';

export interface Checking {
  readonly results: readonly CheckResult[];
  /** The one that is made now. */
  readonly running: CheckId | undefined;
  readonly seen: Seen;
  readonly run: () => Promise<void>;
}

/** The checks and their results so far. Run again, only the new run counts. */
export function useChecks(standing: (agent: Agent, scopes: readonly string[]) => Promise<Standing>): Checking {
  const { load, session, gateHealth, portals } = useOptionsServices();
  const announce = useAnnounce();
  const [results, setResults] = useState<readonly CheckResult[]>([]);
  const [running, setRunning] = useState(false);
  const [seen, setSeen] = useState<Seen>({});
  const turn = useRef(0);

  const run = async () => {
    const mine = ++turn.current;
    setRunning(true);
    setResults([]);
    const world = { load, agent: () => session.agent(), scopes: async () => (await session.token()).scopes, standing, gateHealth, portals };
    const found: CheckResult[] = [];
    for await (const result of runChecks(world, setSeen)) {
      if (mine !== turn.current) return;
      found.push(result);
      setResults([...found]);
    }
    setRunning(false);
    announce(i18n.t('options.check.done', [count(found.filter(({ verdict }) => verdict === 'ok').length), count(found.length)]));
  };
  return { results, running: running ? CHECKS[results.length] : undefined, seen, run };
}
