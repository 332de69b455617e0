import { i18n } from '#i18n';
import { overlayBelow, overlayButton, styled } from './page-overlay.ts';

type Kind = 'capital' | 'small' | 'digit' | 'symbol';

/** O or 0, l or I: the kind is written below each character, since no type face tells them apart for everyone. */
export function kindOf(character: string): Kind {
  if (/\p{N}/u.test(character)) return 'digit';
  if (/\p{Lu}/u.test(character)) return 'capital';
  return /\p{L}/u.test(character) ? 'small' : 'symbol';
}

function cell(character: string): HTMLElement {
  const place = styled('span', { display: 'inline-grid', justifyItems: 'center', minWidth: '40px', padding: '2px', border: '1px solid #8a8886', borderRadius: '4px' });
  place.append(
    styled('span', { font: '600 28px/36px ui-monospace, Consolas, Menlo, monospace', fontVariantNumeric: 'slashed-zero' }, character),
    styled('span', { font: '10px/14px system-ui, sans-serif' }, i18n.t(`guard.${kindOf(character)}`)),
  );
  return place;
}

/** Shows a passcode in place, character by character, until it is hidden or the signal ends. It is kept nowhere else. */
export function showSpelled(passcode: string, anchor: Element, signal: AbortSignal): void {
  const hidden = new AbortController();
  const shown = AbortSignal.any([signal, hidden.signal]);
  const card = styled('div', { display: 'grid', gap: '8px', padding: '12px', color: '#1b1a19', background: '#fff', border: '1px solid #8a8886', borderRadius: '8px' });
  const characters = styled('div', { display: 'flex', flexWrap: 'wrap', gap: '4px', direction: 'ltr' });
  characters.append(...Array.from(passcode, cell));
  const hide = overlayButton(i18n.t('guard.hideSpelled'), () => hidden.abort(), shown);
  hide.style.justifySelf = 'start';
  card.role = 'dialog';
  card.ariaLabel = i18n.t('guard.spelled');
  card.append(characters, hide);
  overlayBelow(anchor, shown).append(card);
  hide.focus();
}
