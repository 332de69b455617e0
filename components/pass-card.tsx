import { i18n } from '#i18n';
import { useEffect } from 'preact/hooks';
import type { Pass } from '../lib/entra/pass.ts';
import type { ScenarioId } from '../lib/judgement/scenarios.ts';
import { useAnnounce } from './announcer.tsx';
import { Icon } from './icon.tsx';
import { Passcode } from './passcode.tsx';
import { RevokeButton } from './revoke-button.tsx';
import { TimeLeft } from './time-left.tsx';
import type { ClipboardState } from './use-clipboard.ts';
import { useFocusOnMount } from './use-focus.ts';
import { camel } from './words.ts';

interface PassCardProps {
  name: string;
  scenarioId: ScenarioId;
  pass: Pass;
  /** Undefined once it was hidden: nothing else in the panel holds it. */
  passcode: string | undefined;
  clipboard: ClipboardState;
  onCopy: (passcode: string) => void;
  onHide: () => void;
  onRevoke: () => Promise<void>;
  onNext: () => void;
}

/** The one place that shows a passcode, once. */
export function PassCard({ name, scenarioId, pass, passcode, clipboard, onCopy, onHide, onRevoke, onNext }: PassCardProps) {
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const announce = useAnnounce();
  useEffect(() => announce(i18n.t('issued.announce')), [announce]);
  const use = i18n.t(pass.oneTime ? 'pass.oneTime' : 'pass.multiUse');
  return (
    <section class="section pass-card" aria-labelledby="pass-title">
      <h2 id="pass-title" ref={heading} tabIndex={-1} class="heading focus-target">{i18n.t('issued.region')}</h2>
      <p class="caption">{[name, i18n.t(`scenario.${camel(scenarioId)}`), use].join(' · ')}</p>
      {passcode === undefined ? (
        <PasscodeGone />
      ) : (
        <>
          <Passcode passcode={passcode} />
          <div class="actions">
            <button type="button" class="button primary" onClick={() => onCopy(passcode)}><Icon name="copy" />{i18n.t('issued.copy')}</button>
            <button type="button" class="button" aria-describedby="hide-warning" onClick={onHide}><Icon name="eye-off" />{i18n.t('issued.hide')}</button>
          </div>
          <p id="hide-warning" class="caption">{i18n.t('issued.hideWarning')}</p>
        </>
      )}
      {clipboard !== 'idle' && <p class="caption clipboard"><Icon name="copy" />{i18n.t(`issued.${clipboard}`)}</p>}
      <TimeLeft pass={pass} />
      <ul class="notes">
        {pass.oneTime && <li>{i18n.t('issued.tenMinutes')}</li>}
        <li>{i18n.t('issued.replication')}</li>
      </ul>
      <div class="actions spread">
        <button type="button" class={`button ${passcode === undefined ? 'primary' : ''}`} onClick={onNext}>{i18n.t('issued.next')}</button>
        <RevokeButton name={name} onRevoke={onRevoke} />
      </div>
    </section>
  );
}

/** Takes the focus, since the button that was pressed is gone with the passcode. */
function PasscodeGone() {
  const text = useFocusOnMount<HTMLParagraphElement>();
  return <p class="passcode-gone focus-target" ref={text} tabIndex={-1}><Icon name="eye-off" />{i18n.t('issued.hidden')}</p>;
}
