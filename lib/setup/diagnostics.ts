import { KEY_NAMES, type Config } from '../config/config.ts';
import type { Effective } from '../config/effective.ts';
import type { CheckResult } from './check.ts';
import type { Seen } from './run-checks.ts';

export interface About {
  readonly extension: string;
  readonly browser: string;
  readonly language: string;
}

const SET = '(set)';
const masked = (value: object) => Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined).map(([part]) => [part, SET]));

/** What names somebody, or may: only that it is set. No key can carry a secret. */
const MASKS: { readonly [Key in keyof Config]?: (value: Config[Key]) => unknown } = { support: masked, branding: masked };

/** For whoever looks into a fault: no token, no name of a person. The sentences of the checks stay out, since they name the agent. */
export function setupDiagnostics(about: About, { keys, unknown }: Effective, results: readonly CheckResult[], { gate, portals }: Seen): string {
  const configuration = KEY_NAMES.map((key) => {
    const { value, origin, rejected } = keys[key];
    const mask = MASKS[key] as ((value: unknown) => unknown) | undefined;
    return [key, { value: mask ? mask(value) : value, origin, rejected: rejected.map(({ path, why }) => `${path}: ${why}`) }];
  });
  return JSON.stringify({
    ...about,
    checks: Object.fromEntries(results.map(({ check, verdict, says }) => [check, `${verdict}: ${says}`])),
    gate: gate ?? 'not checked',
    portals: portals ?? 'not checked',
    configuration: Object.fromEntries(configuration) as unknown,
    unknown: unknown.map(({ path }) => path),
  }, null, 2);
}
