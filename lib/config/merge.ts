import * as v from 'valibot';
import { DEFAULTS, KEY_NAMES, type Config, type ConfigKey, type LoadedConfig, type Origin, type Rejected, type WhyRejected } from './config.ts';
import { SCHEMAS } from './schema.ts';

export type Stored = Readonly<Record<string, unknown>>;

/** Longer lists are read whole or not at all. */
const LONGEST_LIST = 1000;

/** By what valibot calls it. A check of our own says it itself. */
const WHY: Readonly<Record<string, WhyRejected>> = {
  string: 'not-text', number: 'not-number', boolean: 'not-yes-no', array: 'not-list', object: 'not-object', record: 'not-object', picklist: 'not-listed',
  min_value: 'too-low', max_value: 'too-high', integer: 'not-whole', max_length: 'too-long', min_length: 'empty', non_empty: 'empty', regex: 'format',
};

type Fault = Pick<Rejected, 'path' | 'why' | 'detail'>;

interface Read {
  /** Undefined: nothing of it can be used. */
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

function faultOf(key: string, issue: v.BaseIssue<unknown>): Fault {
  const path = [key, ...(issue.path ?? []).map((part) => String(part.key))].join('.');
  if (issue.received === 'undefined') return { path, why: 'missing', detail: '' };
  const why = WHY[issue.type] ?? (issue.message as WhyRejected);
  const detail = why === 'not-listed' ? (issue.expected ?? '').replaceAll(/[()"]/g, '').replaceAll(' | ', ', ') : ['number', 'string'].includes(typeof issue.requirement) ? String(issue.requirement) : '';
  return { path, why, detail };
}

const isPlain = (value: unknown): value is Stored => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parts that no key has, by their paths: a misspelt one must not be passed over. */
function unknownParts(given: unknown, read: unknown, path: string): readonly Fault[] {
  if (Array.isArray(given) && Array.isArray(read)) return given.flatMap((item, at) => unknownParts(item, read[at], `${path}.${at}`));
  if (!isPlain(given) || !isPlain(read)) return [];
  return Object.keys(given).filter((part) => !Object.hasOwn(read, part)).map((part) => ({ path: `${path}.${part}`, why: 'unknown', detail: '' }));
}

/** The value as far as it can be used. Never throws. */
function readWhole(key: ConfigKey, given: unknown): Read {
  const schema: v.GenericSchema = SCHEMAS[key];
  if (Array.isArray(given) && schema.type !== 'array') return { value: undefined, faults: [{ path: key, why: WHY[schema.type] ?? 'format', detail: '' }] };
  const read = v.safeParse(schema, given, { abortEarly: true, abortPipeEarly: true });
  return read.success ? { value: read.output, faults: unknownParts(given, read.output, key) } : { value: undefined, faults: [faultOf(key, read.issues[0])] };
}

/** As `readWhole`; an entry of a list that cannot be used costs that entry. */
export function readKey(key: ConfigKey, given: unknown): Read {
  const whole = readWhole(key, given);
  if (whole.value !== undefined || !Array.isArray(given) || given.length > LONGEST_LIST) return whole;
  const alone = given.map((item) => readWhole(key, [item]));
  const faults = alone.flatMap(({ faults: own }, at) => own.map((fault) => ({ ...fault, path: fault.path.replace(`${key}.0`, `${key}.${at}`) })));
  const rest = readWhole(key, given.filter((_, at) => alone[at]?.value !== undefined));
  return { value: rest.value, faults: faults.length > 0 ? faults : rest.faults };
}

/** True where a value cannot be that key's, or not all of it. */
export const configFault = (key: ConfigKey, value: unknown): boolean => readKey(key, value).faults.length > 0;

const isSet = (value: unknown) => value !== undefined && value !== '';

/** The policy first, then what the user entered, then the defaults; key by key. `from`: where the policy is from. Never throws. */
export function mergeConfig(policy: Stored, own: Stored, from: 'policy' | 'remembered' = 'policy'): LoadedConfig {
  const config: Record<string, unknown> = { ...DEFAULTS };
  const origins = Object.fromEntries(KEY_NAMES.map((key) => [key, 'default'])) as Record<ConfigKey, Origin>;
  const rejected: Rejected[] = [];
  for (const key of KEY_NAMES) {
    // A key that the policy names stays the policy's even when its value is unusable: the user must not fill the gap.
    const origin: Rejected['origin'] = isSet(policy[key]) ? from : 'own';
    const given = origin === 'own' ? own[key] : policy[key];
    if (!isSet(given)) continue;
    const { value, faults } = readKey(key, given);
    if (value !== undefined) config[key] = value;
    if (value !== undefined || origin !== 'own') origins[key] = origin;
    rejected.push(...faults.map(({ path, why, detail }) => ({ key, path, why, detail, origin })));
  }
  const strangers = Object.keys(policy).filter((key) => !Object.hasOwn(DEFAULTS, key));
  rejected.push(...strangers.slice(0, 20).map((key) => ({ key, path: key, why: 'unknown' as const, detail: '', origin: from })));
  return withDefaultScenario({ config: config as unknown as Config, origins, rejected });
}

/** The scenario chosen first is one of those that are offered. */
function withDefaultScenario({ config, origins, rejected }: LoadedConfig): LoadedConfig {
  const { scenarios, defaultScenario } = config;
  if (scenarios.some(({ id }) => id === defaultScenario)) return { config, origins, rejected };
  const origin = origins.defaultScenario;
  const named: readonly Rejected[] = origin === 'default' ? [] : [{ key: 'defaultScenario', path: 'defaultScenario', why: 'no-such-scenario', detail: scenarios.map(({ id }) => id).join(', '), origin }];
  return { config: { ...config, defaultScenario: scenarios[0]?.id ?? defaultScenario }, origins, rejected: [...rejected, ...named] };
}
