import { expect, test } from 'vitest';
import { choices, facts, policy, type Row, says, settings } from './case.ts';
import { lifetimeOutsidePolicy } from './lifetime-outside-policy.ts';

test.each<Row>([
  ['block short 60', 'below the tenant’s minimum', {}, { settings: settings({ lifetimeMinutes: 59 }) }],
  ['block long 480', 'above the tenant’s maximum', {}, { settings: settings({ lifetimeMinutes: 481 }) }],
  ['block short 10', 'below Entra’s minimum', {}, { settings: settings({ lifetimeMinutes: 9 }), policy: policy({ minimumMinutes: 5 }) }],
  ['block long 43200', 'above Entra’s maximum', {}, { settings: settings({ lifetimeMinutes: 43_201 }), policy: policy({ maximumMinutes: 99_999 }) }],
  ['block number', 'no number', {}, { settings: settings({ lifetimeMinutes: Number.NaN }) }],
  ['block number', 'half a minute', {}, { settings: settings({ lifetimeMinutes: 60.5 }) }],
  ['silent', 'the minimum', {}, { settings: settings({ lifetimeMinutes: 60 }) }],
  ['silent', 'the maximum', {}, { settings: settings({ lifetimeMinutes: 480 }) }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(lifetimeOutsidePolicy, ...given)).toBe(line);
});

test.each([[59, { lifetimeMinutes: 60 }], [481, { lifetimeMinutes: 480 }], [Number.NaN, undefined]])('%d is mended by %o', (lifetimeMinutes, fix) => {
  expect(lifetimeOutsidePolicy.look(facts(), choices({ settings: settings({ lifetimeMinutes }) }), 'standard')?.fix).toEqual(fix);
});
