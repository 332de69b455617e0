import { defineConfig } from 'wxt';
import { GRAPH_HOSTS, LOGIN_HOSTS } from './lib/entra/clouds.ts';

const connect = [...LOGIN_HOSTS, ...GRAPH_HOSTS].map((host) => `https://${host}`).join(' ');

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { sourcemap: false, target: 'es2024' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['identity', 'storage', ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel'])],
    action: { default_title: 'Tapwarden' },
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
              id: 'tapwarden@tapwarden.example',
              strict_min_version: '147.0', // the Navigation API, by which the portal is followed
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '131' }),
  }),
});
