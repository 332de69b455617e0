import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Person } from '../lib/entra/person.ts';
import { VERIFICATION_METHODS, standardTierMissing, type VerificationClass, type VerificationId } from '../lib/judgement/verification.ts';
import { useAnnounce } from './announcer.tsx';
import { Icon } from './icon.tsx';
import { lastTwo, maskPhone } from './mask.ts';
import { camel } from './words.ts';

const CLASSES = [['A', 'verify.enough'], ['B', 'verify.two'], ['C', 'verify.beside']] as const satisfies readonly (readonly [VerificationClass, string])[];

interface VerificationProps {
  person: Person;
  ticked: ReadonlySet<VerificationId>;
  onTick: (id: VerificationId, on: boolean) => void;
}

/** What the agent did to make sure who is asking. The line beside the heading says what still lacks. */
export function Verification({ person, ticked, onTick }: VerificationProps) {
  const missing = standardTierMissing(ticked);
  const announce = useAnnounce();
  const tick = (id: VerificationId, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    announce(i18n.t(`verify.missing.${camel(standardTierMissing(next))}`));
    onTick(id, on);
  };
  return (
    <section class="section" id="verification" role="group" aria-label={i18n.t('verify.group')} aria-describedby="verify-missing">
      <div class="heading-row">
        <h3 class="heading">{i18n.t('verify.heading')}</h3>
        <p id="verify-missing" class={`tier ${missing === 'nothing' ? 'tier-met' : ''}`}>
          {missing === 'nothing' && <Icon name="check" />}
          {i18n.t(`verify.missing.${camel(missing)}`)}
        </p>
      </div>
      {CLASSES.map(([letter, heading]) => (
        <div key={letter} class="methods">
          <p class="caption methods-heading">{i18n.t(heading)}</p>
          {VERIFICATION_METHODS.filter((method) => method.class === letter).map(({ id }) => (
            <MethodRow key={id} id={id} person={person} ticked={ticked.has(id)} onTick={(on) => tick(id, on)} />
          ))}
        </div>
      ))}
      <p class="caption">{i18n.t('verify.neverCounts')}</p>
    </section>
  );
}

interface MethodRowProps {
  id: VerificationId;
  person: Person;
  ticked: boolean;
  onTick: (on: boolean) => void;
}

function MethodRow({ id, person, ticked, onTick }: MethodRowProps) {
  const [open, setOpen] = useState(false);
  const name = i18n.t(`how.${camel(id)}`);
  return (
    <div class="method">
      <div class="method-row">
        <label class="check">
          <input type="checkbox" checked={ticked} onChange={(event) => onTick(event.currentTarget.checked)} />
          <span>{name}</span>
        </label>
        {id === 'call-back' && person.phones[0] && <span class="caption">{maskPhone(person.phones[0])}</span>}
        {id === 'manager' && person.manager && <span class="caption ellipsis">{person.manager.displayName}</span>}
        <button type="button" class={`button subtle square ${open ? 'turned' : ''}`} aria-expanded={open} aria-label={i18n.t('verify.how', [name])} onClick={() => setOpen(!open)}>
          <Icon name="chevron-right" class="turn" />
        </button>
      </div>
      {open && (
        <div class="method-more">
          <p>{i18n.t(`say.${camel(id)}`)}</p>
          {id === 'call-back' && <Phones phones={person.phones} />}
          {id === 'manager' && <p class="strong">{person.manager ? i18n.t('verify.manager', [person.manager.displayName]) : i18n.t('verify.noManager')}</p>}
          <p class="never"><span class="strong">{i18n.t('verify.never')}</span> {i18n.t(`neverAccept.${camel(id)}`)}</p>
        </div>
      )}
    </div>
  );
}

/** Masked until asked for: a shoulder or a shared screen should not learn them by the way. */
function Phones({ phones }: { phones: readonly string[] }) {
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set());
  if (phones.length === 0) return <p>{i18n.t('verify.noPhones')}</p>;
  return (
    <ul class="phones">
      {phones.map((phone) => (
        <li key={phone}>
          <span class="number">{revealed.has(phone) ? phone : maskPhone(phone)}</span>
          {!revealed.has(phone) && (
            <button type="button" class="link" aria-label={i18n.t('verify.revealNumber', [lastTwo(phone)])} onClick={() => setRevealed(new Set([...revealed, phone]))}>
              {i18n.t('verify.reveal')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
