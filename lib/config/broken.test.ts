import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DEFAULTS, KEY_NAMES, type ConfigKey, type WhyRejected } from './config.ts';
import { EXAMPLES } from './examples.ts';
import { houseRulesOf } from './house.ts';
import { mergeConfig } from './merge.ts';

const GUID = '55555555-6666-7777-8888-999999999999';
const SCRIPT = '<img src=x onerror=alert(1)>';
const deep = (levels: number): unknown => (levels === 0 ? 'x' : { x: deep(levels - 1) });
const circle: Record<string, unknown> = {};
circle.self = circle;

/** Every key as an organisation may set it; beside them a broken one must change nothing. */
const GOOD = EXAMPLES as Readonly<Record<string, unknown>>;
const good = mergeConfig(GOOD, {}).config;

/** What is given, what is named and why, and what holds where it is not the default. */
const BROKEN: readonly (readonly [key: ConfigKey, given: unknown, path: string, why: WhyRejected, holds?: unknown])[] = [
  // types
  ['clientId', 7, 'clientId', 'not-text'],
  ['clientId', null, 'clientId', 'not-text'],
  ['clientId', [GUID], 'clientId', 'not-text'],
  ['clientId', { id: GUID }, 'clientId', 'not-text'],
  ['tenantId', true, 'tenantId', 'not-text'],
  ['cloud', 1, 'cloud', 'not-listed'],
  ['cloud', ['global'], 'cloud', 'not-listed'],
  ['enforcement', false, 'enforcement', 'not-listed'],
  ['permitMinutes', '10', 'permitMinutes', 'not-number'],
  ['permitMinutes', Number.NaN, 'permitMinutes', 'not-number'],
  ['passHideSeconds', {}, 'passHideSeconds', 'not-number'],
  ['clipboardClearSeconds', [30], 'clipboardClearSeconds', 'not-number'],
  ['practice', 'true', 'practice', 'not-yes-no'],
  ['practice', 1, 'practice', 'not-yes-no'],
  ['sensitiveGroups', GUID, 'sensitiveGroups', 'not-list'],
  ['sensitiveGroups', { 0: GUID }, 'sensitiveGroups', 'not-list'],
  ['scenarios', 'device-loss', 'scenarios', 'not-list'],
  ['limits', 60, 'limits', 'not-object'],
  ['limits', [60], 'limits', 'not-object'],
  ['support', 'mail', 'support', 'not-object'],
  ['record', {}, 'record.days', 'missing'],
  ['audit', { days: null }, 'audit.days', 'not-number'],
  ['ticket', { required: 'yes' }, 'ticket.required', 'not-yes-no'],
  ['portalHints', ['[role=slider]'], 'portalHints', 'not-object'],
  ['portalHints', { slider: '[role=slider]' }, 'portalHints.slider', 'not-list'],
  ['portalHints', { slider: [7] }, 'portalHints.slider.0', 'not-text'],
  // ranges
  ['permitMinutes', 0, 'permitMinutes', 'too-low'],
  ['permitMinutes', 31, 'permitMinutes', 'too-high'],
  ['permitMinutes', 2.5, 'permitMinutes', 'not-whole'],
  ['permitMinutes', Number.POSITIVE_INFINITY, 'permitMinutes', 'not-whole'],
  ['passHideSeconds', 9, 'passHideSeconds', 'too-low'],
  ['clipboardClearSeconds', 1e9, 'clipboardClearSeconds', 'too-high'],
  ['limits', { maximumMinutes: 9 }, 'limits.maximumMinutes', 'too-low'],
  ['limits', { maximumMinutes: 43_201 }, 'limits.maximumMinutes', 'too-high'],
  ['audit', { days: 31 }, 'audit.days', 'too-high'],
  ['record', { days: -1 }, 'record.days', 'too-low'],
  // unknown ids and forms
  ['cloud', 'moon', 'cloud', 'not-listed'],
  ['enforcement', 'BLOCK', 'enforcement', 'not-listed'],
  ['clientId', 'contoso.com', 'clientId', 'format'],
  ['tenantId', 'common', 'tenantId', 'format'],
  ['tenantId', 'https://contoso.com', 'tenantId', 'format'],
  ['verification', { standard: ['sms-or-mail'] }, 'verification.standard.0', 'not-listed'],
  ['verification', { sensitive: ['voice'] }, 'verification.sensitive.0', 'not-listed'],
  ['verification', { sensitive: 'in-person' }, 'verification.sensitive', 'not-list'],
  ['approval', { tiers: ['high'] }, 'approval.tiers.0', 'not-listed'],
  ['approval', { tiers: ['standard'], group: 'admins' }, 'approval.group', 'format'],
  ['delivery', { allowed: ['pigeon'] }, 'delivery.allowed.0', 'not-listed'],
  ['delivery', { unsafe: 'allow' }, 'delivery.unsafe', 'not-listed'],
  ['delivery', { allowed: [] }, 'delivery.allowed', 'empty'],
  ['delivery', { allowed: ['email', 'sms'] }, 'delivery', 'no-way-left'],
  ['defaultScenario', 'holiday', 'defaultScenario', 'no-such-scenario', 'device-loss'],
  ['scenarios', [], 'scenarios', 'empty'],
  ['scenarios', [{ id: 'holiday' }], 'scenarios.0', 'incomplete'],
  ['scenarios', [{ id: 'holiday', label: 'Holiday' }, { id: 'device-loss' }], 'scenarios.0', 'incomplete', [{ id: 'device-loss' }]],
  ['scenarios', [{ id: 'device-loss' }, { id: 'device-loss', lifetimeMinutes: 10 }], 'scenarios', 'twice'],
  ['scenarios', [{ id: 'device-loss' }, { id: 'Device Loss', label: 'x', lifetimeMinutes: 60 }], 'scenarios.1.id', 'format', [{ id: 'device-loss' }]],
  ['scenarios', [{ id: 'device-loss' }, { id: 'onboarding', lifetimeMinutes: 5 }], 'scenarios.1.lifetimeMinutes', 'too-low', [{ id: 'device-loss' }]],
  ['scenarios', [{ id: 'device-loss', minutes: 5 }], 'scenarios.0.minutes', 'unknown', [{ id: 'device-loss' }]],
  ['scenarios', [{ id: 'device-loss' }, null, 7], 'scenarios.1', 'not-object', [{ id: 'device-loss' }]],
  ['sensitiveGroups', [GUID, 'Tier zero'], 'sensitiveGroups.1', 'format', [GUID]],
  ['sensitiveGroups', [['x'], GUID], 'sensitiveGroups.0', 'not-text', [GUID]],
  ['ticket', { required: true, pattern: '(' }, 'ticket.pattern', 'pattern-syntax'],
  ['ticket', { required: true, pattern: '(a+)+' }, 'ticket.pattern', 'pattern-slow'],
  ['ticket', { link: 'https://tickets.contoso.com' }, 'ticket.link', 'format'],
  ['ticket', { link: 'http://tickets.contoso.com/{ticket}' }, 'ticket.link', 'format'],
  ['ticket', { link: 'https://{ticket}.contoso.com/' }, 'ticket.link', 'format'],
  ['branding', { accent: '#ffff00' }, 'branding.accent', 'contrast'],
  ['branding', { accentDark: '#000080' }, 'branding.accentDark', 'contrast'],
  ['branding', { accent: 'red' }, 'branding.accent', 'format'],
  ['branding', { accent: '#00f;background:url(https://fabrikam.com)' }, 'branding.accent', 'format'],
  // scripts and tricks in texts
  ['support', { link: 'javascript:alert(1)' }, 'support.link', 'format'],
  ['support', { link: 'data:text/html,x' }, 'support.link', 'format'],
  ['support', { link: 'https://contoso.com@fabrikam.com/' }, 'support.link', 'format'],
  ['support', { mail: `a@b${SCRIPT}` }, 'support.mail', 'format'],
  ['support', { mail: 'a@contoso.com?bcc=b@fabrikam.com' }, 'support.mail', 'format'],
  ['support', { name: 'a\u202Etxt' }, 'support.name', 'format'],
  ['branding', { name: 'a\u0000b' }, 'branding.name', 'format'],
  ['ticket', { link: 'javascript:alert("{ticket}")' }, 'ticket.link', 'format'],
  ['tenantId', SCRIPT, 'tenantId', 'format'],
  ['scenarios', [{ id: '__proto__', label: 'x', lifetimeMinutes: 60 }], 'scenarios.0.id', 'format'],
  // huge
  ['clientId', 'a'.repeat(1_000_000), 'clientId', 'too-long'],
  ['tenantId', `${'a.'.repeat(500_000)}com`, 'tenantId', 'too-long'],
  ['support', { name: 'x'.repeat(100_000) }, 'support.name', 'too-long'],
  ['branding', { name: 'x'.repeat(41) }, 'branding.name', 'too-long'],
  ['sensitiveGroups', Array.from({ length: 201 }, () => GUID), 'sensitiveGroups', 'too-long'],
  ['sensitiveGroups', Array.from({ length: 100_000 }, () => 'x'), 'sensitiveGroups.0', 'format'],
  ['ticket', { pattern: 'a'.repeat(101) }, 'ticket.pattern', 'too-long'],
  ['scenarios', Array.from({ length: 13 }, (_, at) => ({ id: `s${at}`, label: 'x', lifetimeMinutes: 60 })), 'scenarios', 'too-long'],
  // nested nonsense
  ['support', { name: deep(1000) }, 'support.name', 'not-text'],
  ['limits', { maximumMinutes: circle }, 'limits.maximumMinutes', 'not-number'],
  ['limits', { maxMinutes: 60 }, 'limits.maxMinutes', 'unknown', { multiUse: true }],
  ['verification', { standard: { 0: 'in-person' } }, 'verification.standard', 'not-list'],
  ['verification', { all: ['in-person'] }, 'verification.all', 'unknown', {}],
  ['delivery', { allowed: [[['in-person']]] }, 'delivery.allowed.0', 'not-listed'],
  ['portalHints', { slider: { a: 'b' } }, 'portalHints.slider', 'not-list'],
];

describe('a value that cannot be used costs its own key, which is named', () => {
  it.each(BROKEN.map((row, at) => [`${at} ${row[2]}: ${row[3]}`, row] as const))('%s', (_name, [key, given, path, why, holds = DEFAULTS[key]]) => {
    const { config, origins, rejected } = mergeConfig({ ...GOOD, [key]: given }, { [key]: GOOD[key] });
    expect(rejected[0]).toMatchObject({ key, path, why, origin: 'policy' });
    expect(new Set(rejected.map((one) => one.key))).toEqual(new Set([key]));
    // The scenario chosen first stays among those that are offered.
    expect(config).toEqual({ ...good, [key]: holds });
    expect(origins[key]).toBe('policy');
    expect(houseRulesOf(config).scenarios.length).toBeGreaterThan(0);
  });

  it('there are enough of them', () => {
    expect(BROKEN.length).toBeGreaterThanOrEqual(60);
    expect(new Set(BROKEN.map(([key]) => key))).toEqual(new Set(KEY_NAMES));
  });
});

test('keys that there are not are named, and what they are called is not trusted', () => {
  const strange = JSON.parse(`{"__proto__": {"enforcement": "off"}, "constructor": 1, "toString": 2, "${SCRIPT}": 3, "clientID": "${GUID}"}`) as Record<string, unknown>;
  const { config, rejected } = mergeConfig(strange, {});
  expect(config).toEqual(DEFAULTS);
  expect(rejected.map(({ key, why }) => [key, why])).toEqual(['__proto__', 'constructor', 'toString', SCRIPT, 'clientID'].map((key) => [key, 'unknown']));
});

test('whatever is stored: nothing is thrown, and every value that holds is one that can be used', () => {
  const stored = fc.record(Object.fromEntries(KEY_NAMES.map((key) => [key, fc.oneof(fc.anything({ maxDepth: 4 }), fc.constant(GOOD[key]))])), { requiredKeys: [] });
  fc.assert(fc.property(stored, stored, (policy, own) => {
    const { config } = mergeConfig(policy, own);
    const again = mergeConfig(config as unknown as Record<string, unknown>, {});
    expect(again.rejected).toEqual([]);
    expect(again.config).toEqual(config);
  }), { numRuns: 300 });
});
