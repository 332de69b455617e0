import { readHints } from '../portal/hints.ts';
import { askConfig } from './ask.ts';
import { KEY_NAMES, type Config, type ConfigKey, type LoadedConfig, type Origin, type Rejected } from './config.ts';

export interface EffectiveKey<Key extends ConfigKey = ConfigKey> {
  /** What holds. */
  readonly value: Config[Key];
  readonly origin: Origin;
  /** What of the given value could not be used. */
  readonly rejected: readonly Rejected[];
}

export interface Effective {
  readonly keys: { readonly [Key in ConfigKey]: EffectiveKey<Key> };
  /** Keys that there are not. */
  readonly unknown: readonly Rejected[];
}

/** Every key with what holds, where it is from, and what could not be used. `hints`: what of `portalHints` is no selector; only a page can tell. */
export function effectiveOf({ config, origins, rejected }: LoadedConfig, hints: readonly string[] = []): Effective {
  const { portalHints: origin } = origins;
  const noSelectors: readonly Rejected[] = origin === 'default' ? [] : hints.map((path) => ({ key: 'portalHints', path: `portalHints.${path}`, why: 'format', detail: '', origin }));
  const all = [...rejected, ...noSelectors];
  const keys = KEY_NAMES.map((key) => [key, { value: config[key], origin: origins[key], rejected: all.filter((one) => one.key === key) }]);
  return { keys: Object.fromEntries(keys) as Effective['keys'], unknown: all.filter(({ key }) => !(KEY_NAMES as readonly string[]).includes(key)) };
}

/** For the options page. Throws where the background does not answer. */
export async function loadEffective(): Promise<Effective> {
  const loaded = await askConfig();
  return effectiveOf(loaded, readHints(loaded.config.portalHints).rejected);
}
