import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { late } from './late.tsx';

const RevokeDialog = late(() => import('./revoke-dialog.tsx').then(({ RevokeDialog: component }) => component));

interface RevokeButtonProps {
  name: string;
  onRevoke: (reason: string) => Promise<void>;
  look?: 'button' | 'button small' | 'link';
}

export function RevokeButton({ name, onRevoke, look = 'button' }: RevokeButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class={look} data-key={look === 'button' ? 'k' : undefined} onClick={() => setOpen(true)}>
        {look !== 'link' && <Icon name="delete" />}
        {i18n.t('revoke.button')}
      </button>
      {open && <RevokeDialog name={name} onRevoke={onRevoke} onClose={() => setOpen(false)} />}
    </>
  );
}
