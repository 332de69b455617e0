import { CONFIG_KEYS, type DescribedKey } from '../../lib/config/describe.ts';
import type { Texts } from '../rules-doc.ts';
import { admx, NAMESPACE } from './admx.ts';
import { choiceId, isSwitch, kindOf, valueText } from './key-kinds.ts';
import type { Kit, KitFile } from './kit.ts';
import { onWindows } from './reg.ts';
import { element, xmlText } from './xml.ts';

const INSTALL = 'Enabled: the browser installs Tapwarden, keeps it installed and shows its button. It does not add up with an ExtensionSettings policy that is set as one JSON text: put the entry there instead.';

const string = (id: string, text: string) => element('string', { id }, [xmlText(text)]);

function explain({ key, type, default: standard, examples }: DescribedKey, texts: Texts): string {
  const lines = [
    texts(`config.${key}.description`),
    type === 'array' || type === 'object' ? 'Written as JSON.' : '',
    `Default: ${standard === undefined ? 'none' : valueText(standard)}`,
    `Example: ${examples.map(valueText).join(', ')}`,
  ];
  return lines.filter(Boolean).join('\n');
}

function keyStrings(one: DescribedKey, texts: Texts): readonly string[] {
  const { key, jsonSchema: { enum: choices = [] } } = one;
  return [string(key, texts(`config.${key}.title`)), string(`${key}_Explain`, explain(one, texts))].concat(choices.map((choice) => string(choiceId(key, choice), choice)));
}

/** The template's words, and the organisation's own values, which the editor shows ready to be enabled. */
function adml(kit: Kit, texts: Texts): string {
  const asked = CONFIG_KEYS.filter((one) => !isSwitch(one));
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('policyDefinitionResources', { revision: '1.0', schemaVersion: '1.0', xmlns: NAMESPACE }, [
    element('displayName', {}, ['Tapwarden']),
    element('description', {}, ["Tapwarden's configuration"]),
    element('resources', {}, [
      element('stringTable', {}, [
        string('SUPPORTED', 'Google Chrome 131 or Microsoft Edge 131 and newer'),
        string('Tapwarden', 'Tapwarden'),
        ...onWindows(kit).map(({ name, title }) => string(name, title)),
        string('Install', 'Install the extension'),
        string('Install_Explain', INSTALL),
        ...CONFIG_KEYS.flatMap((one) => keyStrings(one, texts)),
      ]),
      element('presentationTable', {}, asked.map((one) => element('presentation', { id: one.key }, kindOf(one).presentation(one, kit.values[one.key], texts(`config.${one.key}.title`))))),
    ]),
  ])}\n`;
}

export function admxFiles(kit: Kit, texts: Texts): readonly KitFile[] {
  return [
    { path: 'windows/PolicyDefinitions/tapwarden.admx', text: admx(kit) },
    { path: 'windows/PolicyDefinitions/en-US/tapwarden.adml', text: adml(kit, texts) },
  ];
}
