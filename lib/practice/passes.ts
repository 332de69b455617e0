import { noContent, ok, type Answer } from './answer.ts';
import { EVENTS, record } from './audit-events.ts';
import { contextOf, jsonBody, type Call } from './call.ts';
import { drawPasscode } from './random.ts';
import { refusals } from './refusals.ts';
import { groupsOf, isExternal, methodsReadable, methodsWritable } from './rights.ts';
import type { PolicyTarget, StoredPass, World } from './types.ts';

const TYPE = 'temporaryAccessPassAuthenticationMethod';
const MINUTE = 60_000;
const endOf = (pass: StoredPass) => pass.start + pass.lifetimeMinutes * MINUTE;

/** The TAP policy covers the user: included, and not excluded, which wins. */
export function inScope({ state }: World, userId: string): boolean {
  const groups = new Set(groupsOf(state, userId).map((group) => group.id));
  const covers = (target: PolicyTarget) => target.id === 'all_users' || target.id === userId || groups.has(target.id);
  return state.policy.includeTargets.some(covers) && !state.policy.excludeTargets.some(covers);
}

/** The documented reasons. Which of them wins where several hold is a guess. */
export function usabilityOf(world: World, userId: string, pass: StoredPass): string {
  const { policy } = world.state;
  const now = world.now();
  if (pass.isUsableOnce && pass.usedAt !== undefined) return 'OneTimeUsed';
  if (now >= endOf(pass)) return 'Expired';
  if (policy.state === 'disabled' || !inScope(world, userId) || (policy.isUsableOnce && !pass.isUsableOnce)) return 'DisabledByPolicy';
  return now < pass.start ? 'NotYetValid' : 'EnabledByPolicy';
}

/** A pass as Graph shows it: without the passcode. beta knows no usability (graph/api/resources, beta). */
export function passAnswer(call: Call, userId: string, pass: StoredPass): Record<string, unknown> {
  const reason = usabilityOf(call.world, userId, pass);
  return {
    '@odata.type': `#microsoft.graph.${TYPE}`,
    id: pass.id,
    createdDateTime: new Date(pass.createdDateTime).toISOString(),
    startDateTime: new Date(pass.start).toISOString(),
    lifetimeInMinutes: pass.lifetimeMinutes,
    isUsableOnce: pass.isUsableOnce,
    ...(call.version === 'v1.0' ? { isUsable: reason === 'EnabledByPolicy', methodUsabilityReason: reason } : {}),
    temporaryAccessPass: null,
  };
}

const contextFor = (call: Call) => contextOf(call, `users('${encodeURIComponent(call.userKey)}')/authentication/temporaryAccessPassMethods`);

export function listPasses(call: Call): Answer {
  const { id } = methodsReadable(call);
  return ok({ '@odata.context': contextFor(call), value: call.world.state.passesOf(id).map((pass) => passAnswer(call, id, pass)) });
}

function passOf(call: Call, userId: string): StoredPass {
  return call.world.state.passesOf(userId).find((pass) => pass.id === call.id) ?? refusals.unknownMethod();
}

export function readPass(call: Call): Answer {
  const { id } = methodsReadable(call);
  return ok({ '@odata.context': `${contextFor(call)}/$entity`, ...passAnswer(call, id, passOf(call, id)) });
}

export function deletePass(call: Call): Answer {
  const { world } = call;
  const { id } = methodsWritable(call);
  const passes = world.state.passesOf(id);
  const pass = passOf(call, id);
  passes.splice(passes.indexOf(pass), 1);
  record(world, EVENTS.passDeleted(pass.id), { at: world.now(), by: call.caller.userId, target: id });
  return noContent;
}

/** Issues; a pass that was there is replaced, of which the log says nothing (whether the real one does is not known). */
export function createPass(call: Call): Answer {
  const { world } = call;
  const person = methodsWritable(call);
  const asked = readAsked(call);
  if (isExternal(person)) refusals.externalGuest(); // documented for guests; that external members are refused alike is a guess
  const { policy } = world.state;
  if (policy.state === 'disabled' || !inScope(world, person.id)) refusals.outOfPolicy();
  const lifetimeMinutes = asked.lifetimeInMinutes ?? policy.defaultLifetimeInMinutes;
  if (lifetimeMinutes < policy.minimumLifetimeInMinutes || lifetimeMinutes > policy.maximumLifetimeInMinutes) {
    refusals.lifetime(policy.minimumLifetimeInMinutes, policy.maximumLifetimeInMinutes);
  }
  const isUsableOnce = asked.isUsableOnce ?? policy.isUsableOnce; // no default is documented
  if (policy.isUsableOnce && !isUsableOnce) refusals.multipleUse();
  const now = world.now();
  const start = asked.startDateTime === undefined ? now : Date.parse(asked.startDateTime);
  if (start < now) refusals.startInPast();

  const pass: StoredPass = { id: world.newId(), passcode: drawPasscode(policy.defaultLength, world.draw), createdDateTime: now, start, lifetimeMinutes, isUsableOnce };
  const passes = world.state.passesOf(person.id);
  passes.splice(0, passes.length, pass);
  record(world, EVENTS.passIssued(pass, world.state.audit.length % 2 === 0 ? 'long' : 'short'), { at: now, by: call.caller.userId, target: person.id });
  return { status: 201, body: { '@odata.context': `${contextFor(call)}/$entity`, ...passAnswer(call, person.id, pass), temporaryAccessPass: pass.passcode } };
}

interface Asked {
  readonly lifetimeInMinutes?: number;
  readonly isUsableOnce?: boolean;
  readonly startDateTime?: string;
}

const TAKES: Readonly<Record<string, { readonly type: string; readonly fits: (value: unknown) => boolean }>> = {
  lifetimeInMinutes: { type: 'Edm.Int32', fits: (value) => Number.isInteger(value) },
  isUsableOnce: { type: 'Edm.Boolean', fits: (value) => typeof value === 'boolean' },
  startDateTime: { type: 'Edm.DateTimeOffset', fits: (value) => typeof value === 'string' && /T.*(?:Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)) },
};
const IGNORED = new Set(['@odata.type', 'id', 'createdDateTime', 'isUsable', 'methodUsabilityReason', 'temporaryAccessPass']);

function readAsked(call: Call): Asked {
  const body = Object.fromEntries(Object.entries(jsonBody(call)).filter(([name, value]) => value !== null && !IGNORED.has(name)));
  for (const [name, value] of Object.entries(body)) {
    const takes = Object.hasOwn(TAKES, name) ? TAKES[name] : undefined;
    if (!takes) return refusals.unknownBodyProperty(name, TYPE);
    if (!takes.fits(value)) refusals.wrongLiteral(value, takes.type);
  }
  return body;
}
