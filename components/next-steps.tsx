import { i18n } from '#i18n';
import { Icon } from './icon.tsx';

const STEPS = ['address', 'name', 'pass', 'register', 'try', 'clean'] as const;

/** What the recipient does with the pass, in the agent's words, to be read out (the hand-out has the recipient's own): learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass. */
export function NextSteps({ name, support }: { name: string | undefined; support: string | undefined }) {
  return (
    <details class="right-tool">
      <summary>
        <span>{name === undefined ? i18n.t('handOut.headingNameless') : i18n.t('handOut.heading', [name])}</span>
        <Icon name="chevron-right" class="turn" />
      </summary>
      <div class="stack">
        <ol class="steps-short">{STEPS.map((step) => <li key={step}>{i18n.t(`handOut.${step}`)}</li>)}</ol>
        <p class="caption">{support ? i18n.t('handOut.unexpected', [support]) : i18n.t('handOut.unexpectedDesk')}</p>
      </div>
    </details>
  );
}
