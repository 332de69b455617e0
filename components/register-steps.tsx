import { i18n } from '#i18n';
import { BASE_SCOPES, FEATURE_SCOPES } from '../lib/session/types.ts';
import { CopyButton } from './copy-button.tsx';

const SCOPES = [
  [BASE_SCOPES[0], 'firstRun.scopeUserRead'],
  [BASE_SCOPES[1], 'firstRun.scopeTap'],
  [FEATURE_SCOPES.findUsers, 'firstRun.scopeFind'],
  [FEATURE_SCOPES.userDetails, 'firstRun.scopeDetails'],
  [FEATURE_SCOPES.methods, 'firstRun.scopeMethods'],
  [FEATURE_SCOPES.policy, 'firstRun.scopePolicy'],
  [FEATURE_SCOPES.roles, 'firstRun.scopeRoles'],
  [FEATURE_SCOPES.groups, 'firstRun.scopeGroups'],
  [FEATURE_SCOPES.audit, 'firstRun.scopeAudit'],
] as const;

/** What an administrator does in Entra, as items of a list of steps. */
export function RegisterSteps({ redirectUri }: { redirectUri: string }) {
  return (
    <>
      <li>
        <h3>{i18n.t('firstRun.step1')}</h3>
        <p>{i18n.t('firstRun.step1Text')}</p>
      </li>
      <li>
        <h3>{i18n.t('firstRun.step2')}</h3>
        <p>{i18n.t('firstRun.step2Text')}</p>
        <RedirectUri uri={redirectUri} />
      </li>
      <li>
        <h3>{i18n.t('firstRun.step3')}</h3>
        <p>{i18n.t('firstRun.step3Text')}</p>
        <dl class="scopes">
          {SCOPES.map(([scope, why]) => (
            <div key={scope}>
              <dt><code class="break">{scope}</code></dt>
              <dd>{i18n.t(why)}</dd>
            </div>
          ))}
        </dl>
      </li>
    </>
  );
}

export function RedirectUri({ uri }: { uri: string }) {
  return (
    <div class="copy-row">
      <code class="break" dir="ltr">{uri}</code>
      <CopyButton text={uri} label={i18n.t('firstRun.copyUri')} />
    </div>
  );
}
