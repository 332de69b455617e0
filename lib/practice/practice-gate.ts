import type { PassSettings } from '../entra/pass.ts';
import { creationsIn } from '../gate/creation.ts';
import { eventOf, permitFor } from '../gate/judge.ts';
import type { ChangeReason, GateEvent, GateState, Permit } from '../gate/types.ts';
import type { PracticeClock } from './practice-clock.ts';

/** The look-alike is one tab. */
const TAB = 1;
const MINUTE = 60_000;

export interface PracticeGateChange {
  readonly reason: ChangeReason;
  readonly state: GateState;
  readonly event: GateEvent | undefined;
}

export interface PracticeGate {
  readonly state: () => GateState;
  /** Leave to create one pass for one user, for so many minutes; in place of any other. */
  readonly grant: (userId: string, userPrincipalName: string, settings: PassSettings) => GateState;
  readonly withdraw: () => void;
  readonly onChange: (listener: (change: PracticeGateChange) => void, signal: AbortSignal) => void;
  /** What the look-alike asks of Graph goes through here. `response` is missing where the gate held it. Rejects as `send` does. */
  readonly pass: (request: Request, send: (request: Request) => Promise<Response>) => Promise<{ readonly response: Response | undefined; readonly event: GateEvent | undefined }>;
}

/** The gate by the rules of the real one, which the browser keeps; here, they are kept by who sends. */
export function practiceGate(clock: PracticeClock, permitMinutes: number): PracticeGate {
  let permit: Permit | undefined;
  let ended = new AbortController();
  const listeners = new Set<(change: PracticeGateChange) => void>();

  const isOpen = () => permit !== undefined && permit.until > clock.now();
  const state = (): GateState => ({ lock: isOpen() ? 'unlocked' : 'locked', userId: isOpen() ? permit?.userId : undefined, until: isOpen() ? permit?.until : undefined, enforcement: 'block', batchesBlocked: true, access: true });
  const tell = (reason: ChangeReason, event?: GateEvent) => {
    for (const listener of listeners) listener({ reason, state: state(), event });
  };
  const end = (reason: ChangeReason) => {
    if (!permit) return;
    permit = undefined;
    ended.abort();
    tell(reason);
  };

  return {
    state,
    grant(userId, userPrincipalName, settings) {
      ended.abort();
      ended = new AbortController();
      const ms = permitMinutes * MINUTE;
      permit = { tabId: TAB, userId, userPrincipalName, settings, until: clock.now() + ms, ruleIds: [] };
      clock.sleep(ms, ended.signal).then(() => end('expired'), () => undefined);
      tell('granted');
      return state();
    },
    withdraw: () => end('withdrawn'),
    onChange(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
    async pass(request, send) {
      const asked = { method: request.method, url: request.url, body: await request.clone().text() };
      const creations = creationsIn(asked);
      const [creation] = creations;
      if (!creation) return { response: await send(request), event: undefined };
      const used = permitFor(permit ? [permit] : [], TAB, creations, clock.now());
      const told = (blocked: boolean, status: number | undefined) => {
        const event = eventOf(creation, TAB, used, { blocked, batched: false, status }, clock.now());
        tell(event.kind, event);
        return event;
      };
      if (!used) return { response: undefined, event: told(true, undefined) };
      end('used');
      try {
        const response = await send(request);
        return { response, event: told(false, response.status) };
      } catch (fault) {
        told(false, undefined);
        throw fault;
      }
    },
  };
}
