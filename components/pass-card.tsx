import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { Config } from '../lib/config/config.ts';
import type { Pass } from '../lib/entra/pass.ts';
import type { DeliveryId } from '../lib/judgement/delivery.ts';
import type { Scenario } from '../lib/judgement/scenarios.ts';
import type { PrintedHandOut } from '../lib/record/entry.ts';
import { useAnnounce } from './announcer.tsx';
import { Covering } from './covering.tsx';
import { Deliver, type Delivered } from './deliver.tsx';
import { Icon } from './icon.tsx';
import { late } from './late.tsx';
import { Notice } from './notice.tsx';
import { Passcode } from './passcode.tsx';
import { RevokeButton } from './revoke-button.tsx';
import { scenarioWords } from './scenario-words.ts';
import { SpellButton } from './spell-button.tsx';
import { TimeLeft } from './time-left.tsx';
import { useFocusOnMount } from './use-focus.ts';
import { camel } from './words.ts';

const HandOut = late(() => import('./hand-out/hand-out.tsx').then(({ HandOut: component }) => component));

interface PassCardProps {
  name: string;
  scenario: Scenario;
  pass: Pass;
  /** Undefined once it was hidden: nothing else in the panel holds it. */
  passcode: string | undefined;
  delivered: DeliveryId | undefined;
  config: Pick<Config, 'delivery' | 'passHideSeconds' | 'cloud' | 'support'>;
  /** The recipient's language, as the directory has it. */
  preferred: string | null | undefined;
  /** False where the disk refused. */
  recorded: boolean | undefined;
  /** How it stands with the clipboard, in words. */
  clipboard: string | undefined;
  onCopy: (passcode: string) => void;
  onHide: () => void;
  onDelivered: (delivered: Delivered) => void;
  onPrinted: (handOut: PrintedHandOut) => void;
  onRevoke: (reason: string) => Promise<void>;
  onNext: () => void;
}

/** The one place that shows a passcode, once. */
export function PassCard(props: PassCardProps) {
  const { name, scenario, pass, passcode, delivered, config, recorded, clipboard, onCopy, onHide, onDelivered, onRevoke, onNext } = props;
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const announce = useAnnounce();
  useEffect(() => announce(i18n.t('issued.announce')), [announce]);
  const [way, setWay] = useState<DeliveryId>();
  const [handOut, setHandOut] = useState(false);
  const use = i18n.t(pass.oneTime ? 'pass.oneTime' : 'pass.multiUse');
  return (
    <section class="section pass-card" aria-labelledby="pass-title">
      <h2 id="pass-title" ref={heading} tabIndex={-1} class="heading focus-target">{i18n.t('issued.region')}</h2>
      <p class="caption">{[name, scenarioWords(scenario), use].join(' · ')}</p>
      {passcode === undefined ? (
        <PasscodeGone key={delivered} delivered={delivered} />
      ) : (
        <Covering afterSeconds={config.passHideSeconds} onHide={onHide} onShown={() => heading.current?.focus()}>
          <Passcode passcode={passcode} />
          <div class="actions">
            <button type="button" class="button primary" data-key="c" onClick={() => onCopy(passcode)}><Icon name="copy" />{i18n.t('issued.copy')}</button>
            <SpellButton passcode={passcode} />
            <button type="button" class="button" data-key="x" aria-describedby="hide-warning" onClick={onHide}><Icon name="eye-off" />{i18n.t('issued.hide')}</button>
          </div>
          <p id="hide-warning" class="caption">{i18n.t('issued.hideWarning')}</p>
        </Covering>
      )}
      {clipboard && <p class="caption clipboard"><Icon name="copy" />{clipboard}</p>}
      <TimeLeft pass={pass} />
      <ul class="notes">
        {pass.oneTime && <li>{i18n.t('issued.tenMinutes')}</li>}
        <li>{i18n.t('issued.replication')}</li>
        <li>{i18n.t('finding.notFor.why')}</li>
      </ul>
      {!delivered && <Deliver name={name} ways={config.delivery} onChoose={setWay} onDelivered={onDelivered} />}
      <div class="actions">
        <button type="button" class="button" aria-expanded={handOut} onClick={() => setHandOut(!handOut)}>{i18n.t('handOut.open')}</button>
      </div>
      {handOut && <HandOut {...props} scenarioId={scenario.id} passcode={way === 'in-person' ? passcode : undefined} />}
      {recorded === false && <Notice tone="warning"><p>{i18n.t('issued.notRecorded')}</p></Notice>}
      <div class="actions spread">
        <button type="button" data-key="n" class={`button ${delivered ? 'primary' : ''}`} onClick={onNext}>{i18n.t('issued.next')}</button>
        <RevokeButton name={name} onRevoke={onRevoke} />
      </div>
    </section>
  );
}

/** Takes the focus, since the button that was pressed is gone with the passcode. */
function PasscodeGone({ delivered }: { delivered: DeliveryId | undefined }) {
  const text = useFocusOnMount<HTMLParagraphElement>();
  return (
    <p class="passcode-gone focus-target" ref={text} tabIndex={-1}>
      <Icon name={delivered ? 'check' : 'eye-off'} />
      <span>{delivered && <strong>{i18n.t('common.sentences', [i18n.t('delivery.done', [i18n.t(`delivery.${camel(delivered)}`)]), ''])}</strong>}{i18n.t('issued.hidden')}</span>
    </p>
  );
}
