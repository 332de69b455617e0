import { i18n } from '#i18n';
import type { LoadedConfig } from '../lib/config/config.ts';
import { rejectedWords } from './config-words.ts';
import { Notice } from './notice.tsx';
import { RegisterSteps } from './register-steps.tsx';
import { PracticeLink } from './views/practice-link.tsx';
import { useServices } from './services.ts';
import { SetUpForm } from './set-up-form.tsx';

/** Until an app of the tenant's own is named, nothing else can be done. */
export function FirstRun({ loaded }: { loaded: LoadedConfig }) {
  const { redirectUri, saveConfig } = useServices();
  return (
    <main class="page">
      <h2 class="title">{i18n.t('firstRun.title')}</h2>
      <p class="quiet">{i18n.t('firstRun.intro')}</p>
      {loaded.config.practice && <div class="actions"><PracticeLink /></div>}
      {loaded.rejected.map((one) => (
        <Notice key={one.path} tone="warning"><p>{rejectedWords(one)}</p></Notice>
      ))}
      <ol class="steps">
        <RegisterSteps redirectUri={redirectUri} />
        <li>
          <h3>{i18n.t('firstRun.step4')}</h3>
          <SetUpForm loaded={loaded} save={saveConfig} />
        </li>
      </ol>
      <p class="caption"><a class="link" href="/options.html" target="_blank">{i18n.t('firstRun.options')}</a></p>
    </main>
  );
}
