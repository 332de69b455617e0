import { browser } from 'wxt/browser';
import type { Handlers, Message } from '../messages.ts';
import { injectFrames } from './inject.ts';

/** To one frame of a tab, or to all. Answers undefined where nobody listens there, or none answers. */
function toTab(tabId: number | undefined, message: Message, frameId?: number): Promise<unknown> {
  if (tabId === undefined) return Promise.resolve(undefined);
  return browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId }).catch(() => undefined);
}

/**
 * The background between the portal's top frame and the frames that its form may be in, which cannot reach each other.
 * It keeps nothing: a frame that is asked again tells again.
 */
export const FRAME_RELAY: Handlers = {
  'portal/user': ({ userId }, { tab }) => {
    if (userId === null) void toTab(tab?.id, { type: 'pane/left' });
    else if (tab?.id !== undefined) void injectFrames(tab.id);
  },
  'pane/look': (_, { tab }) => {
    if (tab?.id !== undefined) void injectFrames(tab.id);
  },
  'pane/sight': ({ form, details }, { tab, frameId = 0 }) => void toTab(tab?.id, { type: 'pane/seen', frame: frameId, form, details }, 0),
  'pane/adding': ({ reading }, { tab, frameId = 0 }) => void toTab(tab?.id, { type: 'pane/added', frame: frameId, reading }, 0),
  'pane/preset': ({ frame, minutes, oneTime }, { tab }) => toTab(tab?.id, { type: 'pane/set', minutes, oneTime }, frame),
};
