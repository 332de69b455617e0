import type { ConfigKey } from '../../../lib/config/config.ts';

/** Where each key stands on the page. Those of signing in are under Set-up. */
export const SECTIONS = [
  { id: 'portal', keys: ['enforcement', 'permitMinutes', 'portalHints'] },
  { id: 'passes', keys: ['scenarios', 'defaultScenario', 'limits'] },
  { id: 'verification', keys: ['sensitiveGroups', 'verification', 'approval', 'ticket'] },
  { id: 'delivery', keys: ['delivery', 'passHideSeconds', 'clipboardClearSeconds'] },
  { id: 'record', keys: ['audit', 'record'] },
  { id: 'organisation', keys: ['support', 'branding', 'practice'] },
  { id: 'signIn', keys: ['clientId', 'tenantId', 'cloud'] },
] as const satisfies readonly { readonly id: string; readonly keys: readonly ConfigKey[] }[];
