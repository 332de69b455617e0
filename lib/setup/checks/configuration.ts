import { KEY_NAMES } from '../../config/config.ts';
import type { Effective } from '../../config/effective.ts';
import type { CheckResult } from '../check.ts';

/** What was set, by the organisation or here, and cannot be used. */
export function checkConfiguration({ keys, unknown }: Effective): CheckResult {
  const check = 'configuration';
  const rejected = [...KEY_NAMES.flatMap((key) => keys[key].rejected), ...unknown];
  if (rejected.length > 0) return { check, verdict: 'attention', says: 'config-rejected', with: [rejected.length], details: rejected.map((one) => ({ kind: 'rejected', rejected: one })), todo: 'mend-keys' };
  const set = (origins: readonly string[]) => KEY_NAMES.filter((key) => origins.includes(keys[key].origin)).length;
  return { check, verdict: 'ok', says: 'config-whole', with: [set(['policy', 'remembered']), set(['own'])] };
}
