import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { useAnnounce } from './announcer.tsx';
import { Icon } from './icon.tsx';
import { useSurroundings } from './services.ts';

/** Copies a text that is no secret. */
export function CopyButton({ text, label }: { text: string | (() => string); label: string }) {
  const { writeClipboard } = useSurroundings();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const done = await writeClipboard(typeof text === 'string' ? text : text()).then(() => true, () => false);
    setCopied(done);
    if (done) announce(i18n.t('common.copied'));
  };
  return (
    <button type="button" class="button small" aria-label={label} onClick={() => void copy()}>
      <Icon name={copied ? 'check' : 'copy'} />
      {copied ? i18n.t('common.copied') : i18n.t('common.copy')}
    </button>
  );
}
