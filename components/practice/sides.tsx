import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export type Side = (typeof SIDES)[number];
const SIDES = ['portal', 'panel'] as const;

interface SidesProps {
  side: Side;
  onSide: (side: Side) => void;
  call: ComponentChildren;
  portal: ComponentChildren;
  panel: ComponentChildren;
}

/** Below this the two do not fit side by side. */
const NARROW = '(max-width: 56rem)';

export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const changed = () => setNarrow(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return narrow;
}

/**
 * The call over the look-alike on the left, and the panel on the right; where there is no room for both, one behind the
 * other. Each keeps its place in the tree at every width, and with it the focus and what is open.
 */
export function Sides({ side, onSide, call, portal, panel }: SidesProps) {
  const narrow = useNarrow();
  const step = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = side === 'portal' ? 'panel' : 'portal';
    onSide(other);
    document.getElementById(`tab-${other}`)?.focus();
  };
  // Where somebody works is in front when there is no longer room for both.
  const as = (name: Side) => ({ id: `side-${name}`, hidden: narrow && side !== name, onFocusIn: () => onSide(name), ...(narrow && { role: 'tabpanel' as const, 'aria-labelledby': `tab-${name}` }) });
  return (
    <div class="practice-sides">
      {call}
      {narrow && (
        <div class="practice-tabs" role="tablist" aria-label={i18n.t('practice.sides')} onKeyDown={step}>
          {SIDES.map((name) => (
            <button key={name} id={`tab-${name}`} type="button" role="tab" class="practice-tab" tabIndex={name === side ? 0 : -1} aria-selected={name === side} aria-controls={`side-${name}`} onClick={() => onSide(name)}>
              {i18n.t(`practice.side.${name}`)}
            </button>
          ))}
        </div>
      )}
      <div class="practice-portal" {...as('portal')}>{portal}</div>
      <div class="practice-panel" {...as('panel')}>{panel}</div>
    </div>
  );
}
