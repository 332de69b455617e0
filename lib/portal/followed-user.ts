import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { answerMessages, type Message } from '../messages.ts';
import { isObjectId } from '../entra/portal-route.ts';

const Answer = v.object({ userId: v.nullable(v.pipe(v.string(), v.check(isObjectId))) });

/**
 * Calls `onUser` with the user whose Authentication methods pane the window's active tab shows, now and whenever that
 * changes; undefined when it shows none. Returns how to stop.
 */
export function followPortal(onUser: (userId: string | undefined) => void): () => void {
  let activeTab: number | undefined;
  let told: string | undefined | null = null;

  const tell = (userId: string | undefined) => {
    if (userId === told) return;
    told = userId;
    onUser(userId);
  };

  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    activeTab = tab?.id;
    const asked = activeTab;
    if (asked === undefined) return;
    const question: Message = { type: 'portal/which-user' };
    // A tab without our content script does not answer: it is no portal page.
    const answer: unknown = await browser.tabs.sendMessage(asked, question, { frameId: 0 }).catch(() => undefined);
    if (asked === activeTab) tell(v.is(Answer, answer) ? (answer.userId ?? undefined) : undefined);
  };

  const looked = () => void look();
  const stop = answerMessages({
    'portal/user': ({ userId }, sender) => {
      if (sender.tab?.id === activeTab) tell(userId ?? undefined);
    },
  });
  browser.tabs.onActivated.addListener(looked);
  browser.tabs.onUpdated.addListener(looked);
  looked();
  return () => {
    stop();
    browser.tabs.onActivated.removeListener(looked);
    browser.tabs.onUpdated.removeListener(looked);
  };
}
