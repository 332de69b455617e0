import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Rejected } from '../lib/config/config.ts';
import { rejectedWords } from './config-words.ts';
import { Notice } from './notice.tsx';

/** What of the configuration does not hold: whoever relies on it must be told. Hidden, it comes back when something else is wrong. */
export function ConfigFaults({ rejected }: { rejected: readonly Rejected[] }) {
  const all = rejected.map(({ path, why }) => `${path} ${why}`).join();
  const [hidden, setHidden] = useState('');
  if (hidden === all) return null;
  const hide = <button type="button" class="button" onClick={() => setHidden(all)}>{i18n.t('configWhy.hide')}</button>;
  return (
    <div class="section">
      <Notice tone="warning" title={i18n.t('configWhy.heading')} actions={hide}>
        <ul class="notes">{rejected.map((one) => <li key={one.path}>{rejectedWords(one)}</li>)}</ul>
        <p>{i18n.t('configWhy.rest')}</p>
      </Notice>
    </div>
  );
}
