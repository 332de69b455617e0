import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { isManaged, type Config, type ConfigKey, type LoadedConfig } from '../lib/config/config.ts';
import { idFault } from '../lib/config/ids.ts';
import { CLOUD_IDS, type CloudId } from '../lib/entra/clouds.ts';
import { BASE_SCOPES, FEATURE_SCOPES } from '../lib/session/types.ts';
import { rejectedWords } from './config-words.ts';
import { CopyButton } from './copy-button.tsx';
import { IdField } from './id-field.tsx';
import { Notice } from './notice.tsx';
import { useServices } from './services.ts';
import { camel } from './words.ts';

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

/** Until an app of the tenant's own is named, nothing else can be done. */
export function FirstRun({ loaded }: { loaded: LoadedConfig }) {
  const { redirectUri } = useServices();
  return (
    <main class="page">
      <h2 class="title">{i18n.t('firstRun.title')}</h2>
      <p class="quiet">{i18n.t('firstRun.intro')}</p>
      {loaded.rejected.map((one) => (
        <Notice key={one.path} tone="warning"><p>{rejectedWords(one)}</p></Notice>
      ))}
      <ol class="steps">
        <li>
          <h3>{i18n.t('firstRun.step1')}</h3>
          <p>{i18n.t('firstRun.step1Text')}</p>
        </li>
        <li>
          <h3>{i18n.t('firstRun.step2')}</h3>
          <p>{i18n.t('firstRun.step2Text')}</p>
          <div class="copy-row">
            <code class="break">{redirectUri}</code>
            <CopyButton text={redirectUri} label={i18n.t('firstRun.copyUri')} />
          </div>
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
        <li>
          <h3>{i18n.t('firstRun.step4')}</h3>
          <IdForm loaded={loaded} />
        </li>
      </ol>
    </main>
  );
}

function IdForm({ loaded }: { loaded: LoadedConfig }) {
  const { saveConfig } = useServices();
  const { config } = loaded;
  const managed = (key: ConfigKey) => isManaged(loaded, key);
  const [ids, setIds] = useState({ clientId: config.clientId ?? '', tenantId: config.tenantId ?? '' });
  const [cloud, setCloud] = useState(config.cloud);
  const [tried, setTried] = useState(false);
  const [saveFailed, setSaveFailed] = useState(false);

  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const all: Partial<Config> = { clientId: ids.clientId.trim(), tenantId: ids.tenantId.trim(), cloud };
    const own = Object.fromEntries(Object.entries(all).filter(([key]) => !managed(key as ConfigKey)));
    const faulty = (['clientId', 'tenantId'] as const).some((key) => !managed(key) && idFault(key, ids[key]));
    if (!faulty) saveConfig(own).then(() => setSaveFailed(false), () => setSaveFailed(true));
  };

  return (
    <form class="stack" noValidate onSubmit={save}>
      {(['clientId', 'tenantId'] as const).map((id) => (
        <IdField key={id} id={id} value={managed(id) ? (config[id] ?? '') : ids[id]} managed={managed(id)} tried={tried} onChange={(value) => setIds({ ...ids, [id]: value })} />
      ))}
      <label class="field">
        <span class="field-label">{i18n.t('firstRun.cloud')}</span>
        <select value={managed('cloud') ? config.cloud : cloud} disabled={managed('cloud')} onChange={(event) => setCloud(event.currentTarget.value as CloudId)}>
          {CLOUD_IDS.map((id) => <option key={id} value={id}>{i18n.t(`firstRun.${camel(`cloud-${id}`)}`)}</option>)}
        </select>
      </label>
      {saveFailed && <Notice tone="danger" title={i18n.t('firstRun.saveFault')} />}
      <button type="submit" class="button primary">{i18n.t('firstRun.save')}</button>
    </form>
  );
}
