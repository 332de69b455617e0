import type { Page } from 'puppeteer-core';
import { RECORDED } from './page-hands.ts';
import { openFirefoxDesk, type FirefoxDesk } from './firefox-desk.ts';
import { openFirefoxPane } from './firefox-portal.ts';
import type { StoryDesk } from './stories/hands.ts';
import { PATIENCE_MS } from '../patience.ts';

export interface FirefoxStoryDesk extends StoryDesk {
  readonly own: FirefoxDesk;
}

export function firefoxStoryDesk(own: FirefoxDesk): FirefoxStoryDesk {
  const { tenant, server, firefox, profile } = own;
  let panes: Page[] = [];
  return {
    own,
    tenant,
    server,
    profile,
    redirectUri: firefox.redirectUri,
    origin: firefox.origin,
    openPanel: () => own.openPanel(),
    openPage: (path) => own.openPage(path),
    async openPane(choice, alias, first) {
      const { page, ...pane } = await openFirefoxPane(own, choice, tenant.person(alias).id, first);
      panes.push(page);
      await pane.guard.says('Add is locked');
      return pane;
    },
    async pasted() {
      const page = await firefox.browser.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      await page.setContent('<textarea></textarea>');
      await page.focus('textarea');
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
      const text = await page.$eval('textarea', ({ value }) => value);
      await page.close();
      return text;
    },
    async recorded() {
      const panel = await own.openPanel();
      const entries = await panel.run(RECORDED);
      await panel.close();
      await panes.at(-1)?.bringToFront(); // in the background a page draws nothing
      return entries as unknown[];
    },
    async closePanes() {
      for (const page of panes) await page.close();
      panes = [];
    },
    closeKeepingProfile: () => firefox.close(),
    close: () => own.close(),
  };
}

export const openFirefoxStory = async (): Promise<FirefoxStoryDesk> => firefoxStoryDesk(await openFirefoxDesk());
