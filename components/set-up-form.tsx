import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { isManaged, type Config, type ConfigKey, type LoadedConfig } from '../lib/config/config.ts';
import { idFault } from '../lib/config/ids.ts';
import { CLOUD_IDS, type CloudId } from '../lib/entra/clouds.ts';
import { IdField } from './id-field.tsx';
import { Notice } from './notice.tsx';
import { camel } from './words.ts';

interface SetUpFormProps {
  loaded: LoadedConfig;
  save: (config: Partial<Config>) => Promise<void>;
  onSaved?: () => void;
}

/** Which app of which tenant agents sign in with. What the organisation sets is locked. */
export function SetUpForm({ loaded, save, onSaved }: SetUpFormProps) {
  const { config } = loaded;
  const managed = (key: ConfigKey) => isManaged(loaded, key);
  const [ids, setIds] = useState({ clientId: config.clientId ?? '', tenantId: config.tenantId ?? '' });
  const [cloud, setCloud] = useState(config.cloud);
  const [tried, setTried] = useState(false);
  const [saveFailed, setSaveFailed] = useState(false);

  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const all: Partial<Config> = { clientId: ids.clientId.trim(), tenantId: ids.tenantId.trim(), cloud };
    const own = Object.fromEntries(Object.entries(all).filter(([key]) => !managed(key as ConfigKey)));
    const faulty = (['clientId', 'tenantId'] as const).some((key) => !managed(key) && idFault(key, ids[key]));
    const saved = () => {
      setSaveFailed(false);
      onSaved?.();
    };
    if (!faulty) save(own).then(saved, () => setSaveFailed(true));
  };

  return (
    <form class="stack" noValidate onSubmit={submit}>
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
