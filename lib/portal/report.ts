import { browser } from 'wxt/browser';
import { mayHaveSent, type Listener, type Sender } from '../message-channel.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { SeenForm } from './watch-pane.ts';

/** What was recognised of the form since the page was loaded: lifetime and one-time use, one of them, or no form at all. */
export type FormSeen = 'whole' | 'partly' | 'none';

/** How the recognition stands in one tab of the portal. Holds nothing of a person. */
export interface PortalReport {
  readonly form: FormSeen;
  readonly now: Diagnostics;
}

export const formSeen = ({ minutes, oneTime }: SeenForm): FormSeen => (minutes === undefined || oneTime === undefined ? 'partly' : 'whole');

/** In the portal's page: answers our own pages. The question is checked by hand, as in the sentinel. */
export function answerReport(report: () => PortalReport): void {
  browser.runtime.onMessage.addListener(((message: unknown, sender: Sender) => {
    const asked = (message as { type?: unknown } | null)?.type === 'portal/report';
    return asked && mayHaveSent('portal/report', sender) ? Promise.resolve(report()) : undefined;
  }) as Listener);
}
