import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Config } from '../../lib/config/config.ts';
import type { Pass } from '../../lib/entra/pass.ts';
import { LANGUAGES, languageFor } from '../../lib/hand-out/languages.ts';
import { securityInfoUrl } from '../../lib/hand-out/security-info.ts';
import { validity } from '../../lib/hand-out/validity.ts';
import type { PrintedHandOut } from '../../lib/record/entry.ts';
import { Notice } from '../notice.tsx';
import { useSurroundings } from '../services.ts';
import { printInWindow, styleHere } from './print-window.ts';
import { Sheet, type SheetContent } from './sheet.tsx';
import { useWords } from './use-words.ts';

interface HandOutProps {
  name: string;
  scenarioId: string;
  pass: Pass;
  /** Undefined where it may not be on paper: hidden, or not handed over in person. */
  passcode: string | undefined;
  config: Pick<Config, 'cloud' | 'support'>;
  /** The recipient's language, as the directory has it. */
  preferred: string | null | undefined;
  onPrinted: (handOut: PrintedHandOut) => void;
}

styleHere();

/** Ids of passes whose passcode was put on paper: a later print without it does not take that back. */
const onPaper = new Set<string>();

/** What the recipient does next, in their language, to be printed or shown. */
export function HandOut({ name, scenarioId, pass, passcode, config, preferred, onPrinted }: HandOutProps) {
  const { passcodeMark } = useSurroundings();
  const tags = [preferred, browser.i18n.getUILanguage(), i18n.t('language')];
  const [languageId, setLanguageId] = useState(() => languageFor(tags).id);
  const loaded = useWords(languageId);
  const [wanted, setWanted] = useState(false);
  const [refused, setRefused] = useState(false);
  const withPasscode = wanted && passcode !== undefined;

  const { tag, direction } = languageFor([...tags.filter((one) => languageFor([one]).id === languageId), languageId]);
  const { support } = config;
  const content: SheetContent | undefined = loaded?.words && {
    words: loaded.words,
    language: tag,
    direction,
    name,
    scenarioId,
    oneTime: pass.oneTime,
    validity: validity(pass, tag, Intl.DateTimeFormat().resolvedOptions().timeZone),
    address: securityInfoUrl(config.cloud),
    // Its ends are isolated where it is filled in.
    helpDesk: [support.name, support.mail, support.link].filter(Boolean).join('\u2069 · \u2068') || undefined,
    withPasscode,
    named: languageId === i18n.t('language'),
  };

  const close = useRef<() => void>(undefined);
  // A window with the passcode in it does not outlive the passcode here.
  useEffect(() => () => close.current?.(), [passcode]);
  const print = (of: SheetContent) => {
    close.current?.();
    close.current = printInWindow({
      page: (printing) => <Sheet {...of} level={1} Mark={passcodeMark} passcode={printing && withPasscode ? passcode : undefined} />,
      title: i18n.t('handOut.region'),
      onPrinted: () => {
        if (withPasscode) onPaper.add(pass.id);
        onPrinted({ language: languageId, withPasscode: onPaper.has(pass.id) });
      },
    });
    setRefused(!close.current);
  };

  return (
    <section class="stack hand-out" aria-label={i18n.t('handOut.region')}>
      <label class="field">
        <span class="field-label">{i18n.t('handOut.language')}</span>
        <select value={languageId} onChange={(event) => setLanguageId(event.currentTarget.value)}>
          {LANGUAGES.map(({ id, name: own }) => <option key={id} value={id} lang={id}>{own}</option>)}
        </select>
      </label>
      {passcode === undefined ? (
        <p class="caption">{i18n.t('handOut.without')}</p>
      ) : (
        <>
          <label class="check">
            <input type="checkbox" checked={wanted} aria-describedby="hand-out-take" onChange={(event) => setWanted(event.currentTarget.checked)} />
            <span>{i18n.t('handOut.withPasscode')}</span>
          </label>
          <p id="hand-out-take" class="caption">{i18n.t('handOut.take')}</p>
        </>
      )}
      {loaded && !content && <Notice tone="danger"><p>{i18n.t('handOut.failed')}</p></Notice>}
      {content && (
        <>
          <div class="preview" role="group" aria-label={i18n.t('handOut.preview')}><Sheet {...content} level={3} Mark={passcodeMark} /></div>
          <div class="actions">
            <button type="button" class="button primary" onClick={() => print(content)}>{i18n.t('handOut.print')}</button>
          </div>
        </>
      )}
      {refused && <Notice tone="warning"><p>{i18n.t('handOut.refused')}</p></Notice>}
    </section>
  );
}
