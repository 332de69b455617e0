import { browser, type Browser } from 'wxt/browser';
import { isFrameHost, isPortalHost } from './entra/clouds.ts';
import { authMethodsUser } from './entra/portal-route.ts';
import type { Message, MessageType } from './messages.ts';

export type Sender = Browser.runtime.MessageSender;

/** What `onMessage` takes; a promise that the listener returns is the answer (webextension-polyfill). */
export type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

/** Who sends what; all others are sent by our own pages and the background. */
const FROM: Readonly<Partial<Record<MessageType, (sender: Sender, host: string | undefined) => boolean>>> = {
  'portal/user': fromPortal,
  'pane/look': fromPortal,
  'pane/preset': fromPortal,
  'gate/grant': fromPortal,
  'gate/withdraw': fromPortal,
  'guard/ask': fromPortal,
  'guard/open-panel': fromPortal,
  'config/load': fromEither,
  'gate/state': fromEither,
  'gate/events': fromEither,
  'pane/sight': fromFrame,
  'pane/adding': fromFrame,
};

/** The content script in the top frame of a portal tab. */
function fromPortal({ tab, frameId }: Sender, host: string | undefined): boolean {
  return tab !== undefined && frameId === 0 && isPortalHost(host);
}

function fromEither(sender: Sender, host: string | undefined): boolean {
  return fromOwnPage(sender) || fromPortal(sender, host);
}

/** Our own pages, and the background. */
function fromOwnPage({ url = '' }: Sender): boolean {
  return url.startsWith(browser.runtime.getURL('/'));
}

/**
 * The script in a ReactView's frame, while the portal around it shows a user's Authentication methods. The tab's address
 * is there for us where the portal's host is granted, without which no frame's script runs either.
 */
function fromFrame({ tab, frameId }: Sender, host: string | undefined): boolean {
  const top = tab?.url ?? '';
  return frameId !== undefined && frameId > 0 && isFrameHost(host) && isPortalHost(URL.parse(top)?.host) && authMethodsUser(top) !== undefined;
}

export function mayHaveSent(type: MessageType, sender: Sender): boolean {
  const { url = '' } = sender;
  if (sender.id !== browser.runtime.id) return false;
  return FROM[type]?.(sender, URL.parse(url)?.host) ?? fromOwnPage(sender);
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
