import { noContent, ok, type Answer } from './answer.ts';
import { contextOf, jsonBody, type Call } from './call.ts';
import { refusals } from './refusals.ts';
import { holdsAny, POLICY_READERS, POLICY_WRITERS } from './rights.ts';
import type { StoredPolicy } from './types.ts';

const TYPE = 'temporaryAccessPassAuthenticationMethodConfiguration';

export function readPolicy(call: Call): Answer {
  if (!holdsAny(call.world.state, call.caller.userId, POLICY_READERS)) refusals.methodsDenied();
  return ok({
    '@odata.context': contextOf(call, 'authenticationMethodConfigurations/$entity'),
    '@odata.type': `#microsoft.graph.${TYPE}`,
    id: 'TemporaryAccessPass',
    ...structuredClone(call.world.state.policy),
  });
}

const between = (low: number, high: number) => (value: unknown) => Number.isInteger(value) && Number(value) >= low && Number(value) <= high;
const LIFETIME = between(10, 43_200);

// Bounds: graph/api/resources/temporaryaccesspassauthenticationmethodconfiguration.
const TAKES: Readonly<Record<keyof StoredPolicy, (value: unknown) => boolean>> = {
  state: (value) => value === 'enabled' || value === 'disabled',
  defaultLength: between(8, 48),
  defaultLifetimeInMinutes: LIFETIME,
  minimumLifetimeInMinutes: LIFETIME,
  maximumLifetimeInMinutes: LIFETIME,
  isUsableOnce: (value) => typeof value === 'boolean',
  includeTargets: Array.isArray,
  excludeTargets: Array.isArray,
};

/** The type is demanded by graph/api/temporaryaccesspassauthenticationmethodconfiguration-update; the refusals' texts are guesses. */
export function changePolicy(call: Call): Answer {
  const { state } = call.world;
  if (!holdsAny(state, call.caller.userId, POLICY_WRITERS)) refusals.methodsDenied();
  const { '@odata.type': type, id: _id, ...changes } = jsonBody(call);
  if (type !== `#microsoft.graph.${TYPE}`) refusals.policyBody(`The @odata.type '#microsoft.graph.${TYPE}' is required.`);
  for (const [name, value] of Object.entries(changes)) {
    if (!Object.hasOwn(TAKES, name)) refusals.unknownBodyProperty(name, TYPE);
    if (!TAKES[name as keyof StoredPolicy](value)) refusals.policyBody(`Invalid ${name} specified.`);
  }
  const changed = { ...state.policy, ...changes };
  if (changed.minimumLifetimeInMinutes > changed.defaultLifetimeInMinutes || changed.defaultLifetimeInMinutes > changed.maximumLifetimeInMinutes) {
    refusals.policyBody('Invalid DefaultLifetimeInMinutes specified.');
  }
  Object.assign(state.policy, changes);
  return noContent;
}
