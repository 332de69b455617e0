import * as v from 'valibot';
import { CLOUD_IDS } from '../entra/clouds.ts';
import { ENTRA_LIFETIME } from '../entra/pass.ts';
import { DELIVERY_CHANNELS, verdictOf } from '../judgement/delivery.ts';
import { isBuiltIn } from '../judgement/scenarios.ts';
import { TIERS, type Tier } from '../judgement/tier.ts';
import { VERIFICATION_METHODS } from '../judgement/verification.ts';
import { ENFORCEMENTS, type Config } from './config.ts';
import { BACKGROUND, isReadableOn } from './contrast.ts';
import { GUID, TENANT } from './ids.ts';
import { patternFault } from './ticket-pattern.ts';

const line = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most));
// Without what could turn the words on screen around, or hide some.
const words = (most: number) => v.pipe(line(most), v.regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u));
const matching = (form: RegExp, most = 300) => v.pipe(line(most), v.regex(form));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const colourOn = (background: string) => v.pipe(matching(/^#[0-9a-fA-F]{6}$/), v.check((colour) => isReadableOn(colour, background), 'contrast'));

const guid = matching(GUID);
const method = v.picklist(VERIFICATION_METHODS.filter((one) => one.class !== 'D').map(({ id }) => id));
const methods = v.optional(v.array(method));

const scenario = v.pipe(
  v.object({
    id: matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 40),
    label: v.optional(words(60)),
    lifetimeMinutes: v.optional(whole(ENTRA_LIFETIME.minimum, ENTRA_LIFETIME.maximum)),
    oneTime: v.optional(v.boolean()),
  }),
  v.check(({ id, label, lifetimeMinutes }) => isBuiltIn(id) || (label !== undefined && lifetimeMinutes !== undefined), 'incomplete'),
);

/** One schema a key: a bad value costs that key its value and nothing else. Its words are in locales/en.yml, `config`. */
export const SCHEMAS = {
  clientId: guid,
  tenantId: matching(TENANT),
  cloud: v.picklist(CLOUD_IDS),
  enforcement: v.picklist(ENFORCEMENTS),
  permitMinutes: whole(1, 30),
  scenarios: v.pipe(v.array(scenario), v.minLength(1), v.maxLength(12), v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'twice')),
  defaultScenario: line(40),
  limits: v.object({ maximumMinutes: v.optional(whole(ENTRA_LIFETIME.minimum, ENTRA_LIFETIME.maximum)), multiUse: v.optional(v.boolean(), true) }),
  sensitiveGroups: v.pipe(v.array(guid), v.maxLength(200)),
  verification: v.object({ standard: methods, sensitive: methods, privileged: methods } satisfies Record<Tier, unknown>),
  approval: v.object({ tiers: v.optional(v.array(v.picklist(TIERS)), []), group: v.optional(guid), nameSuffices: v.optional(v.boolean(), false) }),
  ticket: v.object({
    required: v.optional(v.boolean(), false),
    pattern: v.optional(v.pipe(line(100), v.check((pattern) => !patternFault(pattern), ({ input }) => patternFault(input) ?? ''))),
    example: v.optional(words(64)),
    // The number may stand anywhere but in the host.
    link: v.optional(matching(/^https:\/\/[^\s/?#@\\{}]+[/?#]\S*\{ticket\}\S*$/)),
  }),
  delivery: v.pipe(
    v.object({
      allowed: v.optional(v.pipe(v.array(v.picklist(DELIVERY_CHANNELS.map(({ id }) => id))), v.minLength(1)), DELIVERY_CHANNELS.map(({ id }) => id)),
      unsafe: v.optional(v.picklist(['block', 'confirm']), 'block'),
    }),
    v.check(({ allowed, unsafe }) => unsafe === 'confirm' || allowed.some((id) => verdictOf(id) !== 'unsafe'), 'no-way-left'),
  ),
  passHideSeconds: whole(10, 3600),
  clipboardClearSeconds: whole(5, 300),
  audit: v.object({ days: whole(1, 30) }),
  record: v.object({ days: whole(1, 3650) }),
  support: v.object({ name: v.optional(words(200)), mail: v.optional(matching(/^[^\s@<>"?&]+@[^\s@<>"?&]+$/)), link: v.optional(matching(/^https:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/)) }),
  branding: v.object({ name: v.optional(words(40)), accent: v.optional(colourOn(BACKGROUND.light)), accentDark: v.optional(colourOn(BACKGROUND.dark)) }),
  practice: v.boolean(),
  portalHints: v.record(v.string(), v.pipe(v.array(v.string()), v.maxLength(30))),
} satisfies { [Key in keyof Config]: v.GenericSchema<unknown, NonNullable<Config[Key]>> };
