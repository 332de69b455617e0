import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { endPermits, EXPIRY_ALARM, grantPermit, isOver, nextRuleId, reconcile, strayed } from './permits.ts';
import { OPEN_RULE, type Rule } from './rules.ts';
import { readKept } from './store.ts';

const A = '0a1b2c3d-1111-4222-8333-444455556666';
const B = 'ffffffff-1111-4222-8333-444455556666';
const settings = { lifetimeMinutes: 60, oneTime: true, startsAt: undefined };
const ask = (tabId: number, userId = A) => ({ tabId, userId, userPrincipalName: undefined, settings });
const NOW = Date.UTC(2026, 10, 21, 13);

/** The browser's own list of session rules: refuses an id twice, as the browsers do. */
let rules: Rule[] = [];
const ruleTabs = () => new Set(rules.map(({ condition }) => condition.tabIds?.[0]));

beforeEach(() => {
  fakeBrowser.reset();
  rules = [];
  vi.useFakeTimers({ now: NOW });
  Object.assign(browser.declarativeNetRequest, {
    getSessionRules: () => Promise.resolve(rules),
    updateSessionRules: ({ removeRuleIds = [], addRules = [] }: { removeRuleIds?: number[]; addRules?: Rule[] }) => {
      rules = rules.filter(({ id }) => !removeRuleIds.includes(id));
      if (addRules.some(({ id }) => rules.some((rule) => rule.id === id))) throw new Error('Rule id in use.');
      rules.push(...addRules);
      return Promise.resolve();
    },
  });
});
afterEach(async () => {
  await endPermits(() => true);
  vi.useRealTimers();
});

describe('permits', () => {
  it('are granted for their minutes, with an alarm for their end', async () => {
    expect(await grantPermit(ask(7), 10)).toMatchObject({ tabId: 7, userId: A, until: NOW + 600_000 });
    expect(ruleTabs()).toEqual(new Set([7]));
    expect((await browser.alarms.get(EXPIRY_ALARM))?.scheduledTime).toBe(NOW + 600_000);
  });

  it('replace the tab’s other one, and leave the other tabs’ alone', async () => {
    await Promise.all([grantPermit(ask(7), 10), grantPermit(ask(8), 5), grantPermit(ask(7, B), 10)]);
    const { permits } = await readKept();
    expect(permits.map(({ tabId, userId }) => [tabId, userId])).toEqual([[8, A], [7, B]]);
    expect(rules.some(({ condition }) => condition.tabIds?.[0] === 7 && condition.urlFilter?.includes(A))).toBe(false);
    expect(rules.map(({ id }) => id).sort((a, b) => a - b)).toEqual(permits.flatMap(({ ruleIds }) => ruleIds).sort((a, b) => a - b));
    expect((await browser.alarms.get(EXPIRY_ALARM))?.scheduledTime).toBe(NOW + 300_000);
  });

  it('end when they are over, and the alarm moves on to the next', async () => {
    await grantPermit(ask(7), 5);
    await grantPermit(ask(8), 10);
    vi.setSystemTime(NOW + 300_000);
    expect(await endPermits(isOver)).toMatchObject([{ tabId: 7 }]);
    expect(ruleTabs()).toEqual(new Set([8]));
    expect((await browser.alarms.get(EXPIRY_ALARM))?.scheduledTime).toBe(NOW + 600_000);
    expect(await endPermits(() => true)).toMatchObject([{ tabId: 8 }]);
    expect(rules).toEqual([]);
    expect(await browser.alarms.get(EXPIRY_ALARM)).toBeUndefined();
  });

  it('take their rules away before their record, so that nothing is left open that nobody knows of', async () => {
    await grantPermit(ask(7), 5);
    vi.spyOn(browser.storage.session, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(endPermits(() => true)).rejects.toThrow('full');
    expect(rules).toEqual([]);
  });

  it('have strayed where the tab is gone or shows another page', async () => {
    const urls = [`https://entra.microsoft.com/#view/x/y/~/UserAuthMethods/userId/${A}`, `https://entra.microsoft.com/#view/x/y/~/UserAuthMethods/userId/${B}`, 'https://example.com/'];
    const ids: number[] = [];
    for (const url of urls) ids.push((await browser.tabs.create({ url })).id ?? 0);
    for (const tabId of [...ids, 4711]) await grantPermit(ask(tabId), 5);
    expect((await strayed()).map(({ tabId }) => tabId)).toEqual([ids[1], ids[2], 4711]);
  });
});

describe('reconcile', () => {
  it('removes a rule that no record knows, and keeps what one does', async () => {
    await grantPermit(ask(7), 5);
    const known = [...rules];
    rules = [{ ...known[0], id: 4711 } as Rule, ...known];
    await reconcile('block');
    expect(rules).toEqual(known);
  });

  it.each([['warn', true], ['off', true], ['block', false]] as const)('%s opens the gate: %s', async (enforcement, open) => {
    await reconcile('warn');
    await reconcile(enforcement);
    expect(rules.some(({ id }) => id === OPEN_RULE.id)).toBe(open);
  });
});

it.each([[[], 2], [[1], 2], [[1, 2, 3], 4], [[9], 10]])('after %o comes %i', (ids, next) => {
  expect(nextRuleId(ids)).toBe(next);
});
