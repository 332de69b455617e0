import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { SpellOut } from './spell-out.tsx';
import { useLate } from './use-late.ts';

const loadSpellOut = () => import('./spell-out.tsx').then(({ SpellOut: component }): typeof SpellOut => component);

/** The words and the dialog are loaded when they are first asked for. */
export function SpellButton({ passcode }: { passcode: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>{i18n.t('spell.open')}</button>
      {open && <Spelling passcode={passcode} onClose={() => setOpen(false)} />}
    </>
  );
}

function Spelling(props: { passcode: string; onClose: () => void }) {
  const Late = useLate(loadSpellOut);
  return Late ? <Late {...props} /> : null;
}
