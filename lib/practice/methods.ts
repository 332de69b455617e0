import { noContent, ok, type Answer } from './answer.ts';
import { EVENTS, record } from './audit-events.ts';
import { contextOf, type Call } from './call.ts';
import type { MethodKind } from './method-kinds.ts';
import { passAnswer } from './passes.ts';
import { refusals } from './refusals.ts';
import { isLimited, methodsReadable, methodsWritable } from './rights.ts';
import type { StoredMethod } from './types.ts';

/** "+1 4255550142" becomes "+1 XXXXXXXX42": an Authentication Administrator "only sees masked phone numbers" (read-others roles). */
function masked(number: string): string {
  const [country = '', digits = ''] = number.split(' ');
  return `${country} ${'X'.repeat(Math.max(0, digits.length - 2))}${digits.slice(-2)}`;
}

function shown(call: Call, method: StoredMethod): StoredMethod {
  const { phoneNumber } = method;
  return typeof phoneNumber === 'string' && isLimited(call) ? { ...method, phoneNumber: masked(phoneNumber) } : method;
}

/** graph/api/authentication-list-methods: all kinds, the pass among them; OData options are not supported. */
export function listMethods(call: Call): Answer {
  const { id } = methodsReadable(call);
  const option = [...call.url.searchParams.keys()].find((name) => name.startsWith('$'));
  if (option !== undefined) refusals.methodsTakeNoQuery(option);
  const { state } = call.world;
  return ok({
    '@odata.context': contextOf(call, `users('${encodeURIComponent(call.userKey)}')/authentication/methods`),
    value: [...state.methodsOf(id).map((method) => shown(call, method)), ...state.passesOf(id).map((pass) => passAnswer(call, id, pass))],
  });
}

export const listKind = (kind: MethodKind) => (call: Call): Answer => {
  const { id } = methodsReadable(call);
  return ok({ value: call.world.state.methodsOf(id).filter((method) => method['@odata.type'] === kind.type).map((method) => shown(call, method)) });
};

export const readOne = (kind: MethodKind) => (call: Call): Answer => ok(shown(call, oneOf(call, methodsReadable(call).id, kind)));

export const deleteOne = (kind: MethodKind) => (call: Call): Answer => {
  const { world } = call;
  const { id } = methodsWritable(call);
  const methods = world.state.methodsOf(id);
  methods.splice(methods.indexOf(oneOf(call, id, kind)), 1);
  record(world, EVENTS.methodDeleted(kind.segment.replace(/(?:Authentication)?Methods$/, '')), { at: world.now(), by: call.caller.userId, target: id });
  return noContent;
};

function oneOf(call: Call, userId: string, kind: MethodKind): StoredMethod {
  return call.world.state.methodsOf(userId).find((method) => method.id === call.id && method['@odata.type'] === kind.type) ?? refusals.unknownMethod();
}
