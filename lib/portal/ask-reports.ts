import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { PORTAL_PATTERNS } from '../gate/rules.ts';
import type { Message } from '../messages.ts';
import type { PortalReport } from './report.ts';

const Report = v.object({
  form: v.picklist(['whole', 'partly', 'none']),
  now: v.looseObject({ host: v.string(), sight: v.looseObject({ pane: v.boolean(), form: v.boolean() }) }),
});
const QUESTION: Message = { type: 'portal/report' };

export interface PortalTabs {
  /** Tabs that show a portal. */
  readonly open: number;
  /** Of those in which the guard runs. */
  readonly reports: readonly PortalReport[];
}

/** Asks each portal tab how the recognition stands there. One that showed no user's Authentication methods yet does not answer. */
export async function askReports(): Promise<PortalTabs> {
  const tabs = await browser.tabs.query({ url: PORTAL_PATTERNS });
  const answers = await Promise.all(tabs.map(({ id = -1 }) => browser.tabs.sendMessage(id, QUESTION, { frameId: 0 }).catch(() => undefined)));
  return { open: tabs.length, reports: answers.filter((answer): answer is PortalReport => v.is(Report, answer)) };
}
