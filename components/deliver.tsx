import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Config } from '../lib/config/config.ts';
import { verdictOf, type DeliveryId } from '../lib/judgement/delivery.ts';
import { Delivery, mayDeliver } from './delivery.tsx';

/** How a passcode got to the recipient, as the agent tells it. */
export interface Delivered {
  readonly delivery: DeliveryId;
  /** Why no safer way was taken; only where one was asked for. */
  readonly deliveryReason: string | undefined;
}

interface DeliverProps {
  name: string | undefined;
  ways: Config['delivery'];
  /** What is chosen, but not done yet. */
  onChoose?: (delivery: DeliveryId) => void;
  onDelivered: (delivered: Delivered) => void;
}

/** The agent chooses the way, then says that it is done. */
export function Deliver({ name, ways, onChoose, onDelivered }: DeliverProps) {
  const { unsafe } = ways;
  const [choice, setChosen] = useState<DeliveryId>();
  const [reason, setReason] = useState('');
  const [predates, setPredates] = useState(false);
  const chosen = ways.allowed.find((id) => id === choice); // which may have changed since
  const may = mayDeliver(chosen, unsafe, reason, predates);
  const choose = (delivery: DeliveryId) => {
    setChosen(delivery);
    onChoose?.(delivery);
  };
  const press = () => {
    if (may && chosen) onDelivered({ delivery: chosen, deliveryReason: verdictOf(chosen) === 'unsafe' ? reason.trim() : undefined });
  };
  return (
    <>
      <Delivery name={name} chosen={chosen} ways={ways} reason={reason} onChoose={choose} onReason={setReason} predates={predates} onPredates={setPredates} />
      <div class="actions">
        <button type="button" class="button primary" data-key="g" aria-disabled={!may} aria-describedby="deliver-why" onClick={press}>{i18n.t('delivery.delivered')}</button>
        <p id="deliver-why" class="caption">{may ? '' : i18n.t(`delivery.why.${missing(chosen, unsafe)}`)}</p>
      </div>
    </>
  );
}

function missing(chosen: DeliveryId | undefined, unsafe: 'block' | 'confirm') {
  if (chosen === undefined) return 'choose';
  if (verdictOf(chosen) === 'if') return 'predates';
  return unsafe === 'block' ? 'unsafe' : 'reason';
}
