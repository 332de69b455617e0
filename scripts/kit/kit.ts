import { createHash } from 'node:crypto';

/** The id of the Firefox package; browser policies name it. */
export const FIREFOX_ADDON_ID = 'tapwarden@tapwarden.example';

/** Where stores hand extensions out: support.google.com/chrome/a/answer/9867568, learn.microsoft.com/deployedge/microsoft-edge-manage-extensions-ref-guide. */
const CHROME_WEB_STORE = 'https://clients2.google.com/service/update2/crx';
const EDGE_ADD_ONS = 'https://edge.microsoft.com/extensionwebstorebase/v1/crx';

/** One of the browsers made from Chromium: where its policies are, and what it installs from where. */
export interface ChromiumBrowser {
  readonly name: 'Chrome' | 'Edge' | 'Chromium';
  readonly title: string;
  readonly id: string;
  readonly updateUrl: string;
  /** True where an own server hands the extension out. */
  readonly selfHosted: boolean;
  /** Keeps the button on the toolbar; each browser has its own word, and refuses the other's. */
  readonly pin: Readonly<Record<string, string>>;
  /** Below HKEY_LOCAL_MACHINE. Undefined: not for Windows. */
  readonly registry?: string;
  /** The preference domain on macOS. Undefined: not for macOS. */
  readonly domain?: string;
  /** On Linux. */
  readonly folder: string;
}

export interface Kit {
  /** What the organisation sets: checked, in the order of the schema. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly chromium: readonly ChromiumBrowser[];
  readonly firefox: { readonly id: string; readonly installUrl: string };
}

/** A file of the kit, by its path in the folder. Windows' own formats want UTF-16. */
export interface KitFile {
  readonly path: string;
  readonly text: string;
  readonly encoding?: 'utf16le';
  readonly executable?: boolean;
}

export interface KitOptions {
  /** The id in the Chrome Web Store, or of the self-hosted package. */
  readonly id: string;
  /** The id in Edge Add-ons. Without it, Edge takes Chrome's package from where Chrome takes it. */
  readonly edgeId?: string | undefined;
  /** An update manifest on an own server, for Chrome and Edge. */
  readonly updateUrl?: string | undefined;
  readonly firefoxId?: string | undefined;
  /** The signed package for Firefox. */
  readonly firefoxUrl?: string | undefined;
}

/** Paths: chromium.org/administrators/configuring-policy-for-extensions, learn.microsoft.com/deployedge. */
export function kitOf(values: Readonly<Record<string, unknown>>, { id, edgeId, updateUrl, firefoxId = FIREFOX_ADDON_ID, firefoxUrl }: KitOptions): Kit {
  const selfHosted = updateUrl !== undefined;
  const chrome = { id, updateUrl: updateUrl ?? CHROME_WEB_STORE, selfHosted };
  const edge = edgeId === undefined ? chrome : { id: edgeId, updateUrl: updateUrl ?? EDGE_ADD_ONS, selfHosted };
  return {
    values,
    chromium: [
      { name: 'Chrome', title: 'Google Chrome', ...chrome, pin: { toolbar_pin: 'force_pinned' }, registry: 'Software\\Policies\\Google\\Chrome', domain: 'com.google.Chrome', folder: 'etc/opt/chrome/policies/managed' },
      { name: 'Edge', title: 'Microsoft Edge', ...edge, pin: { toolbar_state: 'force_shown' }, registry: 'Software\\Policies\\Microsoft\\Edge', domain: 'com.microsoft.Edge', folder: 'etc/opt/edge/policies/managed' },
      { name: 'Chromium', title: 'Chromium', ...chrome, pin: { toolbar_pin: 'force_pinned' }, folder: 'etc/chromium/policies/managed' },
    ],
    firefox: { id: firefoxId, installUrl: firefoxUrl ?? `https://addons.mozilla.org/firefox/downloads/latest/${encodeURIComponent(firefoxId)}/latest.xpi` },
  };
}

/**
 * What `ExtensionSettings` says of the extension. A package from an own server names no update address itself, so the policy's
 * holds for updates as well (`override_update_url`; stores are ignored there).
 */
export function installSettings({ updateUrl, selfHosted, pin }: ChromiumBrowser): Readonly<Record<string, string | boolean>> {
  return { installation_mode: 'force_installed', update_url: updateUrl, ...(selfHosted && { override_update_url: true }), ...pin };
}

/** Where Microsoft's sign-in sends agents back to, for each package; the app registration must list exactly these. */
export function redirectUris({ chromium, firefox }: Kit): readonly string[] {
  const ids = new Set(chromium.map(({ id }) => id));
  // developer.mozilla.org, identity.getRedirectURL(): the SHA-1 of the add-on's id.
  const hash = createHash('sha1').update(firefox.id).digest('hex');
  return [...[...ids].map((id) => `https://${id}.chromiumapp.org/`), `https://${hash}.extensions.allizom.org/`];
}
