import { camel } from '../../components/words.ts';
import { KEY_NAMES } from '../../lib/config/config.ts';
import { mergeConfig } from '../../lib/config/merge.ts';
import { SELECTORS } from '../../lib/portal/selectors.ts';
import type { Texts } from '../rules-doc.ts';

export interface Checked {
  /** In the order of the schema, as they were given. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Sentences that name key and reason; one is enough to stop. */
  readonly refusals: readonly string[];
}

/** Control characters, and what XML leaves out. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

function isWritable(value: unknown): boolean {
  if (typeof value === 'string') return !UNWRITABLE.test(value);
  return typeof value !== 'object' || value === null || Object.entries(value).every(([key, part]) => isWritable(key) && isWritable(part));
}

/** Reads a configuration file as the extension would read the policy, and takes none of what the extension would take back. */
export function checkConfig(text: string, texts: Texts): Checked {
  const none = (refusal: string): Checked => ({ values: {}, refusals: [refusal] });
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return none(`The configuration is not JSON: ${(error as Error).message}`);
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return none('The configuration must be a JSON object with the keys of docs/configuration.md.');
  const stored = given as Readonly<Record<string, unknown>>;
  const empty = KEY_NAMES.filter((key) => stored[key] === null || stored[key] === '').map((key) => `"${key}" cannot be used: ${texts('configWhy.empty')}.`);
  const unwritable = KEY_NAMES.filter((key) => !isWritable(stored[key])).map((key) => `"${key}" cannot be used: it has characters that not every policy file can hold.`);
  const hints = Object.keys(Object(stored.portalHints) as object).filter((name) => !Object.hasOwn(SELECTORS, name)).map((name) => `"portalHints.${name}" cannot be used: ${texts('configWhy.unknown')}.`);
  const rejected = mergeConfig(stored, {}).rejected.filter(({ path }) => stored[path] !== null);
  return {
    values: Object.fromEntries(KEY_NAMES.filter((key) => stored[key] !== undefined).map((key) => [key, stored[key]])),
    refusals: [...empty, ...unwritable, ...hints, ...rejected.map(({ path, why, detail }) => `"${path}" cannot be used: ${texts(`configWhy.${camel(why)}`).replace('$1', () => detail)}.`)],
  };
}

/** Ids and addresses that cannot be. */
export function checkOptions(options: Readonly<Record<'id' | 'edge-id' | 'update-url' | 'firefox-id' | 'firefox-url', string | undefined>>): readonly string[] {
  const forms: readonly (readonly [keyof typeof options, RegExp, string])[] = [
    ['id', /^[a-p]{32}$/, '32 letters from a to p'],
    ['edge-id', /^[a-p]{32}$/, '32 letters from a to p'],
    ['update-url', /^https:\/\/[^\s"<>]+$/, 'an address that begins with https://'],
    ['firefox-id', /^(?:[\w.+-]*@[\w.-]+|\{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\})$/, 'an add-on id such as name@contoso.com'],
    ['firefox-url', /^(?:https|file):\/\/[^\s"<>]+$/, 'an address that begins with https:// or file://'],
  ];
  return forms.flatMap(([name, form, what]) => {
    const given = options[name];
    if (given === undefined) return name === 'id' ? ['--id is missing: the id of the extension in the Chrome Web Store, or of your own package.'] : [];
    return form.test(given) ? [] : [`--${name} "${given}" cannot be used: it must be ${what}.`];
  });
}
