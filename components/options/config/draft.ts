import type { Config, ConfigKey, Rejected } from '../../../lib/config/config.ts';
import { houseRulesOf } from '../../../lib/config/house.ts';
import { readKey } from '../../../lib/config/merge.ts';

/** What is edited: the value in force. Scenarios are shown with what the built-in ones have, so that it can be changed. */
export function draftOf(key: ConfigKey, config: Config): unknown {
  return key === 'scenarios' ? houseRulesOf(config).scenarios : config[key];
}

const isNothing = (value: unknown) => value === undefined || value === '' || Number.isNaN(value);

/** Without the parts that were left empty. */
export function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([part, inner]) => [part, cleaned(inner)]).filter(([, inner]) => !isNothing(inner)));
}

/** What of it cannot be saved. */
export function faultsIn(key: ConfigKey, value: unknown): readonly Rejected[] {
  return readKey(key, isNothing(value) ? null : value).faults.map(({ path, why, detail }) => ({ key, path, why, detail, origin: 'own' as const }));
}
