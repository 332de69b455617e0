import { CONFIG_KEYS, type JsonSchema } from '../lib/config/describe.ts';
import type { Texts } from './rules-doc.ts';

/** A node of the policy schema that Chromium loads: developer.chrome.com/docs/extensions/reference/manifest/storage. */
interface PolicyNode {
  type: JsonSchema['type'];
  title?: string;
  description?: string;
  default?: unknown;
  examples?: readonly unknown[];
  items?: PolicyNode;
  properties?: Record<string, PolicyNode>;
}

/**
 * Types and words alone. Chromium would enforce ranges and forms too, by taking the value out before the extension sees
 * it: then nobody could be told which it was, and a user's own value would fill the gap.
 */
function nodeOf({ type, items, properties }: JsonSchema, words: (part: string) => string): PolicyNode {
  return {
    type,
    ...(items && { items: nodeOf(items, words) }),
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, { ...nodeOf(part, words), description: words(name) }])) }),
  };
}

export function managedSchema(texts: Texts): PolicyNode {
  const properties = CONFIG_KEYS.map(({ key, jsonSchema, default: standard, examples }) => {
    const { type, ...more } = nodeOf(jsonSchema, (part) => texts(`config.${key}.${part}`));
    return [key, { type, title: texts(`config.${key}.title`), description: texts(`config.${key}.description`), ...more, ...(standard !== undefined && { default: standard }), examples }] as const;
  });
  return { type: 'object', properties: Object.fromEntries(properties) };
}
