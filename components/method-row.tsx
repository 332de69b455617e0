import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { NumberClass, Person } from '../lib/entra/person.ts';
import type { VerificationId } from '../lib/judgement/verification.ts';
import { Icon } from './icon.tsx';
import { maskPhone } from './mask.ts';
import { Phones } from './phones.tsx';
import { camel } from './words.ts';

interface MethodRowProps {
  id: VerificationId;
  person: Person;
  ticked: boolean;
  /** False: it was done, and something makes it void. */
  counts: boolean;
  /** One of those that the organisation asks for. */
  required: boolean;
  called: NumberClass | undefined;
  onTick: (on: boolean) => void;
  onCalled: (number: NumberClass) => void;
}

/** A way to verify: what to ask, what to read out, and what never to accept. */
export function MethodRow({ id, person, ticked, counts, required, called, onTick, onCalled }: MethodRowProps) {
  const [open, setOpen] = useState(false);
  const name = i18n.t(`how.${camel(id)}`);
  const { phones, manager } = person;
  return (
    <div class="method">
      <div class="method-row">
        <label class="check">
          <input type="checkbox" checked={ticked} onChange={(event) => onTick(event.currentTarget.checked)} />
          <span>{name}{required && <span class="tag tag-plain">{i18n.t('verify.required')}</span>}</span>
        </label>
        {id === 'call-back' && phones[0] && <span class="caption">{maskPhone(phones[0].number)}</span>}
        {id === 'manager' && manager && <span class="caption ellipsis">{manager.displayName}</span>}
        <button type="button" class={`button subtle square ${open ? 'turned' : ''}`} aria-expanded={open} aria-label={i18n.t('verify.how', [name])} onClick={() => setOpen(!open)}>
          <Icon name="chevron-right" class="turn" />
        </button>
      </div>
      {!counts && <p class="caption method-note">{i18n.t('verify.voided')}</p>}
      {ticked && id === 'strong-sign-in' && <p class="caption method-note">{i18n.t('verify.stillNeeded')}</p>}
      {(open || (ticked && id === 'call-back' && phones.length > 1)) && (
        <div class="method-more">
          {open && (
            <>
              <p>{i18n.t(`say.${camel(id)}`)}</p>
              <blockquote>{i18n.t(`readOut.${camel(id)}`)}</blockquote>
            </>
          )}
          {id === 'call-back' && <Phones phones={phones} choose={ticked} called={called} onCalled={onCalled} />}
          {open && id === 'manager' && <p class="strong">{manager ? i18n.t('verify.manager', [manager.displayName]) : i18n.t('verify.noManager')}</p>}
          {open && <p class="never"><span class="strong">{i18n.t('verify.never')}</span> {i18n.t(`neverAccept.${camel(id)}`)}</p>}
        </div>
      )}
    </div>
  );
}
