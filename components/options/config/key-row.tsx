import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { Config, ConfigKey } from '../../../lib/config/config.ts';
import type { DescribedKey } from '../../../lib/config/describe.ts';
import type { EffectiveKey } from '../../../lib/config/effective.ts';
import { useAnnounce } from '../../announcer.tsx';
import { rejectedWords } from '../../config-words.ts';
import { Icon } from '../../icon.tsx';
import { OriginTag } from '../origin-tag.tsx';
import { useOptionsServices } from '../options-services.ts';
import { descriptionOf, titleOf, valueWords } from './config-text.ts';
import { cleaned, draftOf, faultsIn } from './draft.ts';
import { Field } from './field.tsx';

interface KeyRowProps {
  described: DescribedKey;
  effective: EffectiveKey;
  config: Config;
}

/** One key: what holds and whose it is; opened, what it means and a form for it. What the organisation set is locked. */
export function KeyRow({ described: { key, jsonSchema }, effective, config }: KeyRowProps) {
  const { value, origin, rejected } = effective;
  const managed = origin === 'policy' || origin === 'remembered';
  const signIn = key === 'clientId' || key === 'tenantId' || key === 'cloud';
  return (
    <details class="key-row">
      <summary>
        <span class="key-words">
          <span class="strong">{titleOf(key)}</span>
          <span class="caption">{valueWords(key, value, config)}</span>
        </span>
        <span class="key-end">
          <span class="key-tags">
            {rejected.length > 0 && <span class="origin origin-rejected">{i18n.t('options.configuration.rejected')}</span>}
            <OriginTag origin={origin} />
          </span>
          <Icon name="chevron-right" class="turn" />
        </span>
      </summary>
      <div class="key-more">
        <p>{descriptionOf(key)}</p>
        <p class="caption">{i18n.t('options.configuration.inPolicy', [''])}<code>{key}</code></p>
        {rejected.map((one) => <p key={one.path} class="field-fault">{rejectedWords(one)}</p>)}
        {managed && <p class="caption">{i18n.t('options.configuration.locked')}</p>}
        {signIn ? (
          <p><a class="link" href="#setUp">{i18n.t('options.configuration.underSetUp')}</a></p>
        ) : (
          <KeyForm name={key} jsonSchema={jsonSchema} config={config} managed={managed} own={origin === 'own' || rejected.some((one) => one.origin === 'own')} />
        )}
      </div>
    </details>
  );
}

interface KeyFormProps {
  name: ConfigKey;
  jsonSchema: DescribedKey['jsonSchema'];
  config: Config;
  managed: boolean;
  /** Something was entered here. */
  own: boolean;
}

function KeyForm({ name, jsonSchema, config, managed, own }: KeyFormProps) {
  const { save } = useOptionsServices();
  const announce = useAnnounce();
  const [draft, setDraft] = useState(() => draftOf(name, config));
  const [tried, setTried] = useState(false);
  // Saved, or changed by the policy or in another window: the form goes on from there.
  const inForce = JSON.stringify(config[name]);
  useEffect(() => {
    setDraft(draftOf(name, config));
    setTried(false);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [inForce]);
  const [failed, setFailed] = useState(false);
  const ready = cleaned(draft);
  const faults = faultsIn(name, ready);
  const write = (next: unknown) => {
    const told = () => {
      setFailed(false);
      announce(i18n.t(next === undefined ? 'options.configuration.undone' : 'options.configuration.saved', [titleOf(name)]));
    };
    void save({ [name]: next }).then(told, () => setFailed(true));
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (faults.length === 0) write(ready);
  };
  return (
    <form noValidate onSubmit={submit}>
      <fieldset class="key-form" disabled={managed} aria-label={titleOf(name)}>
        <Field schema={jsonSchema} path={name} label={titleOf(name)} value={draft} config={config} onChange={setDraft} />
        {tried && faults.length > 0 && <div role="alert">{faults.map((one) => <p key={one.path} class="field-fault">{rejectedWords(one)}</p>)}</div>}
        {failed && <p class="field-fault" role="alert">{i18n.t('firstRun.saveFault')}</p>}
        {!managed && (
          <div class="actions">
            <button type="submit" class="button primary">{i18n.t('firstRun.save')}</button>
            <button type="button" class="button" aria-disabled={!own} onClick={() => own && write(undefined)}>{i18n.t('options.configuration.useDefault')}</button>
          </div>
        )}
      </fieldset>
    </form>
  );
}
