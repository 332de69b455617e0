import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { CloudId } from '../../lib/entra/clouds.ts';
import { notCheckedFor } from '../../lib/graph/answers.ts';
import { GraphFault } from '../../lib/graph/faults.ts';
import { noStanding, type Standing } from '../../lib/graph/standing.ts';
import type { Agent } from '../../lib/session/types.ts';
import { useOptionsServices } from './options-services.ts';

/** How the agent and the tenant stand, read once after signing in and whenever something asks anew. */
export function useStanding(agent: Agent | undefined, cloud: CloudId) {
  const { openDoor, session } = useOptionsServices();
  const door = useMemo(() => openDoor(cloud), [openDoor, cloud]);
  const [standing, setStanding] = useState<{ readonly of: string; readonly standing: Standing; readonly scopes: readonly string[] }>();

  const read = useCallback(
    async (of: Agent, known?: readonly string[]): Promise<Standing> => {
      const scopes = known ?? (await session.token()).scopes;
      const now = await door.readStanding(of.id, scopes, new AbortController().signal);
      setStanding({ of: of.id, standing: now, scopes });
      return now;
    },
    [door, session],
  );

  const again = useCallback(() => {
    if (!agent) return;
    void read(agent).catch((fault: unknown) => setStanding({ of: agent.id, standing: noStanding(notCheckedFor(fault instanceof GraphFault ? fault.kind : 'signed-out').why), scopes: [] }));
  }, [read, agent]);
  useEffect(again, [again]);

  const mine = agent && standing?.of === agent.id ? standing : undefined;
  return { door, read, again, standing: mine?.standing, scopes: mine?.scopes ?? [] };
}
