import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useAnnounce } from './announcer.tsx';
import { useSurroundings } from './services.ts';

export type ClipboardState = 'idle' | 'copied' | 'cleared' | 'clearFailed' | 'copyFailed';

export const CLEAR_AFTER_MS = 30_000;

/**
 * Copies a passcode and takes it back after 30 s by writing an empty text. Browsers let a page write only while it has
 * the focus, so without it the clearing waits for the focus to return; once the panel is closed nothing can be done.
 * `of` tells how it stands for one pass.
 */
export function useClipboard() {
  const { writeClipboard } = useSurroundings();
  const announce = useAnnounce();
  const [last, setLast] = useState<{ state: ClipboardState; passId: string }>();
  const pending = useRef<AbortController | undefined>(undefined);

  // Signed out before the time was over: try at once rather than never.
  useEffect(
    () => () => {
      if (!pending.current) return;
      pending.current.abort();
      void writeClipboard('').catch(() => undefined);
    },
    [writeClipboard],
  );

  const copy = async (text: string, passId: string) => {
    const tell = (state: Exclude<ClipboardState, 'idle'>) => {
      setLast({ state, passId });
      announce(i18n.t(`issued.${state}`));
    };
    const clear = () => {
      pending.current = undefined;
      void writeClipboard('').then(() => tell('cleared'), () => tell('clearFailed'));
    };
    pending.current?.abort();
    pending.current = undefined;
    try {
      await writeClipboard(text);
    } catch {
      tell('copyFailed');
      return;
    }
    tell('copied');
    const abort = new AbortController();
    pending.current = abort;
    const timer = setTimeout(() => {
      if (document.hasFocus()) clear();
      else window.addEventListener('focus', clear, { once: true, signal: abort.signal });
    }, CLEAR_AFTER_MS);
    abort.signal.addEventListener('abort', () => clearTimeout(timer));
  };

  return { copy, of: (passId: string): ClipboardState => (last?.passId === passId ? last.state : 'idle') };
}
