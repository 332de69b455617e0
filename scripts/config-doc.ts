import { readFileSync, writeFileSync } from 'node:fs';
import { CONFIG_KEYS, type DescribedKey, type JsonSchema } from '../lib/config/describe.ts';
import { managedSchema } from './managed-schema.ts';
import { readTexts, type Texts } from './rules-doc.ts';

/*
 * docs/configuration.md and the policy schema that browsers read, written from lib/config and the words of locales/en.yml.
 */

export const DOC = 'docs/configuration.md';
export const SCHEMA = 'public/managed_schema.json';

const TYPES: Readonly<Record<JsonSchema['type'], string>> = { string: 'text', integer: 'whole number', boolean: '`true` or `false`', array: 'list', object: 'object' };

const code = (value: unknown) => `\`${JSON.stringify(value)}\``;
const json = (value: unknown) => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
const cell = (text: string) => text.replaceAll('|', '\\|');
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows.map((cells) => cells.map(cell))].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Forms that a reader would not take from their expression. */
const FORMS: readonly (readonly [part: string, words: string])[] = [
  ['|(?=.{4,253}', 'an ID (8-4-4-4-12 hexadecimal digits) or a domain'],
  ['{8}(?:-', 'an ID (8-4-4-4-12 hexadecimal digits)'],
  ['#[0-9', '# and six hexadecimal digits'],
  ['{ticket', 'begins with https://, and has {ticket} after the host'],
  ['^https', 'begins with https://'],
  ['@', 'a mail address'],
  ['(?:-[a-z0-9]+)*', 'lower-case letters, digits and hyphens'],
  ['Cc}', 'without control characters'],
];

/** What a value may be, in words. */
function range({ enum: values, items, pattern, minimum, maximum, maxLength, minItems, maxItems }: JsonSchema): string {
  const form = pattern === undefined ? undefined : FORMS.find(([part]) => pattern.includes(part));
  if (pattern !== undefined && !form) throw new Error(`No words for the form ${pattern}`);
  const parts = [
    values && values.map((value) => `\`${value}\``).join(', '),
    minimum !== undefined && maximum !== undefined && `${minimum} to ${maximum}`,
    form?.[1],
    maxLength !== undefined && maxLength < 300 && `at most ${maxLength} characters`,
    minItems !== undefined && `at least ${minItems} of them`,
    maxItems !== undefined && `at most ${maxItems} of them`,
    items && range(items) && `each: ${range(items)}`,
  ];
  return parts.filter(Boolean).join('; ');
}

/** The parts of an object, or of what a list is made of. */
const partsOf = ({ properties, items }: JsonSchema) => properties ?? items?.properties;

function keyText({ key, type, jsonSchema, default: standard, examples }: DescribedKey, texts: Texts): string {
  const parts = partsOf(jsonSchema);
  const required = (jsonSchema.items ?? jsonSchema).required ?? [];
  const facts = [
    `Type: ${TYPES[type]}.`,
    !parts && range(jsonSchema) ? `Range: ${range(jsonSchema)}.` : parts && jsonSchema.maxItems !== undefined ? `Range: ${range({ ...jsonSchema, items: { type: 'object' } })}.` : '',
    `Default: ${standard === undefined ? 'none' : code(standard)}.`,
  ];
  const rows = Object.entries(parts ?? {}).map(([name, part]) => [`\`${name}\`${required.includes(name) ? ' (needed)' : ''}`, TYPES[part.type], range(part), texts(`config.${key}.${name}`)]);
  return [
    `### \`${key}\``,
    `**${texts(`config.${key}.title`)}.** ${texts(`config.${key}.description`)}`,
    facts.filter(Boolean).join(' '),
    ...(rows.length > 0 ? [table(['Part', 'Type', 'Range', 'What'], rows)] : []),
    `Example: ${examples.map(code).join(', ')}`,
  ].join('\n\n');
}

const whole = Object.fromEntries(CONFIG_KEYS.map(({ key, examples }) => [key, examples[0]]));

export function configDoc(texts: Texts): string {
  const parts = [
    '<!-- Made by `npm run docs` from lib/config and locales/en.yml. Change those, then run it again. -->',
    '# Configuration',
    "An organisation sets these keys by browser policy. Where nothing manages the browser, the same keys can be set on the extension's options page. No key can carry a secret, and none can loosen what the tenant or the built-in rules ask for, except `enforcement` (the lock in the portal), `delivery` (unsafe ways with a written reason) and `approval` (`nameSuffices`).",
    '## How they are read',
    [
      '- Each key by itself: a value that cannot be used costs that key its value and nothing else. The key falls back to its default, is named on the options page with the reason, and stays the policy\'s: nobody else fills the gap. In `scenarios` and `sensitiveGroups` an entry that cannot be used costs that entry. A value of another type than the one given here never reaches the extension in Chromium browsers; `chrome://policy` names it.',
      '- Policy first, then what was entered on the options page, then the default. Until something is known, the defaults hold, which are the strict ones.',
      '- A change applies at once in everything that is open, without a restart, as soon as the browser has read it (Chromium reads its policy files again within seconds, Firefox when it starts).',
      '- The policy as last seen is remembered. A browser that answers with nothing in the first two minutes after its start is taken not to have loaded its policy yet, and what was remembered holds; after that, nothing means that there is no policy.',
    ].join('\n'),
    '## All keys',
    table(['Key', 'What', 'Type', 'Default'], CONFIG_KEYS.map(({ key, type, default: standard }) => [`[\`${key}\`](#${key.toLowerCase()})`, texts(`config.${key}.title`), TYPES[type], standard === undefined ? 'none' : JSON.stringify(standard).length > 40 ? 'see below' : code(standard)])),
    ...CONFIG_KEYS.map((one) => keyText(one, texts)),
    '## A whole policy',
    'With every key, as an example; set only those that you mean. `EXTENSION_ID` is the ID that the browser shows for the extension on its extensions page.',
    '### Chrome and Chromium',
    'Linux: a file in `/etc/opt/chrome/policies/managed` (Chromium: `/etc/chromium/policies/managed`). Windows: the same keys below `Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\EXTENSION_ID\\policy` in the registry, lists and objects as JSON text or as keys below it.',
    json({ '3rdparty': { extensions: { EXTENSION_ID: whole } } }),
    '### Edge',
    'Linux: a file in `/etc/opt/edge/policies/managed`, of the same form. Windows: `Software\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\EXTENSION_ID\\policy`.',
    json({ '3rdparty': { extensions: { EXTENSION_ID: whole } } }),
    '### Firefox',
    'Linux: `/etc/firefox/policies/policies.json`. Windows: `distribution\\policies.json` beside `firefox.exe`. The add-on\'s ID is the same everywhere.',
    json({ policies: { '3rdparty': { Extensions: { 'tapwarden@tapwarden.example': whole } } } }),
  ];
  return `${parts.join('\n\n')}\n`;
}

export const schemaText = (texts: Texts): string => `${JSON.stringify(managedSchema(texts), null, 2)}\n`;
export const current = (file: string): string => readFileSync(file, 'utf8');

if (import.meta.main) {
  const texts = await readTexts();
  writeFileSync(DOC, configDoc(texts));
  writeFileSync(SCHEMA, schemaText(texts));
}
