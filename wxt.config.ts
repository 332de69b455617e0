import { defineConfig } from 'wxt';
import { docPage } from './scripts/doc-page.ts';
import { FIREFOX_ADDON_ID } from './scripts/kit/kit.ts';
import { withoutUnusedMsalParts } from './scripts/msal-parts.ts';
import { PANEL_CHUNKS } from './scripts/panel-chunks.ts';
import { GRAPH_HOSTS, LOGIN_HOSTS } from './lib/entra/clouds.ts';
import { GATE_RULES, GATE_RULE_SET, GATE_RULES_FILE, GRAPH_PATTERNS, PORTAL_PATTERNS } from './lib/gate/rules.ts';

const connect = [...LOGIN_HOSTS, ...GRAPH_HOSTS].map((host) => `https://${host}`).join(' ');
/** Chromium lets only extensions that a policy installed block requests by code; others would show a warning for asking. */
const FOR_POLICY_INSTALL = process.env.TAPWARDEN_POLICY_BUILD === '1';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  vite: () => ({
    plugins: [withoutUnusedMsalParts()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      sourcemap: false,
      modulePreload: false, // the files lie on this computer
      target: 'es2024',
    },
  }),
  // What building takes and no more: nothing that happens to lie in the folder. Tests go by their names.
  zip: { includeSources: ['*.json', 'wxt.config.ts', 'README.md', 'docs/*.md', '{components,entrypoints,lib,locales,public,scripts}/**'] },
  hooks: {
    // Built by itself, so that what it shares with the panel does not cut the panel's code into more pieces.
    'entrypoints:grouped': (_wxt, groups) => {
      const pages = groups.find((group) => Array.isArray(group) && group.some(({ type }) => type === 'options'));
      if (!Array.isArray(pages)) return;
      groups.push(pages.splice(pages.findIndex(({ type }) => type === 'options'), 1));
    },
    'vite:build:extendConfig': (entries, config) => {
      const { output = {} } = config.build?.rolldownOptions ?? {};
      if (Array.isArray(output) || !entries.some(({ type }) => type === 'sidepanel')) return;
      config.build = { ...config.build, rolldownOptions: { ...config.build?.rolldownOptions, output: { ...output, codeSplitting: PANEL_CHUNKS } } };
    },
    'build:publicAssets': async (_wxt, files) => {
      files.push({ relativeDest: GATE_RULES_FILE, contents: JSON.stringify(GATE_RULES) });
      // What the panel links to is in the package: no page of ours is on the web.
      files.push({ relativeDest: 'when-a-pass.html', contents: await docPage('docs/when-a-pass.md') });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'identity',
      'storage',
      'alarms',
      'declarativeNetRequestWithHostAccess',
      'webRequest',
      'scripting',
      ...(browser === 'firefox' || FOR_POLICY_INSTALL ? ['webRequestBlocking'] : []),
      ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel']),
    ],
    host_permissions: [...GRAPH_PATTERNS, ...PORTAL_PATTERNS],
    declarative_net_request: { rule_resources: [{ id: GATE_RULE_SET, enabled: true, path: GATE_RULES_FILE }] },
    // Firefox otherwise keeps a new button behind its extensions button.
    action: { default_title: 'Tapwarden', ...(browser === 'firefox' && { default_area: 'navbar' }) },
    // Both open the panel, and the browser lets each user change them; a page cannot open Firefox's.
    commands: { [browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action']: { suggested_key: { default: 'Alt+Shift+U', mac: 'MacCtrl+Shift+U' } } },
    storage: { managed_schema: 'managed_schema.json' },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        `connect-src ${connect}`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ADDON_ID,
              strict_min_version: '147.0', // the Navigation API, by which the portal is followed
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '131' }),
  }),
});
