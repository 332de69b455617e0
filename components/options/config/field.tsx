import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Config } from '../../../lib/config/config.ts';
import type { JsonSchema } from '../../../lib/config/describe.ts';
import { CheckField, LinesField, NumberField, SelectField, SwitchField, TextField } from './controls.tsx';
import { choicesOf, choiceWords, partLabel } from './config-text.ts';
import { ItemsField } from './items-field.tsx';

export interface FieldProps {
  schema: JsonSchema;
  /** `limits.multiUse`; without the places in lists. */
  path: string;
  label: string;
  value: unknown;
  config: Config;
  onChange: (value: unknown) => void;
}

/** The control that fits what the schema says. */
export function Field({ schema, path, label, value, config, onChange }: FieldProps) {
  const id = useId();
  const choices = choicesOf(path, schema, config)?.map((choice) => ({ value: choice, label: choiceWords(path, choice, config) }));
  const common = { id, label, onChange };
  switch (schema.type) {
    case 'boolean':
      return <SwitchField {...common} value={value === true} />;
    case 'integer':
      return <NumberField {...common} value={value as number | undefined} minimum={schema.minimum} maximum={schema.maximum} />;
    case 'string':
      return choices ? <SelectField {...common} value={(value ?? '') as string} choices={choices} /> : <TextField {...common} value={(value ?? '') as string} />;
    case 'object':
      return <PartsField schema={schema} path={path} label={label} value={value} config={config} onChange={onChange} />;
    case 'array': {
      const { items = { type: 'string' } } = schema;
      const list = (Array.isArray(value) ? value : []) as readonly unknown[];
      if (items.type === 'object') return <ItemsField schema={items} path={path} label={label} list={list as readonly object[]} config={config} onChange={onChange} />;
      const known = items.enum?.map((choice) => ({ value: choice, label: choiceWords(path, choice, config) }));
      return known ? <CheckField {...common} list={list as readonly string[]} choices={known} /> : <LinesField {...common} list={list as readonly string[]} />;
    }
  }
  return null;
}

interface PartsFieldProps extends FieldProps {
  class?: string;
  children?: ComponentChildren;
}

/** The parts of an object, each with its own control. */
export function PartsField({ schema, path, label, value, config, onChange, children, class: className = '' }: PartsFieldProps) {
  const parts = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    <fieldset class={`parts-field ${className}`}>
      <legend class="field-label">{label}</legend>
      {Object.entries(schema.properties ?? {}).map(([part, inner]) => (
        <Field
          key={part}
          schema={inner}
          path={`${path}.${part}`}
          label={partLabel(`${path}.${part}`)}
          value={parts[part]}
          config={config}
          onChange={(next) => onChange({ ...parts, [part]: next })}
        />
      ))}
      {children}
    </fieldset>
  );
}
