import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { CLOUD_IDS, type CloudId } from '../entra/clouds.ts';

/** What the extension is told: by the administrator's browser policy, or, where nothing manages it, by its user. */
export interface Config {
  readonly clientId: string | undefined;
  readonly tenantId: string | undefined;
  readonly cloud: CloudId;
}

export interface LoadedConfig {
  readonly config: Config;
  /** Keys that the policy sets; they cannot be changed here. */
  readonly managed: ReadonlySet<keyof Config>;
  readonly rejected: readonly RejectedKey[];
}

export interface RejectedKey {
  readonly key: string;
  readonly why: string;
}

const guid = v.pipe(v.string(), v.trim(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i));
const domain = v.pipe(v.string(), v.trim(), v.regex(/^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i));

/** One schema a key: a bad value costs that key its value and nothing else. */
const KEYS = {
  clientId: guid,
  tenantId: v.union([guid, domain]),
  cloud: v.picklist(CLOUD_IDS),
} satisfies Record<keyof Config, v.GenericSchema<string>>;

const KEY_NAMES = Object.keys(KEYS) as (keyof Config)[];

export const DEFAULTS: Config = { clientId: undefined, tenantId: undefined, cloud: 'global' };

type Stored = Readonly<Record<string, unknown>>;

/** True where a value cannot be that key's. */
export function configFault(key: keyof Config, value: unknown): boolean {
  return !v.is(KEYS[key], value);
}

/** Policy first, then what the user entered, then the defaults; key by key. */
export function mergeConfig(policy: Stored, own: Stored): LoadedConfig {
  const managed = new Set<keyof Config>();
  const rejected: RejectedKey[] = [];
  const config: Record<string, unknown> = { ...DEFAULTS };
  for (const [source, stored] of [['own', own], ['policy', policy]] as const) {
    for (const key of KEY_NAMES) {
      if (stored[key] === undefined || stored[key] === '') continue;
      const read = v.safeParse(KEYS[key], stored[key]);
      // A key that the policy names stays the policy's even when its value is unusable: the user must not fill the gap.
      if (source === 'policy') {
        managed.add(key);
        config[key] = DEFAULTS[key];
      }
      if (read.success) config[key] = read.output;
      else rejected.push({ key, why: read.issues[0].message });
    }
  }
  return { config: config as unknown as Config, managed, rejected };
}

export async function loadConfig(): Promise<LoadedConfig> {
  const [policy, own] = await Promise.all([
    // Firefox throws "Managed storage manifest not found" where no policy is set: that is not a fault.
    browser.storage.managed.get(null).catch(() => ({})),
    browser.storage.local.get(KEY_NAMES),
  ]);
  return mergeConfig(policy, own);
}

/** Keeps what an unmanaged user entered. Values are validated again on every read. */
export async function saveConfig(config: Partial<Config>): Promise<void> {
  await browser.storage.local.set(config);
}

/** Calls the listener when the policy or the user changed a key. Returns how to stop. */
export function onConfigChange(listener: () => void): () => void {
  const changed = (changes: Stored, area: string) => {
    const ours = area === 'managed' || KEY_NAMES.some((key) => key in changes);
    if (ours) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
