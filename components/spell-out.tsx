import { i18n } from '#i18n';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { spell } from '../lib/entra/spelling.ts';
import { useSurroundings } from './services.ts';

interface SpellOutProps {
  passcode: string;
  onClose: () => void;
}

/** Where a key leads among `count` characters; undefined for any other key. A passcode runs left to right in every language. */
export function stepTo(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return Math.min(at + 1, count - 1);
    case 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
  }
  return undefined;
}

/**
 * One character at a time, to be read across a desk, with its word beneath. A slider, so that a screen reader says where
 * the agent steps to and nothing by itself. Modal; Escape closes it, and the browser gives the focus back.
 */
export function SpellOut({ passcode, onClose }: SpellOutProps) {
  const { passcodeMark: Mark } = useSurroundings();
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const spelled = useMemo(() => spell(passcode), [passcode]);
  const [at, setAt] = useState(0);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    stage.current?.focus();
  }, []);

  const step = (event: KeyboardEvent) => {
    const next = stepTo(event.key, at, spelled.length);
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setAt(next);
  };
  const stepButton = (name: 'previous' | 'next', to: number) => (
    <button type="button" class="button" aria-disabled={to < 0 || to >= spelled.length} onClick={() => setAt(Math.max(0, Math.min(to, spelled.length - 1)))}>{i18n.t(`spell.${name}`)}</button>
  );

  const { character = '', kind = 'other', word = '' } = spelled[at] ?? {};
  const position = i18n.t('spell.position', [String(at + 1), String(spelled.length)]);
  return (
    <dialog ref={dialog} class="dialog spell-out" aria-labelledby="spell-title" onClose={onClose} onKeyDown={step}>
      <h2 id="spell-title" class="heading">{i18n.t('spell.title')}</h2>
      {Mark && <Mark />}
      <div
        ref={stage}
        class="spell-stage"
        role="slider"
        tabIndex={0}
        aria-label={i18n.t('spell.character')}
        aria-describedby="spell-keys"
        aria-valuemin={1}
        aria-valuemax={spelled.length}
        aria-valuenow={at + 1}
        aria-valuetext={i18n.t('common.list', [word, position])}
      >
        <p class={`spell-character ${kind}`} translate={false} dir="ltr">{character}</p>
        <p class="spell-word">{word}</p>
        <p class="caption">{position}</p>
      </div>
      <p id="spell-keys" class="caption">{i18n.t('spell.keys')}</p>
      <div class="actions">
        {stepButton('previous', at - 1)}
        {stepButton('next', at + 1)}
        <button type="button" class="button primary" onClick={() => dialog.current?.close()}>{i18n.t('spell.close')}</button>
      </div>
      <details class="spell-all">
        <summary>{i18n.t('spell.all')}</summary>
        <ol>{spelled.map((one, index) => <li key={index}>{one.word}</li>)}</ol>
      </details>
    </dialog>
  );
}
