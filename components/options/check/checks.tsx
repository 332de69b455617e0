import { i18n } from '#i18n';
import { Icon } from '../../icon.tsx';
import { camel } from '../../words.ts';
import { Part } from '../part.tsx';
import { CheckRow } from './check-row.tsx';
import type { Checking } from './use-checks.ts';

interface ChecksProps {
  checks: Checking;
  signIn: (scopes?: readonly string[]) => Promise<void>;
}

/** Walks through all that must be right before a pass can be issued safely. */
export function Checks({ checks: { results, running, run }, signIn }: ChecksProps) {
  const press = () => {
    if (!running) void run();
  };
  return (
    <Part id="check">
      <div class="actions">
        <button type="button" class="button primary" aria-disabled={running !== undefined} onClick={press}>{i18n.t('options.check.run')}</button>
      </div>
      {(results.length > 0 || running) && (
        <ol class="checks" aria-label={i18n.t('options.check.results')} aria-busy={running !== undefined}>
          {results.map((result) => <CheckRow key={result.check} result={result} signIn={signIn} onDone={() => void run()} />)}
          {running && (
            <li class="check-row">
              <Icon name="clock" />
              <p class="check-words">{i18n.t('options.check.running', [i18n.t(`check.name.${camel(running)}`)])}</p>
            </li>
          )}
        </ol>
      )}
    </Part>
  );
}
