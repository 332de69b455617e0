import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import { mayHaveSent, send } from './message-channel.ts';
import { answerMessages } from './messages.ts';

type Sender = Browser.runtime.MessageSender;
const own = browser.runtime.id;
const panel: Sender = { id: own, url: `${browser.runtime.getURL('/')}sidepanel.html` };
const tab = { id: 7 } as Browser.tabs.Tab;
const portal: Sender = { id: own, url: 'https://entra.microsoft.com/#home', tab, frameId: 0 };

describe('mayHaveSent', () => {
  it.each<[string, Parameters<typeof mayHaveSent>[0], Sender, boolean]>([
    ['our page asks for a token', 'session/token', panel, true],
    ['a portal page asks for a token', 'session/token', portal, false],
    ['a portal page opens a sign-in window', 'auth-window/open', portal, false],
    ['another extension asks', 'session/token', { ...panel, id: 'other' }, false],
    ['a page that looks like ours', 'session/token', { id: own, url: `https://evil.example/${browser.runtime.getURL('/')}` }, false],
    ['nobody knows from where', 'session/token', { id: own }, false],
    ['the portal’s top frame tells its user', 'portal/user', portal, true],
    ['a frame inside the portal', 'portal/user', { ...portal, frameId: 3 }, false],
    ['a page elsewhere', 'portal/user', { ...portal, url: 'https://entra.microsoft.com.evil.example/' }, false],
    ['our own page plays the portal', 'portal/user', panel, false],
  ])('%s', (_name, type, sender, may) => {
    expect(mayHaveSent(type, sender)).toBe(may);
  });
});

describe('answerMessages', () => {
  let stop = () => {};
  afterEach(() => stop());

  const deliver = (message: unknown, sender: Sender) => {
    const listen = vi.spyOn(browser.runtime.onMessage, 'addListener');
    const token = vi.fn(() => 'answer');
    stop = answerMessages({ 'session/token': token });
    const listener = listen.mock.calls[0]?.[0] as unknown as (message: unknown, sender: Sender) => Promise<unknown> | undefined;
    listen.mockRestore();
    return { answer: listener(message, sender), token };
  };

  it('answers what it handles', async () => {
    await expect(deliver({ type: 'session/token' }, panel).answer).resolves.toBe('answer');
  });

  it.each([
    ['a message for another context', { type: 'session/start' }, panel],
    ['a forged sender', { type: 'session/token' }, portal],
    ['a wrong shape', { type: 'session/token', claims: 7 }, panel],
    ['an unknown type', { type: 'session/everything' }, panel],
    ['no object', 'session/token', panel],
    ['nothing', null, panel],
  ])('leaves %s unanswered', (_name, message, sender) => {
    const { answer, token } = deliver(message, sender);
    expect(answer).toBeUndefined();
    expect(token).not.toHaveBeenCalled();
  });

  it('takes "nobody listens" for no answer', async () => {
    await expect(send({ type: 'session/agent' })).resolves.toBeUndefined();
  });
});
