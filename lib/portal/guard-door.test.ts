import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { GraphFault } from '../graph/faults.ts';
import type { Message } from '../messages.ts';
import type { PanelOpening } from '../panel-door.ts';
import { askSession, gateState, grantPermit, onGateChange, openPanel, type GateChange } from './guard-door.ts';

const ADELE = '11111111-1111-4111-8111-111111111111';
const LOCKED = { lock: 'locked', enforcement: 'block', batchesBlocked: false, access: true } as const;

describe('the guard’s line to the background', () => {
  let answer: (message: Message) => Promise<unknown>;
  let listener: ((message: unknown, sender: object) => unknown) | undefined;
  let sent: Message[];

  beforeEach(() => {
    sent = [];
    vi.spyOn(browser.runtime as { sendMessage(message: Message): Promise<unknown> }, 'sendMessage').mockImplementation((message) => {
      sent.push(message);
      return answer(message);
    });
    vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((added) => {
      listener = added as unknown as typeof listener;
    });
  });
  afterEach(() => vi.restoreAllMocks());

  it.each<[string, unknown, unknown]>([
    ['a value', { value: 2 }, 2],
    ['nobody signed in', { signedOut: true }, 'signed-out'],
  ])('answers %s', async (_, given, expected) => {
    answer = () => Promise.resolve(given);
    await expect(askSession({ what: 'revoke', userId: ADELE })).resolves.toBe(expected);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['nobody answers', () => Promise.resolve(undefined)],
    ['the line is broken', () => Promise.reject(new Error('Extension context invalidated.'))],
  ])('throws what the panel throws, too, where %s', async (_, given) => {
    answer = given;
    await expect(askSession({ what: 'revoke', userId: ADELE })).rejects.toBeInstanceOf(GraphFault);
  });

  it.each<[string, unknown, unknown]>([
    ['a state', LOCKED, LOCKED],
    ['nothing', undefined, undefined],
    ['what is no state', { lock: 'open' }, undefined],
  ])('takes for the gate’s state %s', async (_, given, expected) => {
    answer = () => Promise.resolve(given);
    expect(await gateState()).toEqual(expected);
    expect(await grantPermit(ADELE, '', { lifetimeMinutes: 60, oneTime: true, startsAt: undefined })).toEqual(expected);
    expect(sent.at(-1)).toEqual({ type: 'gate/grant', userId: ADELE, settings: { lifetimeMinutes: 60, oneTime: true } });
  });

  it('says that the panel did not open where nobody answers', async () => {
    answer = () => Promise.reject(new Error('gone'));
    expect(await openPanel()).toEqual({ opened: false });
    answer = () => Promise.resolve({ opened: 'perhaps' });
    expect(await openPanel()).toEqual({ opened: false });
  });

  it.each<[string, PanelOpening]>([
    ['opened', { opened: true }],
    ['can be opened by keys', { opened: false, shortcut: 'Alt+Shift+P' }],
  ])('passes on that the panel %s', async (_, opening) => {
    answer = () => Promise.resolve(opening);
    expect(await openPanel()).toEqual(opening);
  });

  it('hears of changes from our own background alone, and only what is one', () => {
    const heard: GateChange[] = [];
    onGateChange((change) => heard.push(change), new AbortController().signal);
    const own = { id: browser.runtime.id, url: browser.runtime.getURL('/') };
    const changed = { type: 'gate/changed', tabId: 1, reason: 'used', state: LOCKED };
    listener?.(changed, { id: 'another', url: own.url });
    listener?.(changed, { id: own.id, url: 'https://entra.microsoft.com/', tab: {}, frameId: 0 });
    listener?.({ ...changed, state: {} }, own);
    listener?.({ ...changed, type: 'gate/granted' }, own);
    expect(heard).toEqual([]);
    expect(listener?.(changed, own)).toBeUndefined();
    expect(heard).toMatchObject([{ reason: 'used', state: LOCKED }]);
  });
});
