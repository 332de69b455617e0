import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Config } from '../lib/config/config.ts';
import { houseRulesOf } from '../lib/config/house.ts';
import type { Pass, PassSettings } from '../lib/entra/pass.ts';
import type { Wait } from '../lib/graph/client.ts';
import { evidence, known, notChecked, type Fact } from '../lib/judgement/fact.ts';
import { areFresh } from '../lib/judgement/facts.ts';
import { joinCare } from '../lib/record/care.ts';
import type { Care, PrintedHandOut, RecordEntry } from '../lib/record/entry.ts';
import { recordedPass } from '../lib/record/without-passcode.ts';
import type { Delivered } from './deliver.tsx';
import { judged } from './judged.ts';
import { INITIAL, reduce } from './panel-reduce.ts';
import { settingsOf, type Action, type PanelState } from './panel-state.ts';
import { idsOf, recordOf } from './record-of.ts';
import { useAccount, useServices } from './services.ts';
import { useNow } from './use-now.ts';
import { useReading } from './use-reading.ts';
import { useRecord } from './use-record.ts';
import { whyNot } from './why-not.ts';

/** Nothing aborts a creation once it is under way: how it ended must be known. */
const NEVER = new AbortController().signal;

/** The panel's state, and the acts that reach outside. */
export function useDesk(config: Config) {
  const { cloud } = config;
  const services = useServices();
  const { agent } = useAccount();
  const [state, dispatch] = useReducer(reduce, INITIAL);
  const now = useNow(10_000);
  const [wait, setWait] = useState<Wait | undefined>();
  const record = useRecord(services.record);
  const door = useMemo(() => services.openDoor(cloud, setWait), [services, cloud]);
  const latest = useRef(state);
  latest.current = state;
  const issuing = useRef(false);
  /** The passes that were known when one was last asked for: what is new is told from these. */
  const knownBefore = useRef<Fact<readonly Pass[]>>(notChecked('refused'));

  useEffect(() => dispatch({ type: 'house', house: houseRulesOf(config) }), [config]);

  const read = useReading(state, dispatch, door);

  useEffect(() => {
    const drop = () => dispatch({ type: 'hide' });
    window.addEventListener('pagehide', drop);
    return () => window.removeEventListener('pagehide', drop);
  }, []);

  const entryOf = (of: PanelState, what: Pick<RecordEntry, 'kind'> & Partial<RecordEntry>) => {
    const at = services.now();
    return recordOf(of, judged(of, agent.id, at), { agentId: agent.id, at, ...what });
  };

  /**
   * The one place that creates. The record says so before, and how it ended after; it does not stand in the way.
   * Whatever this throws came after the asking, so the end is unknown, not "nothing".
   */
  const create = async (userId: string, settings: PassSettings, before: Fact<readonly Pass[]>, of: PanelState) => {
    knownBefore.current = before;
    await record.begin(entryOf(of, { kind: 'issuance', outcome: 'asked', settings, before: idsOf(before) }));
    try {
      const outcome = await door.issuePass(userId, settings, before, NEVER);
      record.add({ outcome: outcome.kind, pass: 'pass' in outcome ? recordedPass(outcome.pass) : undefined }, 'passcode' in outcome ? outcome.passcode : undefined);
      dispatch({ type: 'outcome', of: userId, outcome });
    } catch (fault) {
      record.add({ outcome: 'unknown' });
      dispatch({ type: 'outcome', of: userId, outcome: { kind: 'unknown', fault } });
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
    if (before.recipient && areFresh(before.recipient, services.now())) return before;
    try {
      const action: Action = { type: 'read', recipient: await read(userId, NEVER) };
      const after = reduce(before, action);
      dispatch(action);
      if (!whyNot(after, judged(after, agent.id, services.now()))) return after;
      dispatch({ type: 'changed' });
    } catch (fault) {
      dispatch({ type: 'not-started', fault });
    }
    return undefined;
  };

  const issue = async () => {
    const before = latest.current;
    const userId = before.recipientId;
    if (!userId || whyNot(before, judged(before, agent.id, services.now()))) return;
    await once(async () => {
      const renewedState = await renewed(before, userId);
      if (renewedState?.recipient) await create(userId, settingsOf(renewedState).settings, renewedState.recipient.passes, renewedState);
    });
  };

  /** A new pass over one whose passcode nobody has. Nothing is deleted first: Entra replaces it when the new one exists. */
  const replaceLost = async () => {
    const { stage, recipientId: userId } = latest.current;
    if (stage.kind !== 'lost' || !userId) return;
    const { settings } = settingsOf(latest.current);
    await once(() => create(userId, settings, known([stage.pass], services.now()), latest.current));
  };

  const checkAgain = async () => {
    const { recipientId: userId } = latest.current;
    if (!userId) return;
    dispatch({ type: 'checking' });
    try {
      const action: Action = { type: 'listed', of: userId, passes: await door.listPasses(userId, NEVER), before: knownBefore.current };
      const next = reduce(latest.current, action);
      if (next === latest.current) return; // somebody else is the recipient, and the record's open entry another one
      const { stage, outcome } = next;
      if (stage.kind === 'lost') record.add({ outcome: 'lost', pass: recordedPass(stage.pass) });
      else if (outcome?.kind === 'nothing') record.add({ outcome: 'nothing' });
      dispatch(action);
    } catch (fault) {
      dispatch({ type: 'outcome', of: userId, outcome: { kind: 'unknown', fault } });
    }
  };

  /** Throws what Graph refused; the dialog that asked shows it. */
  const revoke = async (pass: Pass, reason: string) => {
    const of = latest.current;
    const { recipientId: userId, stage } = of;
    if (!userId) return;
    await door.revokePass(userId, pass.id, NEVER);
    const revoked = { revokedAt: services.now(), revokeReason: reason.trim() || undefined };
    if (record.isOf(pass.id)) record.add(revoked, stage.kind === 'issued' ? stage.passcode : undefined);
    else record.note(entryOf(of, { kind: 'revoked', pass: recordedPass(pass), ...revoked }));
    dispatch({ type: 'revoked', of: userId, passId: pass.id });
  };

  /** What was seen and done after a pass, or without one after a loss. `of`: as it was when that was asked for. */
  const cared = (of: PanelState, more: Care) => {
    const { stage, recipient } = of;
    const pass = stage.kind === 'issued' ? stage.pass : recipient && evidence(recipient.passes)?.[0];
    if (pass && record.isOf(pass.id)) record.add({ care: joinCare(record.care(), more) });
    else record.note(entryOf(of, { kind: 'after-care', pass: pass && recordedPass(pass), care: more }));
  };

  const delivered = (how: Delivered) => {
    const { stage } = latest.current;
    record.add({ ...how, deliveredAt: services.now() }, stage.kind === 'issued' ? stage.passcode : undefined);
    dispatch({ type: 'delivered', delivery: how.delivery });
  };

  /** Ends the work on this recipient, or takes that back; both go into the record. */
  const leave = (type: 'stop' | 'go-back') => {
    const entry = entryOf(latest.current, { kind: type === 'stop' ? 'stopped' : 'went-on' });
    dispatch({ type });
    record.note(entry);
  };

  return {
    state,
    dispatch,
    door,
    wait,
    judgement: useMemo(() => judged(state, agent.id, now), [state, agent.id, now]),
    recorded: record.recorded,
    issue,
    replaceLost,
    checkAgain,
    revoke,
    delivered,
    cared,
    printed: (handOut: PrintedHandOut) => record.add({ handOut }),
    stop: () => leave('stop'),
    goBack: () => leave('go-back'),
  };
}

export type Desk = ReturnType<typeof useDesk>;
