import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import { mayHaveSent, send } from './message-channel.ts';
import { answerMessages, overhearMessages } from './messages.ts';

type Sender = Browser.runtime.MessageSender;
const own = browser.runtime.id;
const panel: Sender = { id: own, url: `${browser.runtime.getURL('/')}sidepanel.html` };
const tab = { id: 7 } as Browser.tabs.Tab;
const portal: Sender = { id: own, url: 'https://entra.microsoft.com/#home', tab, frameId: 0 };
const onPane = { id: 7, url: 'https://entra.microsoft.com/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/UserAuthMethods/userId/0000a009-0000-4000-8000-000000000009' } as Browser.tabs.Tab;
const frame: Sender = { id: own, url: 'https://sandbox-3.reactblade.portal.azure.net/React/Index', tab: onPane, frameId: 3 };

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
    ['the portal’s top frame asks for a permit', 'gate/grant', portal, true],
    ['a frame inside asks for a permit', 'gate/grant', { ...portal, frameId: 3 }, false],
    ['our own page asks for a permit', 'gate/grant', panel, false],
    ['another extension asks for a permit', 'gate/grant', { ...portal, id: 'other' }, false],
    ['the portal asks how the gate stands', 'gate/state', portal, true],
    ['our own page asks how the gate stands', 'gate/state', panel, true],
    ['a frame inside asks how the gate stands', 'gate/state', { ...portal, frameId: 3 }, false],
    ['a page elsewhere asks what happened', 'gate/events', { ...portal, url: 'https://example.com/' }, false],
    ['the portal tells of the gate', 'gate/changed', portal, false],
    ['the portal’s top frame presets a form', 'pane/preset', portal, true],
    ['a frame presets a form', 'pane/preset', frame, false],
    ['a frame tells its sight', 'pane/sight', frame, true],
    ['a frame of a preview portal', 'pane/sight', { ...frame, url: 'https://sandbox-22-5.reactblade-ms.portal.azure.net/React/Index' }, true],
    ['a frame elsewhere', 'pane/sight', { ...frame, url: 'https://reactblade.portal.azure.net.evil.example/' }, false],
    ['a frame of a host that only ends so', 'pane/sight', { ...frame, url: 'https://evilreactblade.portal.azure.net/' }, false],
    ['the top frame plays a frame', 'pane/sight', { ...frame, frameId: 0 }, false],
    ['a frame in a portal that shows something else', 'pane/sight', { ...frame, tab: { ...onPane, url: 'https://entra.microsoft.com/#home' } }, false],
    ['a frame in a page that is no portal', 'pane/adding', { ...frame, tab: { ...onPane, url: 'https://evil.example/#UserAuthMethods/userId/0000a009-0000-4000-8000-000000000009' } }, false],
    ['a frame in a tab whose address is not known', 'pane/sight', { ...frame, tab }, false],
    ['a frame plays the background', 'pane/seen', frame, false],
    ['the portal’s top frame plays the background', 'pane/set', portal, false],
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

  it('overhears without answering, so that who is asked can', () => {
    const listen = vi.spyOn(browser.runtime.onMessage, 'addListener');
    const heard = vi.fn();
    stop = overhearMessages({ 'session/sign-out': heard });
    const listener = listen.mock.calls[0]?.[0] as unknown as (message: unknown, sender: Sender) => unknown;
    listen.mockRestore();
    expect(listener({ type: 'session/sign-out' }, panel)).toBeUndefined();
    expect(heard).toHaveBeenCalledOnce();
  });

  it('takes "nobody listens" for no answer', async () => {
    await expect(send({ type: 'session/agent' })).resolves.toBeUndefined();
  });
});
