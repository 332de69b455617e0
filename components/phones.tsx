import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { NumberClass, Phone } from '../lib/entra/person.ts';
import { lastTwo, maskPhone } from './mask.ts';

interface PhonesProps {
  phones: readonly Phone[];
  /** The call was made: which number was it? */
  choose: boolean;
  called: NumberClass | undefined;
  onCalled: (number: NumberClass) => void;
}

/** Masked until asked for: a shoulder or a shared screen should not learn them by the way. */
export function Phones({ phones, choose, called, onCalled }: PhonesProps) {
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set());
  if (phones.length === 0) return <p>{i18n.t('verify.noPhones')}</p>;
  const several = choose && phones.length > 1;
  const chosen = called ?? phones[0]?.class;
  return (
    <ul class="phones" {...(several && { role: 'radiogroup', 'aria-label': i18n.t('verify.calledWhich') })}>
      {phones.map(({ number, class: kind }) => {
        const shown = revealed.has(number) ? number : maskPhone(number);
        const words = <><bdi class="number" dir="ltr">{shown}</bdi> <span class="caption">{i18n.t(`verify.${kind}`)}</span></>;
        return (
          <li key={number}>
            {several ? <label class="check"><input type="radio" name="called" checked={kind === chosen} onChange={() => onCalled(kind)} /><span>{words}</span></label> : words}
            {!revealed.has(number) && (
              <button type="button" class="link" aria-label={i18n.t('verify.revealNumber', [lastTwo(number)])} onClick={() => setRevealed(new Set([...revealed, number]))}>
                {i18n.t('verify.reveal')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
