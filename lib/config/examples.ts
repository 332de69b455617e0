import type * as v from 'valibot';
import type { SCHEMAS } from './schema.ts';

/** A value of each key as an organisation may set it: shown in the documents and the policy files, and read by the tests. */
export const EXAMPLES: { readonly [Key in keyof typeof SCHEMAS]: v.InferInput<(typeof SCHEMAS)[Key]> } = {
  clientId: '00000000-1111-2222-3333-444444444444',
  tenantId: 'contoso.com',
  cloud: 'global',
  enforcement: 'block',
  permitMinutes: 10,
  scenarios: [
    { id: 'device-loss' },
    { id: 'onboarding', lifetimeMinutes: 240 },
    { id: 'front-desk', label: 'New phone at the front desk', lifetimeMinutes: 60, oneTime: true },
  ],
  defaultScenario: 'device-loss',
  limits: { maximumMinutes: 480, multiUse: true },
  sensitiveGroups: ['55555555-6666-7777-8888-999999999999'],
  verification: { sensitive: ['verified-id', 'in-person'] },
  approval: { tiers: ['sensitive'], group: '66666666-7777-8888-9999-000000000000', nameSuffices: false },
  ticket: { required: true, pattern: '(INC|REQ)[0-9]{7}', example: 'INC0012345', link: 'https://tickets.contoso.com/find?number={ticket}' },
  delivery: { allowed: ['voice-verified-call', 'in-person', 'encrypted-channel', 'verified-manager'], unsafe: 'block' },
  passHideSeconds: 120,
  clipboardClearSeconds: 30,
  audit: { days: 7 },
  record: { days: 365 },
  support: { name: 'Security operations', mail: 'security@contoso.com', link: 'https://contoso.com/security' },
  branding: { name: 'Contoso Service Desk', accent: '#6b2d8c', accentDark: '#d7a6f2' },
  practice: true,
  portalHints: { slider: ['[role=slider]'] },
};
