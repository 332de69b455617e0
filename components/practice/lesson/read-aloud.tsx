import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { written } from '../../../lib/practice/lessons/written.ts';

/** Undefined where the browser does not speak at all. */
const speech = (globalThis as { readonly speechSynthesis?: SpeechSynthesis }).speechSynthesis;

/** Of direction, which are for the eye. */
const MARKS = /[\u2068\u2069]/g;

/** A voice of this computer for the language, of its own region if there is one; others would send the words away to be spoken. */
function localVoice(language: string): SpeechSynthesisVoice | undefined {
  const here = speech?.getVoices().filter(({ localService }) => localService) ?? [];
  return here.find(({ lang }) => lang === language) ?? here.find(({ lang }) => written(lang) === written(language));
}

/** Reads what the caller said, when it is asked to. Not there where this computer has no voice for it. */
export function ReadAloud({ text, language }: { text: string; language: string }) {
  const [voice, setVoice] = useState(() => localVoice(language));
  useEffect(() => {
    const changed = () => setVoice(localVoice(language));
    speech?.addEventListener('voiceschanged', changed);
    return () => {
      speech?.removeEventListener('voiceschanged', changed);
      speech?.cancel();
    };
  }, [language]);
  useEffect(() => speech?.cancel(), [text]);
  if (!voice) return null;
  const read = () => {
    const spoken = new SpeechSynthesisUtterance(text.replaceAll(MARKS, ''));
    spoken.voice = voice;
    spoken.lang = voice.lang;
    speech?.cancel();
    speech?.speak(spoken);
  };
  return <button type="button" class="button small" onClick={read}>{i18n.t('practice.call.readAloud')}</button>;
}
