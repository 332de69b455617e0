import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { CLOUD_IDS, type CloudId } from '../entra/clouds.ts';
import { TIERS, type Tier } from '../judgement/tier.ts';
import { VERIFICATION_METHODS, type VerificationId } from '../judgement/verification.ts';

/** What the extension is told: by the administrator's browser policy, or, where nothing manages it, by its user. */
export interface Config {
  readonly clientId: string | undefined;
  readonly tenantId: string | undefined;
  readonly cloud: CloudId;
  /** Whom an agent tells when something looks wrong. */
  readonly support: { readonly name?: string | undefined; readonly mail?: string | undefined; readonly link?: string | undefined };
  /** Ids of groups whose members are in the sensitive tier. */
  readonly sensitiveGroups: readonly string[];
  /** For each tier the methods of which one is needed, on top of what the tier asks for. */
  readonly verification: Readonly<Partial<Record<Tier, readonly VerificationId[]>>>;
  readonly approval: { readonly tiers: readonly Tier[]; readonly group?: string | undefined };
  readonly ticket: { readonly required: boolean };
  /** They can only narrow what the tenant allows. Minutes. */
  readonly limits: { readonly maximumMinutes?: number | undefined; readonly multiUse: boolean };
  readonly delivery: { readonly unsafe: 'block' | 'confirm' };
  /** Days of the audit log to look back. */
  readonly audit: { readonly days: number };
  /** Selectors that replace the built-in ones, by what they find, where the portal has changed before the extension has. */
  readonly portalHints: Readonly<Record<string, readonly string[]>>;
  /** What the gate does in the portal: block creations without a permit, only tell of them, or nothing. */
  readonly enforcement: Enforcement;
  /** How long a permit holds, minutes. */
  readonly permitMinutes: number;
  /** Seconds until a passcode on screen is covered. */
  readonly passHideSeconds: number;
  /** Seconds until a copied passcode is taken from the clipboard. */
  readonly clipboardClearSeconds: number;
  /** Days that the record on this computer keeps an entry. */
  readonly record: { readonly days: number };
}

const ENFORCEMENTS = ['block', 'warn', 'off'] as const;
export type Enforcement = (typeof ENFORCEMENTS)[number];

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

const text = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200));
const method = v.picklist(VERIFICATION_METHODS.filter((one) => one.class !== 'D').map(({ id }) => id));
const methods = v.optional(v.array(method));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** One schema a key: a bad value costs that key its value and nothing else. */
const KEYS = {
  clientId: guid,
  tenantId: v.union([guid, domain]),
  cloud: v.picklist(CLOUD_IDS),
  support: v.object({ name: v.optional(text), mail: v.optional(v.pipe(text, v.regex(/^\S+@\S+$/))), link: v.optional(v.pipe(text, v.regex(/^https:\/\/\S+$/))) }),
  sensitiveGroups: v.array(guid),
  verification: v.object({ standard: methods, sensitive: methods, privileged: methods } satisfies Record<Tier, unknown>),
  approval: v.object({ tiers: v.optional(v.array(v.picklist(TIERS)), []), group: v.optional(guid) }),
  ticket: v.object({ required: v.boolean() }),
  limits: v.object({ maximumMinutes: v.optional(whole(10, 43_200)), multiUse: v.optional(v.boolean(), true) }),
  delivery: v.object({ unsafe: v.picklist(['block', 'confirm']) }),
  audit: v.object({ days: whole(1, 30) }),
  portalHints: v.record(v.string(), v.array(v.string())),
  enforcement: v.picklist(ENFORCEMENTS),
  permitMinutes: whole(1, 30),
  passHideSeconds: whole(10, 3600),
  clipboardClearSeconds: whole(5, 300),
  record: v.object({ days: whole(1, 3650) }),
} satisfies Record<keyof Config, v.GenericSchema>;

const KEY_NAMES = Object.keys(KEYS) as (keyof Config)[];

/** Another of these is another sign-in. */
export const SIGN_IN_KEYS = ['clientId', 'tenantId', 'cloud'] as const satisfies readonly (keyof Config)[];

export const DEFAULTS: Config = {
  clientId: undefined,
  tenantId: undefined,
  cloud: 'global',
  support: {},
  sensitiveGroups: [],
  verification: {},
  approval: { tiers: [] },
  ticket: { required: false },
  limits: { multiUse: true },
  delivery: { unsafe: 'block' },
  audit: { days: 7 },
  portalHints: {},
  enforcement: 'block',
  permitMinutes: 10,
  passHideSeconds: 300,
  clipboardClearSeconds: 30,
  record: { days: 365 },
};

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

/** Calls the listener when the policy or the user changed one of the keys. Returns how to stop. */
export function onConfigChange(listener: () => void, keys: readonly (keyof Config)[] = KEY_NAMES): () => void {
  const changed = (changes: Stored, area: string) => {
    const ours = (area === 'managed' || area === 'local') && keys.some((key) => key in changes);
    if (ours) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
