import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** Parts of MSAL that an extension can never reach: docs/decisions.md. */
const LEFT_OUT = /msal-browser\/dist\/(?:interaction_client\/(?:PopupClient|SilentIframeClient|SilentAuthCodeClient|PlatformAuthInteractionClient)|broker\/nativeBroker\/(?:PlatformAuthExtensionHandler|PlatformAuthDOMHandler)|cache\/LocalStorage)\.mjs$/;

/** Leaves them out of the bundle. Whoever constructs one after all gets an error that names it. */
export function withoutUnusedMsalParts(): Plugin {
  return {
    name: 'without-unused-msal-parts',
    enforce: 'pre',
    load(id) {
      if (!LEFT_OUT.test(id)) return undefined;
      const name = basename(id, '.mjs');
      return `export class ${name} { constructor() { throw new Error("MSAL's ${name} is not part of this extension."); } }`;
    },
  };
}
