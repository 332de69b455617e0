import { i18n } from '#i18n';
import { Notice } from './notice.tsx';
import type { Config } from '../lib/config/config.ts';

interface StoppedProps {
  support: Config['support'];
  recorded: boolean | undefined;
  onGoBack: () => void;
  /** Where there is a next user to go to. */
  onNext?: () => void;
}

/** The agent smelled something. Nothing was issued; now it must be told. */
export function Stopped({ support, recorded, onGoBack, onNext }: StoppedProps) {
  const { name, mail, link } = support;
  const whom = name ?? mail ?? link;
  const buttons = [
    onNext && <button key="next" type="button" class="button primary" onClick={onNext}>{i18n.t('issued.next')}</button>,
    <button key="back" type="button" class="button" onClick={onGoBack}>{i18n.t('stop.goBack')}</button>,
  ];
  return (
    <section class="section">
      <Notice tone="warning" title={i18n.t('stop.title')} takesFocus actions={buttons}>
        <p>{i18n.t('stop.text')}</p>
        <p class="strong">{whom ? i18n.t('stop.tell', [whom]) : i18n.t('stop.tellSomeone')}</p>
        {mail && <p><a class="link" href={`mailto:${mail}`}>{mail}</a></p>}
        {link && <p><a class="link" href={link} target="_blank" rel="noreferrer">{link}</a></p>}
        {recorded !== undefined && <p class="caption">{i18n.t(recorded ? 'stop.recorded' : 'stop.notRecorded')}</p>}
      </Notice>
    </section>
  );
}
