import { failure, toResponse, type Answer, type Stamp } from './answer.ts';
import { answerBatch } from './batch.ts';
import type { Incoming } from './call.ts';
import { PRACTICE_START } from './constants.ts';
import { dispatch } from './dispatch.ts';
import { ConnectionCut, createFaultPlan, faultAnswer, sleepByTimer, type Fault, type FaultPlan } from './faults.ts';
import { drawFrom, idMaker, seededRandom } from './random.ts';
import { recipientActs, type RecipientActs } from './recipient-acts.ts';
import { createWorld } from './state.ts';
import type { Caller, PracticeOptions, PracticePerson, RequestLogEntry, TenantState } from './types.ts';

export { GUEST_DOMAINS, PRACTICE_DOMAIN, PRACTICE_START, PRACTICE_TENANT_ID, ROLES } from './constants.ts';
export { ConnectionCut, type Fault, type FaultOrder, type FaultPlan } from './faults.ts';
export type * from './types.ts';

export interface PracticeTenant {
  /** Answers like Graph. `caller` is found from the bearer token. Rejects with ConnectionCut or the signal's reason, never for a refusal. */
  handle(request: Request): Promise<Response>;
  /** Registers a bearer token; `expiresAt` is UTC ms. Unknown or expired ones are 401 InvalidAuthenticationToken. */
  allow(token: string, caller: Caller, expiresAt?: number): void;
  forget(token: string): void;
  readonly faults: FaultPlan;
  readonly state: TenantState;
  readonly recipients: RecipientActs;
  /** Every request, parts of batches included; no bodies. */
  readonly log: readonly RequestLogEntry[];
  clearLog(): void;
  /** Throws for an alias that nobody has. */
  person(alias: string): PracticePerson;
}

const SEED = 20_261_121;
const CHALLENGE = { 'WWW-Authenticate': 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"' };

/** A Microsoft Graph in memory, with a tenant of made-up people. */
export function createPracticeTenant(options: PracticeOptions = {}): PracticeTenant {
  const { now = () => PRACTICE_START, random = seededRandom(SEED), people = 0, audits = 0, sleep = sleepByTimer } = options;
  const draw = drawFrom(random);
  const newId = idMaker(draw);
  const world = createWorld(now, draw, newId, people, audits);
  const faults = createFaultPlan();
  const tokens = new Map<string, { readonly caller: Caller; readonly expiresAt: number }>();
  const log: RequestLogEntry[] = [];

  const note = ({ method, url, caller }: Incoming, status: number, batched: boolean) =>
    void log.push({ method, path: url.pathname, query: url.search, status, at: now(), batched, userId: caller.userId || undefined });

  function authenticate(request: Request): Caller | Answer {
    const token = /^Bearer (.+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
    if (token === undefined) return failure(401, 'InvalidAuthenticationToken', 'Access token is empty.', CHALLENGE);
    const known = tokens.get(token);
    if (!known) return failure(401, 'InvalidAuthenticationToken', 'Access token validation failure. Invalid audience.', CHALLENGE);
    return known.expiresAt > now() ? known.caller : failure(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.', CHALLENGE);
  }

  /** A fault that is an answer: given instead of the work, or after it. */
  function withFault(fault: Fault | undefined, work: () => Answer): Answer {
    if (!fault) return work();
    if ('after' in fault && fault.after === 'after') work();
    return faultAnswer(fault);
  }

  function performPart(part: Incoming): Answer {
    const answer = withFault(faults.take(part.method, part.url.pathname, true), () => dispatch(world, part));
    note(part, answer.status, true);
    return answer;
  }

  function perform(incoming: Incoming, stamp: Stamp): Answer {
    if (incoming.method !== 'POST' || !/^\/(?:v1\.0|beta)\/(?:\$|%24)batch$/i.test(incoming.url.pathname)) return dispatch(world, incoming);
    return answerBatch(incoming.text, incoming.url, { caller: incoming.caller, stamp, draw, perform: performPart });
  }

  async function handle(request: Request): Promise<Response> {
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    const found = authenticate(request);
    const text = await request.text();
    const requestId = newId();
    const stamp: Stamp = { requestId, clientRequestId: request.headers.get('client-request-id') ?? requestId, at: now() };
    const caller: Caller = 'status' in found ? { userId: '', scopes: [] } : found;
    const incoming: Incoming = { method: request.method, url, headers: request.headers, text, caller };
    const work = () => ('status' in found ? found : perform(incoming, stamp));

    const fault = faults.take(request.method, url.pathname, false);
    if (fault?.kind === 'cut' || fault?.kind === 'silence') note(incoming, 0, false);
    const answer = withFault(fault, work);
    if (fault?.kind === 'cut') throw new ConnectionCut('The practice tenant cut the connection, as ordered.');
    if (fault?.kind === 'silence') await sleep(fault.seconds * 1000, request.signal);
    else note(incoming, answer.status, false);
    return toResponse(answer, stamp);
  }

  return {
    handle,
    allow: (token, caller, expiresAt = Number.POSITIVE_INFINITY) => void tokens.set(token, { caller, expiresAt }),
    forget: (token) => void tokens.delete(token),
    faults,
    state: world.state,
    recipients: recipientActs(world),
    log,
    clearLog: () => void log.splice(0),
    person(alias) {
      for (const person of world.state.people.values()) if (person.alias === alias) return person;
      throw new Error(`The practice tenant has nobody called ${alias}.`);
    },
  };
}
