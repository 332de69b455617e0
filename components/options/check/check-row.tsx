import { i18n } from '#i18n';
import type { CheckResult, Verdict } from '../../../lib/setup/check.ts';
import { CopyButton } from '../../copy-button.tsx';
import { Icon, type IconName } from '../../icon.tsx';
import { camel } from '../../words.ts';
import { SignInButton } from '../sign-in-button.tsx';
import { detailWords, saysWords } from './check-words.ts';

const ICONS: Readonly<Record<Verdict, IconName>> = { ok: 'check', attention: 'warning', wrong: 'prohibited', 'not-checked': 'question' };

interface CheckRowProps {
  result: CheckResult;
  signIn: (scopes?: readonly string[]) => Promise<void>;
  /** What a button did is to be seen. */
  onDone: () => void;
}

/** A verdict, one sentence, and the next step with its button where we can take it. */
export function CheckRow({ result, signIn, onDone }: CheckRowProps) {
  const { check, verdict, details = [], todo, act } = result;
  return (
    <li class={`check-row verdict-${verdict}`}>
      <Icon name={ICONS[verdict]} />
      <div class="check-words">
        <h3 class="heading">{i18n.t(`check.name.${camel(check)}`)} <span class="verdict">{i18n.t(`check.verdict.${camel(verdict)}`)}</span></h3>
        <p class="break">{saysWords(result)}</p>
        {details.length > 0 && <ul class="notes">{details.map(detailWords).map((line) => <li key={line} class="break">{line}</li>)}</ul>}
        {todo && <p class="todo">{i18n.t(`check.todo.${camel(todo)}`)}</p>}
        {act?.kind === 'copy' && <CopyButton text={act.text} label={i18n.t('guard.copyDiagnostics')} />}
        {act?.kind === 'sign-in' && <SignInButton label={i18n.t('signIn.button')} signIn={() => signIn()} onDone={onDone} />}
        {act?.kind === 'ask' && <SignInButton label={i18n.t('common.askAccess')} signIn={() => signIn(act.scopes)} onDone={onDone} />}
      </div>
    </li>
  );
}
