import type { DescribedKey } from '../../lib/config/describe.ts';
import { element, xmlText } from './xml.ts';

/** How an administrative template asks for a value, and what its editor shows first. */
interface KeyKind {
  elements(one: DescribedKey): readonly string[];
  /** `value`: the organisation's, or undefined. */
  presentation(one: DescribedKey, value: unknown, label: string): readonly string[];
}

/** More than the editor's 1,023 characters: scenarios and groups are long. */
const LONGEST_TEXT = 16_383;

/** As a text in the editor or in Intune. Lists and objects are JSON: so the browser reads them, in their order. */
export const valueText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The name of a choice among the template's strings. */
export const choiceId = (key: string, choice: string): string => `${key}_${choice.replaceAll(/[^A-Za-z0-9]/g, '_')}`;

const common = ({ key }: DescribedKey) => ({ id: key, valueName: key, required: 'true' });

const CHOICE: KeyKind = {
  elements: (one) => [element('enum', common(one), (one.jsonSchema.enum ?? []).map((choice) => element('item', { displayName: `$(string.${choiceId(one.key, choice)})` }, [element('value', {}, [element('string', {}, [xmlText(choice)])])])))],
  presentation: ({ key, jsonSchema, default: standard }, value, label) => [element('dropdownList', { refId: key, noSort: 'true', defaultItem: (jsonSchema.enum ?? []).indexOf(String(value ?? standard)) }, [xmlText(label)])],
};

const NUMBER: KeyKind = {
  elements: (one) => [element('decimal', { ...common(one), minValue: one.jsonSchema.minimum, maxValue: one.jsonSchema.maximum })],
  presentation: ({ key, default: standard }, value, label) => [element('decimalTextBox', { refId: key, defaultValue: Number(value ?? standard) }, [xmlText(label)])],
};

const TEXT: KeyKind = {
  elements: (one) => [element('text', { ...common(one), maxLength: LONGEST_TEXT })],
  presentation: ({ key }, value, label) => [element('textBox', { refId: key }, [element('label', {}, [xmlText(label)]), ...(value === undefined ? [] : [element('defaultValue', {}, [xmlText(valueText(value))])])])],
};

/** Enabled is yes, disabled is no: nothing more to ask. */
const SWITCH: KeyKind = { elements: () => [], presentation: () => [] };

export const isSwitch = ({ type }: DescribedKey): boolean => type === 'boolean';

export function kindOf({ type, jsonSchema }: DescribedKey): KeyKind {
  if (type === 'boolean') return SWITCH;
  if (type === 'integer') return NUMBER;
  return jsonSchema.enum ? CHOICE : TEXT;
}
