import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** ms without the focus, after which the agent is taken to have turned away. */
const AWAY_MS = 60_000;

interface CoveringProps {
  afterSeconds: number;
  onHide: () => void;
  /** The button that was pressed is gone now. */
  onShown: () => void;
  children: ComponentChildren;
}

/** Takes a passcode, and all that shows it, off the page after a time or when the agent turned away, until it is asked for again. */
export function Covering({ afterSeconds, onHide, onShown, children }: CoveringProps) {
  const [covered, setCovered] = useState(false);
  useEffect(() => {
    if (covered) return undefined;
    const cover = () => setCovered(true);
    const stop = new AbortController();
    let away: ReturnType<typeof setTimeout> | undefined;
    const left = () => {
      clearTimeout(away);
      away = setTimeout(cover, AWAY_MS);
    };
    const timer = setTimeout(cover, afterSeconds * 1000);
    if (!document.hasFocus()) left();
    window.addEventListener('blur', left, { signal: stop.signal });
    window.addEventListener('focus', () => clearTimeout(away), { signal: stop.signal });
    return () => {
      stop.abort();
      clearTimeout(timer);
      clearTimeout(away);
    };
  }, [covered, afterSeconds]);
  const show = () => {
    setCovered(false);
    onShown();
  };
  return <>{covered ? <Covered onShow={show} onHide={onHide} /> : children}</>;
}

function Covered({ onShow, onHide }: { onShow: () => void; onHide: () => void }) {
  const show = useRef<HTMLButtonElement>(null);
  // Whoever writes the reason for a delivery right now goes on writing; only a focus that went away with the passcode comes here.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) show.current?.focus();
  }, []);
  return (
    <>
      <p class="passcode-gone"><Icon name="eye-off" />{i18n.t('issued.covered')}</p>
      <div class="actions">
        <button ref={show} type="button" class="button primary" data-key="a" onClick={onShow}>{i18n.t('issued.showAgain')}</button>
        <button type="button" class="button" data-key="x" aria-describedby="hide-warning" onClick={onHide}><Icon name="eye-off" />{i18n.t('issued.hide')}</button>
      </div>
      <p id="hide-warning" class="caption">{i18n.t('issued.hideWarning')}</p>
    </>
  );
}
