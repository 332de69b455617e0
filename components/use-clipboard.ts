import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useAnnounce } from './announcer.tsx';
import { useSurroundings } from './services.ts';

type ClipboardState = 'copied' | 'cleared' | 'clearFailed' | 'copyFailed';

/**
 * Copies a passcode and takes it back after `clearSeconds` by writing an empty text. Browsers let a page write only while it has
 * the focus, so without it the clearing waits for the focus to return; once the panel is closed nothing can be done.
 * `of` tells in words how it stands for one pass.
 */
export function useClipboard(clearSeconds: number) {
  const { writeClipboard } = useSurroundings();
  const announce = useAnnounce();
  const [last, setLast] = useState<{ words: string; passId: string }>();
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
    const tell = (state: ClipboardState) => {
      const words = state === 'copied' ? i18n.t('issued.copied', [String(clearSeconds)]) : i18n.t(`issued.${state}`);
      setLast({ words, passId });
      announce(words);
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
    }, clearSeconds * 1000);
    abort.signal.addEventListener('abort', () => clearTimeout(timer));
  };

  return { copy, of: (passId: string) => (last?.passId === passId ? last.words : undefined) };
}
