import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { count } from '../../time.ts';

interface Common<Value> {
  id: string;
  label: string;
  onChange: (value: Value) => void;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function SwitchField({ label, value, onChange }: Common<boolean> & { value: boolean }) {
  return (
    <label class="check">
      <input type="checkbox" role="switch" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

export function NumberField({ id, label, value, minimum, maximum, onChange }: Common<number> & { value: number | undefined; minimum: number | undefined; maximum: number | undefined }) {
  const bounded = minimum !== undefined && maximum !== undefined;
  return (
    <div class="field">
      <label class="field-label" for={id}>{label}</label>
      <input id={id} class="short" type="number" inputMode="numeric" step={1} min={minimum} max={maximum} value={value === undefined || Number.isNaN(value) ? '' : value} aria-describedby={`${id}-range`} onInput={(event) => onChange(event.currentTarget.valueAsNumber)} />
      {bounded && <p id={`${id}-range`} class="caption">{i18n.t('options.configuration.range', [count(minimum), count(maximum)])}</p>}
    </div>
  );
}

export function TextField({ id, label, value, onChange }: Common<string> & { value: string }) {
  return (
    <div class="field">
      <label class="field-label" for={id}>{label}</label>
      <input id={id} type="text" autocomplete="off" spellcheck={false} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
    </div>
  );
}

export function SelectField({ id, label, value, choices, onChange }: Common<string> & { value: string; choices: readonly Choice[] }) {
  return (
    <div class="field">
      <label class="field-label" for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </select>
    </div>
  );
}

/** Some of a known few. They are kept in the order in which they are listed. */
export function CheckField({ label, list, choices, onChange }: Common<readonly string[]> & { list: readonly string[]; choices: readonly Choice[] }) {
  const tick = (value: string, on: boolean) => onChange(choices.map((choice) => choice.value).filter((one) => (one === value ? on : list.includes(one))));
  return (
    <fieldset class="parts-field">
      <legend class="field-label">{label}</legend>
      {choices.map(({ value, label: words }) => (
        <label key={value} class="check">
          <input type="checkbox" checked={list.includes(value)} onChange={(event) => tick(value, event.currentTarget.checked)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

const linesIn = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** One entry a line. What is typed stays as it is typed. */
export function LinesField({ id, label, list, onChange }: Common<readonly string[]> & { list: readonly string[] }) {
  const [typedText, setText] = useState('');
  const text = linesIn(typedText).join('\n') === list.join('\n') ? typedText : list.join('\n');
  const type = (typed: string) => {
    setText(typed);
    onChange(linesIn(typed));
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>{label}</label>
      <textarea id={id} rows={Math.min(8, Math.max(2, list.length + 1))} spellcheck={false} value={text} aria-describedby={`${id}-lines`} onInput={(event) => type(event.currentTarget.value)} />
      <p id={`${id}-lines`} class="caption">{i18n.t('options.configuration.lines')}</p>
    </div>
  );
}
