import type { Kit, KitFile } from './kit.ts';
import { spread } from './linux.ts';

/**
 * policies.json, the same on every system: firefox-admin-docs.mozilla.org, "ExtensionSettings" and "3rdparty". There is one such
 * file on a computer, so an organisation that has one merges this into it. Firefox lets a policy open private windows to an
 * extension; then the gate holds there too.
 */
export function firefoxFiles({ values, firefox: { id, installUrl } }: Kit): readonly KitFile[] {
  const install = { installation_mode: 'force_installed', install_url: installUrl, default_area: 'navbar', private_browsing: true };
  return [{ path: 'firefox/policies.json', text: `${spread({ policies: { ExtensionSettings: { [id]: install }, '3rdparty': { Extensions: { [id]: values } } } }, 5)}\n` }];
}
