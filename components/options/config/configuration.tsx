import { i18n } from '#i18n';
import type { LoadedConfig } from '../../../lib/config/config.ts';
import { CONFIG_KEYS } from '../../../lib/config/describe.ts';
import type { Effective } from '../../../lib/config/effective.ts';
import { rejectedWords } from '../../config-words.ts';
import { Notice } from '../../notice.tsx';
import { Part } from '../part.tsx';
import { KeyRow } from './key-row.tsx';
import { SECTIONS } from './sections.ts';

/** Every key with what holds, whose it is, and what could not be used. */
export function Configuration({ loaded: { config }, effective: { keys, unknown } }: { loaded: LoadedConfig; effective: Effective }) {
  return (
    <Part id="configuration">
      {unknown.length > 0 && (
        <Notice tone="warning" title={i18n.t('options.configuration.unknown')}>
          <ul class="notes">{unknown.map((one) => <li key={one.path}>{rejectedWords(one)}</li>)}</ul>
        </Notice>
      )}
      {SECTIONS.map(({ id, keys: names }) => (
        <section key={id} class="keys" aria-labelledby={`keys-${id}`}>
          <h3 id={`keys-${id}`} class="heading">{i18n.t(`options.section.${id}`)}</h3>
          {CONFIG_KEYS.filter(({ key }) => (names as readonly string[]).includes(key)).map((described) => (
            <KeyRow key={described.key} described={described} effective={keys[described.key]} config={config} />
          ))}
        </section>
      ))}
    </Part>
  );
}
