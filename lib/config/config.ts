import type { CloudId } from '../entra/clouds.ts';
import { DELIVERY_CHANNELS, type DeliveryId } from '../judgement/delivery.ts';
import { SCENARIOS, type Scenario, type ScenarioId } from '../judgement/scenarios.ts';
import type { Tier } from '../judgement/tier.ts';
import type { VerificationId } from '../judgement/verification.ts';

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
  readonly verification: Readonly<Partial<Record<Tier, readonly VerificationId[] | undefined>>>;
  /** `nameSuffices`: where nobody can tell whether the approver is in the group, the name and the reference are enough. */
  readonly approval: { readonly tiers: readonly Tier[]; readonly group?: string | undefined; readonly nameSuffices: boolean };
  /** `example` is shown to whom the pattern refuses; `link` leads to the ticket, whose number stands for `{ticket}`. */
  readonly ticket: { readonly required: boolean; readonly pattern?: string | undefined; readonly example?: string | undefined; readonly link?: string | undefined };
  /** All scenarios, in their order. A built-in one keeps what is not said of it. */
  readonly scenarios: readonly ConfiguredScenario[];
  /** Chosen for each new recipient. */
  readonly defaultScenario: ScenarioId;
  /** They can only narrow what the tenant allows. Minutes. */
  readonly limits: { readonly maximumMinutes?: number | undefined; readonly multiUse: boolean };
  readonly delivery: { readonly allowed: readonly DeliveryId[]; readonly unsafe: 'block' | 'confirm' };
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
  /** Whether the practice tenant is offered. */
  readonly practice: boolean;
  /** The organisation's name beside the heading, and its colour (`#rrggbb`) in light and in dark. */
  readonly branding: { readonly name?: string | undefined; readonly accent?: string | undefined; readonly accentDark?: string | undefined };
}

export type ConfigKey = keyof Config;

/** Lifetime in minutes. */
export type ConfiguredScenario = Pick<Scenario, 'id'> & { readonly [Part in Exclude<keyof Scenario, 'id'>]?: Scenario[Part] | undefined };

export const ENFORCEMENTS = ['block', 'warn', 'off'] as const;
export type Enforcement = (typeof ENFORCEMENTS)[number];

/** Where a value is from. `remembered`: from the policy as it was last seen, because the browser has not delivered it yet. */
export type Origin = 'policy' | 'remembered' | 'own' | 'default';

/** A value, or a part of one, that cannot be used; in words: components/config-words.ts. */
export interface Rejected {
  readonly key: string;
  /** Which part of it: `limits.maximumMinutes`, `scenarios.2.id`; the key itself where it is all of it. */
  readonly path: string;
  readonly why: WhyRejected;
  /** What the reason names: a bound, the possible values. */
  readonly detail: string;
  readonly origin: Exclude<Origin, 'default'>;
}

export type WhyRejected =
  | 'not-text' | 'not-number' | 'not-yes-no' | 'not-list' | 'not-object' | 'not-listed' | 'missing' | 'too-low' | 'too-high' | 'not-whole' | 'too-long'
  | 'empty' | 'format' | 'unknown' | 'twice' | 'incomplete' | 'no-such-scenario' | 'no-way-left' | 'contrast' | 'pattern-syntax' | 'pattern-slow';

export interface LoadedConfig {
  readonly config: Config;
  /** A key that the policy names is the policy's even where its value cannot be used: nobody fills the gap. */
  readonly origins: Readonly<Record<ConfigKey, Origin>>;
  readonly rejected: readonly Rejected[];
}

/** Another of these is another sign-in. */
export const SIGN_IN_KEYS = ['clientId', 'tenantId', 'cloud'] as const satisfies readonly ConfigKey[];

/** Strict, and in force until something else is known. */
export const DEFAULTS: Config = {
  clientId: undefined,
  tenantId: undefined,
  cloud: 'global',
  enforcement: 'block',
  permitMinutes: 10,
  scenarios: /* @__PURE__ */ SCENARIOS.map(({ id }) => ({ id })),
  defaultScenario: 'device-loss',
  limits: { multiUse: true },
  sensitiveGroups: [],
  verification: {},
  approval: { tiers: [], nameSuffices: false },
  ticket: { required: false },
  delivery: { allowed: /* @__PURE__ */ DELIVERY_CHANNELS.map(({ id }) => id), unsafe: 'block' },
  passHideSeconds: 300,
  clipboardClearSeconds: 30,
  audit: { days: 7 },
  record: { days: 365 },
  support: {},
  branding: {},
  practice: true,
  portalHints: {},
};

export const KEY_NAMES = /* @__PURE__ */ Object.keys(DEFAULTS) as readonly ConfigKey[];

/** Whether the key is the administrator's and cannot be changed here. */
export const isManaged = ({ origins }: Pick<LoadedConfig, 'origins'>, key: ConfigKey): boolean => origins[key] === 'policy' || origins[key] === 'remembered';
