import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveConfig } from './ask.ts';
import { onConfigChange } from './changes.ts';
import { DEFAULTS } from './config.ts';
import { effectiveOf } from './effective.ts';
import { SETTLE_ALARM, SETTLE_MS } from './last-policy.ts';
import { keepConfig, loadConfig } from './load.ts';
import { mergeConfig } from './merge.ts';

const GUID = '11111111-2222-3333-4444-555555555555';
const POLICY = { clientId: GUID, enforcement: 'warn' };

type Answer = Record<string, unknown>;
let managed: () => Promise<Answer>;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 21) });
  managed = () => Promise.resolve({});
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(() => managed() as never);
});
afterEach(() => vi.useRealTimers());

const delivers = (values: Answer) => { managed = () => Promise.resolve(values); };
const throws = (message: string) => { managed = () => Promise.reject(new Error(message)); };
/** As when the browser is closed and opened: storage.session is gone. */
const restart = () => browser.storage.session.clear();
const remembered = async () => (await browser.storage.local.get('lastPolicy')).lastPolicy as { values: Answer; at: number } | undefined;

async function loaded() {
  const { config: { clientId, enforcement }, origins } = await loadConfig();
  return { clientId, enforcement, origin: origins.enforcement };
}

const STRICT = { clientId: undefined, enforcement: DEFAULTS.enforcement, origin: 'default' };
const BY_POLICY = { ...POLICY, origin: 'policy' };
const REMEMBERED = { ...POLICY, origin: 'remembered' };

describe('the policy', () => {
  it('strict defaults until something is known', async () => {
    expect(await loaded()).toEqual(STRICT);
  });

  it.each([
    ['Firefox, where none is set', 'Managed storage manifest not found'],
    ['a browser in trouble', 'Something else'],
  ])('%s: none is no fault', async (_case, message) => {
    throws(message);
    expect(await loaded()).toEqual(STRICT);
  });

  it('is remembered, and holds at the next start until it comes', async () => {
    delivers(POLICY);
    expect(await loaded()).toEqual(BY_POLICY);
    await restart();
    delivers({});
    expect(await loaded()).toEqual(REMEMBERED);
    vi.advanceTimersByTime(SETTLE_MS - 1);
    expect(await loaded()).toEqual(REMEMBERED);
    delivers({ ...POLICY, enforcement: 'off' });
    expect(await loaded()).toEqual({ ...BY_POLICY, enforcement: 'off' });
  });

  it('nobody fills its gaps while it is only remembered', async () => {
    await saveConfig({ clientId: '99999999-2222-3333-4444-555555555555', enforcement: 'off' });
    delivers(POLICY);
    await loaded();
    await restart();
    delivers({});
    expect(await loaded()).toEqual(REMEMBERED);
  });

  it('a managed storage that throws for a reason of its own is like one that has not loaded', async () => {
    delivers(POLICY);
    await loaded();
    await restart();
    throws('Something else');
    expect(await loaded()).toEqual(REMEMBERED);
  });

  it('is forgotten at once where Firefox says that there is none', async () => {
    delivers(POLICY);
    await loaded();
    await restart();
    throws('Managed storage manifest not found');
    expect(await loaded()).toEqual(STRICT);
    expect(await remembered()).toBeUndefined();
  });

  it('is forgotten when nothing came for two minutes after the start, by itself', async () => {
    keepConfig();
    delivers(POLICY);
    await loaded();
    await restart();
    delivers({});
    await loaded();
    const alarm = await browser.alarms.get(SETTLE_ALARM);
    expect(alarm?.scheduledTime).toBe(Date.now() + SETTLE_MS);
    vi.advanceTimersByTime(SETTLE_MS);
    await fakeBrowser.alarms.onAlarm.trigger({ name: SETTLE_ALARM, scheduledTime: Date.now(), persistAcrossSessions: true });
    await vi.waitFor(async () => expect(await remembered()).toBeUndefined());
    expect(await loaded()).toEqual(STRICT);
  });

  it('taken away while the browser runs is gone at once', async () => {
    delivers(POLICY);
    await loaded();
    await restart();
    await loaded();
    vi.advanceTimersByTime(SETTLE_MS + 1);
    delivers({});
    expect(await loaded()).toEqual(STRICT);
  });

  it('that keeps everyone waiting is not waited for, and is remembered when it comes', async () => {
    let answer: (values: Answer) => void = () => undefined;
    managed = () => new Promise((resolve) => { answer = resolve; });
    let told = 0;
    const stop = onConfigChange(() => { told += 1; }, ['cloud']);
    const first = loaded();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await first).toEqual(STRICT);
    answer(POLICY);
    await vi.waitFor(async () => expect((await remembered())?.values).toEqual(POLICY));
    expect(told).toBe(1);
    stop();
  });

  it('is written once, not at each reading, though storage gives parts back in another order', async () => {
    const set = vi.spyOn(browser.storage.local, 'set');
    delivers({ tenantId: 'contoso.com', cloud: 'global', limits: { multiUse: false, maximumMinutes: 60 } });
    await loaded();
    delivers({ limits: { maximumMinutes: 60, multiUse: false }, cloud: 'global', tenantId: 'contoso.com' });
    await loaded();
    expect(set).toHaveBeenCalledTimes(1);
    delivers({ cloud: 'global' });
    await loaded();
    expect(set).toHaveBeenCalledTimes(2);
  });

  it('what was remembered and is no policy any more does no harm', async () => {
    for (const lastPolicy of [7, null, { values: 7 }, { values: null }, 'x']) {
      await browser.storage.local.set({ lastPolicy });
      expect(await loaded()).toEqual(STRICT);
    }
  });
});

describe('what the user set', () => {
  it('is kept, taken back with undefined, and told of', async () => {
    let all = 0;
    let enforcement = 0;
    const stops = [onConfigChange(() => { all += 1; }), onConfigChange(() => { enforcement += 1; }, ['enforcement'])];
    await saveConfig({ clientId: GUID });
    await saveConfig({ enforcement: 'warn' });
    expect([all, enforcement]).toEqual([2, 1]);
    stops.forEach((stop) => stop());
    await saveConfig({ clientId: undefined });
    expect([all, enforcement]).toEqual([2, 1]);
    expect(await loaded()).toEqual({ clientId: undefined, enforcement: 'warn', origin: 'own' });
  });
});

it('the options page is told of each key what holds, whose it is and what was wrong', () => {
  const { keys, unknown } = effectiveOf(mergeConfig({ cloud: 'moon', limits: { maxMinutes: 1 }, x: 1, portalHints: { slider: ['['] } }, { tenantId: 'contoso.com' }), ['slider[0]']);
  expect(keys.cloud).toMatchObject({ value: 'global', origin: 'policy', rejected: [{ path: 'cloud', why: 'not-listed' }] });
  expect(keys.limits).toMatchObject({ value: { multiUse: true }, origin: 'policy', rejected: [{ path: 'limits.maxMinutes', why: 'unknown' }] });
  expect(keys.tenantId).toEqual({ value: 'contoso.com', origin: 'own', rejected: [] });
  expect(keys.practice).toEqual({ value: true, origin: 'default', rejected: [] });
  expect(keys.portalHints.rejected).toMatchObject([{ path: 'portalHints.slider[0]' }]);
  expect(unknown.map(({ key }) => key)).toEqual(['x']);
});
