import { i18n } from '#i18n';
import type { Config } from '../../../lib/config/config.ts';
import type { JsonSchema } from '../../../lib/config/describe.ts';
import { count } from '../../time.ts';
import { itemWords } from './config-text.ts';
import { PartsField } from './field.tsx';

interface ItemsFieldProps {
  schema: JsonSchema;
  path: string;
  label: string;
  list: readonly object[];
  config: Config;
  onChange: (list: readonly object[]) => void;
}

/** A list of objects: each can be changed, moved and removed, and another one added. */
export function ItemsField({ schema, path, label, list, config, onChange }: ItemsFieldProps) {
  // As agents read it, once it has a name.
  const name = (at: number) => itemWords(list[at]) || i18n.t('options.configuration.item', [count(at + 1)]);
  const swapped = (at: number) => list.map((item, place) => (place === at - 1 ? (list[at] ?? item) : place === at ? (list[at - 1] ?? item) : item));
  return (
    <fieldset class="parts-field">
      <legend class="field-label">{label}</legend>
      {list.map((item, at) => (
        <PartsField key={`${at} of ${list.length}`} class="item" schema={schema} path={path} label={name(at)} value={item} config={config} onChange={(next) => onChange(list.map((one, place) => (place === at ? (next as object) : one)))}>
          <div class="actions">
            {at > 0 && <button type="button" class="button small" aria-label={i18n.t('options.configuration.upOf', [name(at)])} onClick={() => onChange(swapped(at))}>{i18n.t('options.configuration.up')}</button>}
            {list.length > 1 && <button type="button" class="button small" aria-label={i18n.t('options.configuration.removeOf', [name(at)])} onClick={() => onChange(list.filter((_, place) => place !== at))}>{i18n.t('options.configuration.remove')}</button>}
          </div>
        </PartsField>
      ))}
      <button type="button" class="button" onClick={() => onChange([...list, { oneTime: true }])}>{i18n.t('options.configuration.add')}</button>
    </fieldset>
  );
}
