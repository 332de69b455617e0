import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { late } from './late.tsx';

const SpellOut = late(() => import('./spell-out.tsx').then(({ SpellOut: component }) => component));

/** The words and the dialog are loaded when they are first asked for. */
export function SpellButton({ passcode }: { passcode: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="button" data-key="p" onClick={() => setOpen(true)}>{i18n.t('spell.open')}</button>
      {open && <SpellOut passcode={passcode} onClose={() => setOpen(false)} />}
    </>
  );
}
