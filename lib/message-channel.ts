import { browser, type Browser } from 'wxt/browser';
import { PORTAL_HOSTS } from './entra/clouds.ts';
import type { Message, MessageType } from './messages.ts';

export type Sender = Browser.runtime.MessageSender;

/** What `onMessage` takes; a promise that the listener returns is the answer (webextension-polyfill). */
export type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

/** Sent by the content script in the top frame of a portal tab; all others by our own pages. */
const FROM_PORTAL: ReadonlySet<MessageType> = new Set(['portal/user']);

export function mayHaveSent(type: MessageType, sender: Sender): boolean {
  const { url = '' } = sender;
  if (sender.id !== browser.runtime.id) return false;
  if (!FROM_PORTAL.has(type)) return url.startsWith(browser.runtime.getURL('/'));
  const host = URL.parse(url)?.host ?? '';
  return sender.tab !== undefined && sender.frameId === 0 && (PORTAL_HOSTS as readonly string[]).includes(host);
}

/** Sends a message to our own pages. Answers undefined when no page is there to answer it. */
export async function send(message: Message): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch (error) {
    if (/receiving end does not exist|message port closed|no listeners available/i.test(String(error))) return undefined;
    throw error;
  }
}
