import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { useAnnounce } from './announcer.tsx';
import { CopyButton } from './copy-button.tsx';
import { faultSentences, faultWords } from './fault-words.ts';
import { Notice, type Tone } from './notice.tsx';
import { useAccount } from './services.ts';
import { camel } from './words.ts';

export interface FaultCardProps {
  fault: unknown;
  /** What the fault means here; the fault's own title follows in the text then. */
  title?: string;
  tone?: Tone;
  note?: string | undefined;
  retry?: (() => void) | undefined;
  takesFocus?: boolean;
}

/** What happened, what to do now, whose job it is; code, message, request id and date one click away. */
export function FaultCard({ fault, title, tone = 'danger', note, retry, takesFocus = false }: FaultCardProps) {
  const words = faultWords(fault);
  const { signIn } = useAccount();
  const announce = useAnnounce();
  const said = title ? i18n.t('common.sentences', [title, faultSentences(fault)]) : faultSentences(fault);
  useEffect(() => {
    if (!takesFocus) announce(said); // the focus reads it already
  }, [announce, said, takesFocus]);
  const [signInFault, setSignInFault] = useState<unknown>();
  const signInAgain = async () => {
    setSignInFault(undefined);
    try {
      await signIn();
    } catch (reason) {
      setSignInFault(reason);
      return;
    }
    retry?.();
  };
  const buttons = [
    words.signIn && <button type="button" class="button" onClick={() => void signInAgain()}>{i18n.t('fault.signIn')}</button>,
    retry && !words.signIn && <button type="button" class="button" onClick={retry}>{i18n.t('common.tryAgain')}</button>,
  ].filter(Boolean);
  return (
    <Notice tone={tone} title={title ?? words.title} takesFocus={takesFocus} actions={buttons.length > 0 && buttons}>
      {title && <p>{i18n.t('common.sentence', [words.title])}</p>}
      <p>{words.todo}</p>
      {note && <p>{note}</p>}
      {signInFault !== undefined && <p>{faultSentences(signInFault)}</p>}
      <p class="caption">{i18n.t(`fault.${camel(`who-${words.who}`)}`)}</p>
      {words.details.length > 0 && (
        <details class="raw">
          <summary>{i18n.t('common.details')}</summary>
          <div class="raw-lines">{words.details.map((line) => <code key={line}>{line}</code>)}</div>
          <CopyButton text={words.details.join('\n')} label={i18n.t('common.copyDetails')} />
        </details>
      )}
    </Notice>
  );
}
