import { i18n } from '#i18n';
import type { Config } from '../../../lib/config/config.ts';
import type { JsonSchema } from '../../../lib/config/describe.ts';
import { houseRulesOf } from '../../../lib/config/house.ts';
import type { CloudId } from '../../../lib/entra/clouds.ts';
import type { DeliveryId } from '../../../lib/judgement/delivery.ts';
import type { Tier } from '../../../lib/judgement/tier.ts';
import type { VerificationId } from '../../../lib/judgement/verification.ts';
import { joined } from '../../joined.ts';
import { scenarioWords } from '../../scenario-words.ts';
import { count } from '../../time.ts';
import { camel } from '../../words.ts';

/** `config.limits.multiUse`: the schema and locales/en.yml have the same parts, which a test holds (lib/config/describe.test.ts). */
const configWord = (path: string) => i18n.t(`config.${path}` as Parameters<typeof i18n.t>[0]);

export const titleOf = (key: string) => configWord(`${key}.title`);
export const descriptionOf = (key: string) => configWord(`${key}.description`);
/** Of a part of a key, `ticket.pattern`. */
export const partLabel = (path: string) => configWord(path);

const method = (id: string) => i18n.t(`how.${camel(id as Exclude<VerificationId, never>)}`);

/** What a part is called, without what its label goes on to explain after a colon. */
const partName = (path: string) => partLabel(path).split(/\s*(?::\s|：)/)[0] ?? '';

/** Values that have words, by where they stand. */
const WORDS: Readonly<Record<string, (value: string, config: Config) => string>> = {
  cloud: (id) => i18n.t(`firstRun.${camel(`cloud-${id as CloudId}`)}`),
  enforcement: (id) => i18n.t(`options.configuration.enforcement.${id as Config['enforcement']}`),
  defaultScenario: (id, config) => {
    const scenario = houseRulesOf(config).scenarios.find((one) => one.id === id);
    return scenario ? scenarioWords(scenario) : id;
  },
  'verification.standard': method,
  'verification.sensitive': method,
  'verification.privileged': method,
  'approval.tiers': (id) => i18n.t(`verify.tier.${id as Tier}`),
  'delivery.allowed': (id) => i18n.t(`delivery.${camel(id as DeliveryId)}`),
  'delivery.unsafe': (id) => i18n.t(`options.configuration.unsafe.${id as Config['delivery']['unsafe']}`),
};

export const choiceWords = (path: string, value: string, config: Config): string => WORDS[path]?.(value, config) ?? value;

/** What a value is chosen from; undefined where it is typed. */
export function choicesOf(path: string, schema: JsonSchema, config: Config): readonly string[] | undefined {
  if (path === 'defaultScenario') return config.scenarios.map(({ id }) => id);
  return schema.enum;
}

/** What an entry of a list is called; empty where it has no name yet. */
export function itemWords(item: object | undefined): string {
  const { id = '', label } = (item ?? {}) as { id?: string; label?: string };
  return scenarioWords({ id, label: label || undefined });
}

const LONGEST = 3;

/** A value in a few words. */
export function valueWords(path: string, value: unknown, config: Config): string {
  if (typeof value === 'boolean') return i18n.t(value ? 'options.configuration.on' : 'options.configuration.off');
  if (typeof value === 'number') return count(value);
  if (typeof value === 'string') return choiceWords(path, value, config);
  if (Array.isArray(value)) {
    if (value.length > LONGEST || value.some((item) => typeof item === 'object')) return i18n.t('options.configuration.entries', value.length);
    return joined('list', value.map((item) => valueWords(path, item, config))) || i18n.t('options.configuration.none');
  }
  const parts = Object.entries((value ?? {}) as Readonly<Record<string, unknown>>).filter(([, part]) => part !== undefined);
  return parts.length > 0 ? parts.map(([part, inner]) => i18n.t('common.labelled', [partName(`${path}.${part}`), valueWords(`${path}.${part}`, inner, config)])).join(' · ') : i18n.t('options.configuration.none');
}
