import { i18n } from '#i18n';
import type { Pass } from '../lib/entra/pass.ts';
import { Notice } from './notice.tsx';
import { RevokeButton } from './revoke-button.tsx';
import { TimeLeft } from './time-left.tsx';

interface LostPassProps {
  name: string;
  pass: Pass;
  onReplace: () => void;
  onRevoke: (reason: string) => Promise<void>;
  onNext: () => void;
}

/** A pass exists that nobody can use: it must be replaced or revoked, not forgotten. */
export function LostPass({ name, pass, onReplace, onRevoke, onNext }: LostPassProps) {
  return (
    <section class="section">
      <Notice tone="warning" title={i18n.t('lost.title')} takesFocus>
        <p>{i18n.t('lost.text')}</p>
      </Notice>
      <TimeLeft pass={pass} />
      <div class="actions">
        <button type="button" class="button primary" onClick={onReplace}>{i18n.t('lost.replace')}</button>
        <RevokeButton name={name} onRevoke={onRevoke} />
        <button type="button" class="link" onClick={onNext}>{i18n.t('issued.next')}</button>
      </div>
    </section>
  );
}
