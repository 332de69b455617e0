import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { SIGN_IN_KEYS, type LoadedConfig } from '../../lib/config/config.ts';
import { useAnnounce } from '../announcer.tsx';
import { Notice } from '../notice.tsx';
import { RedirectUri, RegisterSteps } from '../register-steps.tsx';
import { SetUpForm } from '../set-up-form.tsx';
import { OriginTag } from './origin-tag.tsx';
import { useOptionsServices } from './options-services.ts';
import { Part } from './part.tsx';

/** Where agents sign in, and what an administrator does for it once. */
export function SetUp({ loaded }: { loaded: LoadedConfig }) {
  const { redirectUri, save } = useOptionsServices();
  const announce = useAnnounce();
  const [saved, setSaved] = useState(false);
  const configured = Boolean(loaded.config.clientId && loaded.config.tenantId);
  const told = () => {
    setSaved(true);
    announce(i18n.t('options.setUp.saved'));
  };
  return (
    <Part id="setUp">
      <details class="register" open={!configured}>
        <summary>{i18n.t('options.setUp.register')}</summary>
        <ol class="steps"><RegisterSteps redirectUri={redirectUri} /></ol>
      </details>
      <ul class="origins">
        {SIGN_IN_KEYS.map((key) => (
          <li key={key}>{i18n.t(`firstRun.${key}`)} <OriginTag origin={loaded.origins[key]} /></li>
        ))}
      </ul>
      {/* Another policy brings other ids. */}
      <SetUpForm key={SIGN_IN_KEYS.map((key) => loaded.config[key]).join()} loaded={loaded} save={save} onSaved={told} />
      {/* Until there is an app, it is in the steps above. */}
      {configured && (
        <div class="field">
          <p class="field-label">{i18n.t('options.setUp.uri')}</p>
          <RedirectUri uri={redirectUri} />
        </div>
      )}
      {saved && (
        <Notice tone="success" title={i18n.t('options.setUp.saved')}>
          <p>{i18n.t('options.setUp.next')}</p>
        </Notice>
      )}
    </Part>
  );
}
