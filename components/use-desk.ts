import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { CloudId } from '../lib/entra/clouds.ts';
import type { Pass, PassSettings } from '../lib/entra/pass.ts';
import type { TenantPolicy } from '../lib/entra/policy.ts';
import type { Wait } from '../lib/graph/client.ts';
import { known, type Fact } from '../lib/judgement/fact.ts';
import { INITIAL, reduce } from './panel-reduce.ts';
import { settingsOf, type Action, type PanelState } from './panel-state.ts';
import { useAccount, useServices } from './services.ts';
import { whyNot } from './why-not.ts';

/** Facts older than this are read again before anything is issued. */
const FACTS_FRESH_MS = 60_000;
const POLICY_FRESH_MS = 60 * 60_000;

/** Nothing aborts a creation once it is under way: how it ended must be known. */
const NEVER = new AbortController().signal;

/** The panel's state, kept in step with the portal and Graph, and the acts that reach outside. */
export function useDesk(cloud: CloudId) {
  const services = useServices();
  const { agent } = useAccount();
  const [state, dispatch] = useReducer(reduce, INITIAL);
  const [wait, setWait] = useState<Wait | undefined>();
  const door = useMemo(() => services.openDoor(cloud, setWait), [services, cloud]);
  const latest = useRef(state);
  latest.current = state;
  const policy = useRef<{ value: TenantPolicy; readAt: number } | undefined>(undefined);
  const issuing = useRef(false);

  const read = useCallback(
    async (userId: string, signal: AbortSignal) => {
      const kept = policy.current && services.now() - policy.current.readAt < POLICY_FRESH_MS ? policy.current.value : undefined;
      const recipient = await door.readRecipient(userId, kept, signal);
      if (!kept && recipient.policy.state === 'known') policy.current = { value: recipient.policy.value, readAt: recipient.readAt };
      return recipient;
    },
    [services, door],
  );

  useEffect(() => services.followPortal((userId) => dispatch({ type: 'portal', userId })), [services]);

  const { recipientId, readings } = state;
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
  }, [read, recipientId, readings]);

  useEffect(() => {
    const drop = () => dispatch({ type: 'hide' });
    window.addEventListener('pagehide', drop);
    return () => window.removeEventListener('pagehide', drop);
  }, []);

  /** The one place that creates. Whatever it throws came after the asking, so the end is unknown, not "nothing". */
  const create = async (userId: string, settings: PassSettings, before: Fact<readonly Pass[]>) => {
    try {
      dispatch({ type: 'outcome', outcome: await door.issuePass(userId, settings, before, NEVER) });
    } catch (fault) {
      dispatch({ type: 'check-failed', fault });
    }
  };

  /** Runs one act that creates; a second press while it runs does nothing. */
  const once = async (act: () => Promise<void>) => {
    if (issuing.current) return;
    issuing.current = true;
    dispatch({ type: 'issuing', at: services.now() });
    await act().finally(() => {
      issuing.current = false;
    });
  };

  /** The facts, read again where they are stale; undefined where that failed or what is new needs a look first. */
  const renewed = async (before: PanelState, userId: string): Promise<PanelState | undefined> => {
    if (services.now() - (before.recipient?.readAt ?? 0) <= FACTS_FRESH_MS) return before;
    try {
      const action: Action = { type: 'read', recipient: await read(userId, NEVER) };
      const after = reduce(before, action);
      dispatch(action);
      if (!whyNot(after, agent.id, services.now())) return after;
      dispatch({ type: 'changed' });
    } catch (fault) {
      dispatch({ type: 'not-started', fault });
    }
    return undefined;
  };

  const issue = async () => {
    const before = latest.current;
    const userId = before.recipientId;
    if (!userId || whyNot(before, agent.id, services.now())) return;
    await once(async () => {
      const judged = await renewed(before, userId);
      if (judged?.recipient) await create(userId, settingsOf(judged).settings, judged.recipient.passes);
    });
  };

  /** A new pass over one whose passcode nobody has. Nothing is deleted first: Entra replaces it when the new one exists. */
  const replaceLost = async () => {
    const { stage, recipientId: userId } = latest.current;
    if (stage.kind !== 'lost' || !userId) return;
    const { settings } = settingsOf(latest.current);
    await once(() => create(userId, settings, known([stage.pass])));
  };

  const checkAgain = async () => {
    const { recipientId: userId } = latest.current;
    if (!userId) return;
    dispatch({ type: 'checking' });
    try {
      dispatch({ type: 'listed', passes: await door.listPasses(userId, NEVER) });
    } catch (fault) {
      dispatch({ type: 'check-failed', fault });
    }
  };

  /** Throws what Graph refused; the dialog that asked shows it. */
  const revoke = async (passId: string) => {
    const { recipientId: userId } = latest.current;
    if (!userId) return;
    await door.revokePass(userId, passId, NEVER);
    dispatch({ type: 'revoked', passId });
  };

  return { state, dispatch, door, wait, issue, replaceLost, checkAgain, revoke };
}

export type Desk = ReturnType<typeof useDesk>;
