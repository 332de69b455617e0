import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { SELECTORS } from '../portal/selectors.ts';
import { DEFAULTS, KEY_NAMES, type ConfigKey } from './config.ts';
import { EXAMPLES } from './examples.ts';
import { SCHEMAS } from './schema.ts';

/*
 * The configuration as documents and policy files need it. For scripts, tests and pages that explain it; whatever only reads
 * the configuration does without.
 */

/** As much of JSON Schema as the keys use. */
export interface JsonSchema {
  readonly type: 'string' | 'integer' | 'boolean' | 'array' | 'object';
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

export interface DescribedKey {
  readonly key: ConfigKey;
  readonly type: JsonSchema['type'];
  readonly jsonSchema: JsonSchema;
  /** Undefined: none. */
  readonly default: unknown;
  readonly examples: readonly unknown[];
}

const list: JsonSchema = { type: 'array', items: { type: 'string' } };
/** The groups of selectors there are; the reading takes any name, and says which it does not know. */
const HINTS: JsonSchema = { type: 'object', properties: Object.fromEntries(Object.keys(SELECTORS).map((group) => [group, list])) };

/** What a check in code says cannot be told in JSON Schema, and is left out. */
function jsonSchemaOf(key: ConfigKey): JsonSchema {
  if (key === 'portalHints') return HINTS;
  const schema: GenericSchema = SCHEMAS[key];
  const { $schema: _, ...described } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  return described as JsonSchema;
}

/** Every key, in the order in which they are explained. */
export const CONFIG_KEYS: readonly DescribedKey[] = KEY_NAMES.map((key) => {
  const jsonSchema = jsonSchemaOf(key);
  return { key, type: jsonSchema.type, jsonSchema, default: DEFAULTS[key], examples: [EXAMPLES[key]] };
});
