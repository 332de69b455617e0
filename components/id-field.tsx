import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { idFault } from '../lib/config/ids.ts';

interface IdFieldProps {
  id: 'clientId' | 'tenantId';
  value: string;
  managed: boolean;
  /** Saving was tried: even an untouched field says what it lacks. */
  tried: boolean;
  onChange: (value: string) => void;
}

/** Judged when the field is left, not while typing. */
export function IdField({ id, value, managed, tried, onChange }: IdFieldProps) {
  const [left, setLeft] = useState(false);
  const faulty = !managed && (tried || (left && value !== '')) && idFault(id, value);
  return (
    <div class="field">
      <label class="field-label" for={id}>{i18n.t(`firstRun.${id}`)}</label>
      <input
        id={id}
        type="text"
        dir="ltr"
        value={value}
        disabled={managed}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={faulty}
        aria-describedby={`${id}-hint`}
        onInput={(event) => onChange(event.currentTarget.value)}
        onBlur={() => setLeft(true)}
      />
      <p id={`${id}-hint`} class={faulty ? 'field-fault' : 'caption'}>
        {managed ? i18n.t('firstRun.managed') : i18n.t(faulty ? `firstRun.${id}Fault` : `firstRun.${id}Hint`)}
      </p>
    </div>
  );
}
