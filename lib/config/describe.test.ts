import { describe, expect, it, test } from 'vitest';
import { configDoc, current, DOC, SCHEMA, schemaText } from '../../scripts/config-doc.ts';
import { readTexts } from '../../scripts/rules-doc.ts';
import { KEY_NAMES } from './config.ts';
import { CONFIG_KEYS, type JsonSchema } from './describe.ts';
import { readKey } from './merge.ts';

const texts = await readTexts();
const parts = ({ properties, items }: JsonSchema): string[] => Object.keys(properties ?? items?.properties ?? {});

test('documents and the policy schema say what the keys say (`npm run docs` writes them)', () => {
  expect(current(DOC)).toBe(configDoc(texts));
  expect(current(SCHEMA)).toBe(schemaText(texts));
});

describe.each(CONFIG_KEYS)('$key', ({ key, type, jsonSchema, default: standard, examples }) => {
  it('has a title, a description, and words for each of its parts', () => {
    const words = [`config.${key}.title`, `config.${key}.description`, ...parts(jsonSchema).map((part) => `config.${key}.${part}`)];
    expect(words.filter((word) => texts(word).trim() === '')).toEqual([]);
  });

  it('has a type, an example that can be used, and a default that can', () => {
    expect(['string', 'integer', 'boolean', 'array', 'object']).toContain(type);
    expect(examples.length).toBeGreaterThan(0);
    for (const value of [...examples, ...(standard === undefined ? [] : [standard])]) expect(readKey(key, value)).toEqual({ value, faults: [] });
  });
});

test('every key is described, once', () => {
  expect(CONFIG_KEYS.map(({ key }) => key)).toEqual(KEY_NAMES);
});

// developer.chrome.com/docs/extensions/reference/manifest/storage; tried in Chromium 156: others keep the extension from loading, or take a value away unseen.
const WORDS = new Set(['type', 'title', 'description', 'default', 'examples', 'properties', 'items']);

function constructs(node: unknown, path = ''): string[] {
  const { type, properties = {}, items, ...rest } = node as { type?: unknown; properties?: Record<string, unknown>; items?: unknown };
  const strange = Object.keys(rest).filter((word) => !WORDS.has(word));
  const untyped = typeof type !== 'string' || (type === 'array') !== (items !== undefined) ? ['no type'] : [];
  const inside = [...Object.entries(properties), ...(items === undefined ? [] : [['items', items] as const])];
  return [...[...strange, ...untyped].map((word) => `${path}: ${word}`), ...inside.flatMap(([name, child]) => constructs(child, `${path}/${name}`))];
}

test('the policy schema has only what Chromium loads', () => {
  expect(constructs(JSON.parse(current(SCHEMA)))).toEqual([]);
  expect(constructs({ type: 'object', properties: { a: { type: ['string', 'null'] }, b: { type: 'array', items: { anyOf: [] } } }, additionalProperties: false })).toEqual([
    ': additionalProperties', '/a: no type', '/b/items: anyOf', '/b/items: no type',
  ]);
});
