import { createContext, type ComponentChildren } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';

const SAID_AFTER_MS = 1000;

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Says a text to screen readers, politely. Never a passcode. */
export const useAnnounce = () => useContext(AnnounceContext);

/** The panel's one live region. */
export function Announcer({ children }: { children: ComponentChildren }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  // Said is said: whoever reads through the panel should not come upon old news.
  useEffect(() => {
    const timer = setTimeout(() => setSaid(({ turn }) => ({ text: '', turn })), SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, [said.turn]);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      {/* A new key for every text: a repeated sentence is read again. */}
      <div class="visually-hidden" role="status" aria-live="polite">
        <span key={said.turn}>{said.text}</span>
      </div>
    </AnnounceContext.Provider>
  );
}
