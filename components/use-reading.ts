import { useCallback, useEffect, useRef, type Dispatch } from 'preact/hooks';
import { stillKept } from '../lib/graph/kept-facts.ts';
import type { Kept, Recipient } from '../lib/graph/recipient.ts';
import type { Action, PanelState } from './panel-state.ts';
import { useAccount, useServices, type GraphDoor } from './services.ts';

/** Keeps the state in step with the portal's user and with what Graph says of the recipient. Answers how to read once more. */
export function useReading({ house: { sensitiveGroups, auditDays }, recipientId, readings }: PanelState, dispatch: Dispatch<Action>, door: GraphDoor) {
  const services = useServices();
  const { agent } = useAccount();
  const kept = useRef<Kept>({});

  const read = useCallback(
    async (userId: string, signal: AbortSignal): Promise<Recipient> => {
      const recipient = await door.readRecipient(userId, { agentId: agent.id, sensitiveGroups, auditDays, kept: stillKept(kept.current, services.now()) }, signal);
      kept.current = recipient;
      return recipient;
    },
    [services, door, agent.id, sensitiveGroups, auditDays],
  );

  useEffect(() => services.followPortal((userId) => dispatch({ type: 'portal', userId })), [services, dispatch]);

  useEffect(() => {
    if (!recipientId) return undefined;
    const abort = new AbortController();
    const unlessAborted = (action: Action) => {
      if (!abort.signal.aborted) dispatch(action);
    };
    read(recipientId, abort.signal).then(
      (recipient) => unlessAborted({ type: 'read', recipient }),
      (fault: unknown) => unlessAborted({ type: 'read-failed', fault }),
    );
    return () => abort.abort();
  }, [read, dispatch, recipientId, readings]);

  return read;
}
