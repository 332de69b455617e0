import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { houseRulesOf } from '../../lib/config/house.ts';
import { readPerson, type Person } from '../../lib/entra/person.ts';
import type { GateEvent, GateState } from '../../lib/gate/types.ts';
import type { Recipient } from '../../lib/graph/recipient.ts';
import { areFresh } from '../../lib/judgement/facts.ts';
import { unread } from '../../lib/judgement/unread.ts';
import type { Answers } from '../../lib/portal/ask.ts';
import type { RecordEntry } from '../../lib/record/entry.ts';
import type { Delivered } from '../deliver.tsx';
import { judged } from '../judged.ts';
import { INITIAL, reduce } from '../panel-reduce.ts';
import { settingsOf } from '../panel-state.ts';
import { recordOf } from '../record-of.ts';
import { useNow } from '../use-now.ts';
import { whyNot } from '../why-not.ts';
import type { GuardServices } from './guard-services.ts';
import { usePane } from './use-pane.ts';

const inFront = () => document.visibilityState === 'visible';

/** What the guard has to tell beside the lock. */
export type News =
  | { readonly kind: 'blocked' | 'ended' | 'not-unlocked' | 'changed' | 'refused' }
  | { readonly kind: 'delivery'; readonly event: GateEvent }
  | { readonly kind: 'unguarded'; readonly event: GateEvent };

/** The guard's state on one user's pane, kept in step with the gate and the session. */
export function useGuard(services: GuardServices, userId: string) {
  const [state, dispatch] = useReducer(reduce, { ...INITIAL, house: houseRulesOf(services.config), recipientId: userId });
  useEffect(() => dispatch({ type: 'house', house: houseRulesOf(services.config) }), [services]);
  const [agentId, setAgentId] = useState('');
  const [gate, setGate] = useState<GateState>();
  const [open, setOpen] = useState(false);
  const [news, setNews] = useState<News>();
  const latestNews = useRef(news);
  latestNews.current = news;
  useNow(1000);
  const now = services.now(); // not the time of the last tick: a permit begins in between
  const latest = useRef(state);
  latest.current = state;
  const agent = useRef(agentId);
  agent.current = agentId;

  const read = useCallback(async (): Promise<Answers['recipient']> => {
    const answer = await services.readRecipient(userId);
    return answer === 'signed-out' ? { recipient: { ...unread('signed-out'), person: readPerson({ id: userId }), readAt: services.now() }, agentId: '' } : answer;
  }, [services, userId]);

  const take = useCallback((answer: Answers['recipient']) => {
    setAgentId(answer.agentId);
    dispatch({ type: 'read', recipient: answer.recipient });
  }, []);
  const reading = useRef(0);
  const readAgain = useCallback(async () => {
    reading.current += 1;
    await read().then(take, (fault: unknown) => dispatch({ type: 'read-failed', fault }));
    reading.current -= 1;
  }, [read, take]);

  useEffect(() => {
    if (inFront()) void readAgain();
    void services.gateState().then(setGate);
    const stop = new AbortController();
    services.onGateChange(({ reason, state: next, event }) => {
      setGate(next);
      const told = newsOf(reason, event, userId);
      if (!told || (isGrave(latestNews.current) && !isGrave(told))) return;
      setNews(told);
      if (told.kind === 'blocked') setOpen(true);
      if (told.kind === 'delivery') setOpen(false); // the passcode is under it
      // The page may have made it for another user than the one whose pane is open.
      if (told.kind === 'unguarded') keep('unguarded', event?.userId ? { recipientId: event.userId } : {});
    }, stop.signal);
    // A tab behind others waits with its question to Graph; and the agent may have signed in elsewhere meanwhile.
    const looked = () => {
      if (inFront() && reading.current === 0 && mayHaveChanged(latest.current.recipient, services.now())) void readAgain();
    };
    document.addEventListener('visibilitychange', looked, { signal: stop.signal });
    window.addEventListener('focus', looked, { signal: stop.signal });
    return () => stop.abort();
    // Begins anew with another user alone: what it uses later, it finds in what is latest.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [services, userId, readAgain]);

  const unlocked = gate?.lock === 'unlocked' && gate.userId === userId && (gate.until ?? 0) > now;
  const pane = usePane(services, settingsOf(state).settings, unlocked);

  const minute = Math.floor(now / 10_000) * 10_000; // judged anew every ten seconds, not every second
  const judgement = useMemo(() => judged(state, agentId, minute), [state, agentId, minute]);

  const keep = (kind: RecordEntry['kind'], more: Partial<Delivered & Pick<RecordEntry, 'recipientId'>> = {}) => {
    const [at, by] = [services.now(), agent.current];
    void services.record({ ...recordOf(latest.current, judged(latest.current, by, at), { kind, agentId: by, at }), ...more }).catch(() => undefined);
  };

  /** Unlocks Add for one pass, once more looking at what may have changed since. */
  const unlock = async () => {
    const before = latest.current;
    if (whyNot(before, judged(before, agentId, services.now()))) return;
    let judgedState = before;
    if (before.recipient && !areFresh(before.recipient, services.now())) {
      const answer = await read().catch(() => undefined);
      if (!answer) {
        setNews({ kind: 'not-unlocked' });
        return;
      }
      judgedState = reduce(before, { type: 'read', recipient: answer.recipient });
      take(answer);
      if (whyNot(judgedState, judged(judgedState, answer.agentId, services.now()))) {
        setNews({ kind: 'changed' });
        return;
      }
    }
    const person = judgedState.recipient?.person;
    const granted = await services.grant(userId, person?.userPrincipalName ?? '', settingsOf(judgedState).settings);
    setGate(granted);
    if (granted?.lock !== 'unlocked') {
      setNews({ kind: 'not-unlocked' });
      return;
    }
    keep('unlocked');
    setNews(undefined);
    setOpen(false);
  };

  return {
    state,
    dispatch,
    name: nameOf(state.recipient?.person),
    judgement,
    gate,
    unlocked,
    pane,
    now,
    open,
    setOpen,
    news,
    clearNews: () => setNews(undefined),
    signedIn: agentId !== '',
    readAgain: () => void readAgain(),
    unlock,
    lock: () => void services.withdraw(),
    revoke: () => services.revoke(userId),
    stop: () => {
      void services.withdraw();
      keep('stopped');
      setOpen(false);
      dispatch({ type: 'stop' });
    },
    goBack: () => {
      keep('went-on');
      dispatch({ type: 'go-back' });
    },
    delivered: (how: Delivered) => {
      keep('delivered', how);
      setNews(undefined);
      dispatch({ type: 'start-over' });
    },
  };
}

export type Guard = ReturnType<typeof useGuard>;

/** Of who was not read only the id is known, which tells nobody anything. */
function nameOf(person: Person | undefined): string | undefined {
  return person && person.displayName !== person.id ? person.displayName : undefined;
}

/** What came of a pass stays until it was seen to. */
export const isGrave = (news: News | undefined) => news?.kind === 'unguarded' || news?.kind === 'delivery';

/** Nobody was signed in; or something could not be read, a while ago: all agents of a tenant share five requests in ten seconds. */
function mayHaveChanged(recipient: Recipient | undefined, now: number): boolean {
  if (recipient?.account.state !== 'not-checked') return recipient === undefined;
  return recipient.account.why === 'signed-out' || now - recipient.readAt > 60_000;
}

/** A creation that was verified leads to its delivery; one that was not, or differs, must be told at once. */
function newsOf(reason: string, event: GateEvent | undefined, userId: string): News | undefined {
  if (reason === 'expired') return { kind: 'ended' };
  if (!event) return undefined;
  if (event.kind === 'blocked') return { kind: 'blocked' };
  if (event.kind === 'not-created') return { kind: 'refused' };
  const fits = event.permitted && event.differs.length === 0;
  if (fits && event.userId !== undefined && event.userId !== userId) return undefined; // verified before the agent went on to another user
  return { kind: fits ? 'delivery' : 'unguarded', event };
}
