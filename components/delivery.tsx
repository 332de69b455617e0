import { i18n } from '#i18n';
import type { Config } from '../lib/config/config.ts';
import { DELIVERY_CHANNELS, type DeliveryId, type Verdict } from '../lib/judgement/delivery.ts';
import { camel } from './words.ts';

interface DeliveryProps {
  /** Undefined where it is not known. */
  name: string | undefined;
  chosen: DeliveryId | undefined;
  /** Those that are offered; unsafe ones: refused, or allowed with a written reason. */
  ways: Config['delivery'];
  reason: string;
  onChoose: (id: DeliveryId) => void;
  onReason: (text: string) => void;
  /** The secure channel was set up before the request. */
  predates?: boolean;
  onPredates?: (predates: boolean) => void;
}

/** How the passcode reaches the recipient, safest first. */
export function Delivery({ name, chosen, ways: { allowed, unsafe }, reason, onChoose, onReason, predates = false, onPredates }: DeliveryProps) {
  const refused = (verdict: Verdict) => verdict === 'unsafe' && unsafe === 'block';
  const verdict = DELIVERY_CHANNELS.find(({ id }) => id === chosen)?.verdict;
  return (
    <div class="stack delivery">
      <h3 class="heading">{name === undefined ? i18n.t('delivery.headingNameless') : i18n.t('delivery.heading', [name])}</h3>
      <div class="choices" data-key="y" role="radiogroup" aria-label={i18n.t('delivery.label')}>
        {DELIVERY_CHANNELS.filter(({ id }) => allowed.includes(id)).map(({ id, verdict: its }) => (
          <label key={id} class={`choice ${refused(its) ? 'choice-refused' : ''}`}>
            <input type="radio" name="delivery" checked={id === chosen} aria-labelledby={`channel-${id}`} aria-describedby={`delivery-${id}`} onChange={() => onChoose(id)} />
            <span id={`channel-${id}`} class="choice-name">{i18n.t(`delivery.${camel(id)}`)}</span>
            <span id={`delivery-${id}`} class="choice-detail">{i18n.t(`delivery.verdict.${its}`)}</span>
          </label>
        ))}
      </div>
      {chosen && verdict === 'if' && (
        <label class="check">
          <input type="checkbox" checked={predates} onChange={(event) => onPredates?.(event.currentTarget.checked)} />
          <span>{i18n.t('delivery.onlyIf')}</span>
        </label>
      )}
      {chosen && verdict === 'unsafe' && (
        <div class="field-fault" role="alert">
          <p>{i18n.t('common.sentences', [i18n.t(`finding.unsafeDelivery${unsafeWord(chosen)}.title`), i18n.t(`finding.unsafeDelivery${unsafeWord(chosen)}.why`)])}</p>
          <p>{i18n.t(`finding.unsafeDelivery${unsafeWord(chosen)}.do`)}</p>
        </div>
      )}
      {chosen && verdict === 'unsafe' && unsafe === 'confirm' && (
        <label class="field">
          <span class="field-label">{i18n.t('delivery.reason')}</span>
          <input type="text" value={reason} onInput={(event) => onReason(event.currentTarget.value)} />
        </label>
      )}
    </div>
  );
}

const UNSAFE = { email: 'Email', sms: 'Sms', chat: 'Chat', 'caller-supplied': 'CallerSupplied', stored: 'Stored' } as const;
const unsafeWord = (id: DeliveryId) => UNSAFE[id as keyof typeof UNSAFE];

/** Whether the delivery may be recorded as done. */
export function mayDeliver(chosen: DeliveryId | undefined, unsafe: 'block' | 'confirm', reason: string, predates = false): boolean {
  const verdict = DELIVERY_CHANNELS.find(({ id }) => id === chosen)?.verdict;
  if (verdict === 'unsafe') return unsafe === 'confirm' && reason.trim() !== '';
  return verdict === 'if' ? predates : verdict !== undefined;
}
