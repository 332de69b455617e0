import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fromPortal, stretchTripwire, type Tripwire } from './tripwire.ts';

it.each([
  ['a portal page', { initiator: 'https://entra.microsoft.com' }, true],
  ['a React frame', { initiator: 'https://sandbox-3.reactblade.portal.azure.net' }, true],
  ['an extension’s frame', { initiator: 'https://afd.hosting.portal.azure.net' }, true],
  ['Firefox: a page', { originUrl: 'https://portal.azure.com/#home' }, true],
  ['Firefox: a worker made of a blob', { originUrl: 'blob:https://entra.microsoft.com/0a1b2c3d' }, true],
  ['our own panel', { initiator: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' }, false],
  ['our own panel in Firefox', { originUrl: 'moz-extension://0a1b2c3d-1111-4222-8333-444455556666/sidepanel.html' }, false],
  ['another site', { initiator: 'https://entra.microsoft.com.evil.example' }, false],
  ['a site that ends alike', { initiator: 'https://notportal.azure.com' }, false],
  ['an origin that is none', { initiator: 'null' }, false],
  ['nobody', {}, false],
])('%s: %s', (_name, details, portal) => {
  expect(fromPortal(details)).toBe(portal);
});

const BATCH = { requestId: '1', tabId: 7, method: 'POST', url: 'https://graph.microsoft.com/v1.0/$batch', initiator: 'https://entra.microsoft.com' };

/** What the browser would call, for a manifest with these permissions. */
function stretched(permissions: string[]) {
  const before: { listener: (details: object) => unknown; extra: string[] }[] = [];
  const after: ((details: object) => unknown)[] = [];
  Object.assign(browser.webRequest, {
    onBeforeRequest: { addListener: (listener: (details: object) => unknown, _filter: object, extra: string[]) => void before.push({ listener, extra }) },
    onCompleted: { addListener: (listener: (details: object) => unknown) => void after.push(listener) },
    onErrorOccurred: { addListener: (listener: (details: object) => unknown) => void after.push(listener) },
  });
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: '', version: '1', permissions } as never);
  const wire = { leaving: vi.fn<Tripwire['leaving']>(() => Promise.resolve(false)), mustCancel: vi.fn<Tripwire['mustCancel']>(() => true), ended: vi.fn<Tripwire['ended']>() };
  stretchTripwire(wire);
  return { before, after, wire };
}

describe('the tripwire in Chromium', () => {
  beforeAll(() => void vi.stubEnv('FIREFOX', '')); // in the build a constant, in Vitest the text "false"
  afterAll(() => void vi.unstubAllEnvs());

  it('only watches, where the build does not ask to block', () => {
    const { before, wire } = stretched(['webRequest']);
    expect(before.map(({ extra }) => extra)).toEqual([['requestBody']]);
    expect(before[0]?.listener(BATCH)).toBeUndefined();
    expect(wire.leaving).toHaveBeenCalledOnce();
  });

  it('answers at once, where it does, and watches as well', () => {
    const { before, wire } = stretched(['webRequest', 'webRequestBlocking']);
    expect(before.map(({ extra }) => extra)).toEqual([['blocking', 'requestBody'], ['requestBody']]);
    expect(before.map(({ listener }) => listener(BATCH))).toEqual([{ cancel: true }, undefined]);
    expect(wire.leaving).toHaveBeenCalledOnce();
  });

  it.each([
    ['another site’s', { initiator: 'https://example.com' }],
    ['a read', { method: 'GET' }],
    ['another API’s', { url: 'https://graph.microsoft.com/v1.0/users' }],
  ])('is blind to %s request', (_name, more) => {
    const { before, after, wire } = stretched(['webRequestBlocking']);
    for (const listener of [...before.map((one) => one.listener), ...after]) expect(listener({ ...BATCH, ...more })).toBeUndefined();
    expect([wire.leaving, wire.mustCancel, wire.ended].some((spy) => spy.mock.calls.length > 0)).toBe(false);
  });

  it.each([
    [{ statusCode: 201 }, 201, false],
    [{ error: 'net::ERR_BLOCKED_BY_CLIENT' }, undefined, true],
    [{ error: 'NS_ERROR_ABORT' }, undefined, true],
    [{ error: 'NS_BINDING_ABORTED' }, undefined, false],
    [{ error: 'net::ERR_CONNECTION_RESET' }, undefined, false],
  ])('tells of the end %o', (end, status, blocked) => {
    const { after, wire } = stretched([]);
    after[0]?.({ ...BATCH, ...end });
    expect(wire.ended).toHaveBeenCalledWith(expect.objectContaining({ requestId: '1', tabId: 7, status, blocked }));
  });
});
