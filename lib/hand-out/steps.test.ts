import { expect, test } from 'vitest';
import { CLOUD_IDS } from '../entra/clouds.ts';
import { securityInfoUrl } from './security-info.ts';
import { stepsFor } from './steps.ts';

test.each<[string, boolean, boolean, string]>([
  ['device-loss', true, true, 'address email enter registerOnce check clean'],
  ['device-loss', false, true, 'address email enter register check clean'],
  ['onboarding', false, true, 'address email enter register check windows'],
  ['onboarding', true, true, 'address email enter registerOnce check'],
  ['device-replacement', true, true, 'oldDevice address email enter registerOnce check clean'],
  ['troubleshooting', false, true, 'address email enter register check clean'],
  ['one of their own', true, true, 'address email enter registerOnce check clean'],
  ['device-loss', true, false, 'portal email enter menu registerOnce check clean'],
])('%s, one-time: %s, address known: %s', (scenarioId, oneTime, address, steps) => {
  expect(stepsFor({ scenarioId, oneTime, address }).join(' ')).toBe(steps);
});

test('an address is given only where Microsoft documents it', () => {
  expect(CLOUD_IDS.map((cloud) => [cloud, securityInfoUrl(cloud)])).toEqual([['global', 'https://aka.ms/mysecurityinfo'], ['usgov', undefined], ['usgov-dod', undefined], ['china', undefined]]);
});
