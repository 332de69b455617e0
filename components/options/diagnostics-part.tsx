import { i18n } from '#i18n';
import type { Effective } from '../../lib/config/effective.ts';
import { setupDiagnostics } from '../../lib/setup/diagnostics.ts';
import { CopyButton } from '../copy-button.tsx';
import type { Checking } from './check/use-checks.ts';
import { useOptionsServices } from './options-services.ts';
import { Part } from './part.tsx';

/** What can be passed on when something does not work, to be read before it is copied. */
export function DiagnosticsPart({ effective, checks: { results, seen } }: { effective: Effective; checks: Checking }) {
  const { about } = useOptionsServices();
  const text = setupDiagnostics(about, effective, results, seen);
  return (
    <Part id="diagnostics">
      {results.length === 0 && <p class="caption">{i18n.t('options.diagnostics.unchecked')}</p>}
      <div class="actions"><CopyButton text={text} label={i18n.t('options.diagnostics.copy')} /></div>
      <details class="raw">
        <summary>{i18n.t('options.diagnostics.show')}</summary>
        <pre class="raw-text" dir="ltr" tabIndex={0}>{text}</pre>
      </details>
    </Part>
  );
}
