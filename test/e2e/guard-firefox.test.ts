import { describe, beforeEach, expect, it } from 'vitest';
import { firefoxSidebar, sleepInFirefox } from '../browser/firefox-sidebar.ts';
import { openFirefoxDesk, type FirefoxDesk } from './firefox-desk.ts';
import { firefoxStoryDesk } from './firefox-hands.ts';
import { guardStory } from './stories/guard.ts';

describe('the guard in Firefox', () => {
  let desk: FirefoxDesk;
  const there = guardStory(async () => {
    desk = await openFirefoxDesk();
    return firefoxStoryDesk(desk);
  });
  const sidebar = () => firefoxSidebar(desk.firefox.browser, desk.addonId);
  const isClosed = async () => {
    await expect.poll(sidebar().address).toBe('');
  };
  const isOpen = async () => {
    await expect.poll(sidebar().address).toBe(`${there.desk.origin}/sidepanel.html`);
  };

  it.each<[string, 'pressKeys' | 'pressButton', string, string]>([
    ['the keys', 'pressKeys', 'zoe', 'zoe.oneill@contoso.com'],
    ['the toolbar’s button', 'pressButton', 'kai', 'kai.tanaka@contoso.com'],
  ])('says by what the panel opens, and it opens beside the user by %s', async (_, way, alias, username) => {
    await sidebar().hide();
    await isClosed();
    const { guard } = await there.openPane({ pane: 'K' }, alias);
    await guard.press('Open panel');
    await guard.says(/Press Alt\+Shift\+U, or the Tapwarden button in the browser's toolbar, to open the panel\./);
    await sidebar()[way]();
    await isOpen();
    await expect.poll(sidebar().text).toContain(username);
    // It is open now: there is nothing to press, and pressing again would close it.
    await guard.press('Open panel');
    await expect.poll(() => guard.text()).not.toContain('to open the panel');
  });

  it('the sidebar is closed before a pass is issued: what was ticked is there when it opens again', async () => {
    await sidebar().hide();
    await isClosed();
    await there.openPane({ pane: 'K' }, 'adele');
    await sidebar().pressButton();
    await isOpen();
    await expect.poll(sidebar().text).toContain('adele.vance@contoso.com');
    await expect.poll(sidebar().text).toContain('Who is asking');
    await sidebar().tick('Manager vouches');
    await expect.poll(() => sidebar().isTicked('Manager vouches')).toBe(true);
    await sidebar().hide();
    await isClosed();
    await sidebar().pressButton();
    await isOpen();
    await expect.poll(sidebar().text).toContain('Your work on Adele Vance was kept.');
    expect(await sidebar().isTicked('Manager vouches')).toBe(true);
    expect(await sidebar().isTicked('In person, photo ID or badge')).toBe(false);
  });

  describe('while Firefox has put the background page to sleep', () => {
    const sleep = () => sleepInFirefox(desk.firefox.browser, desk.addonId);
    const asked = (from: number) => desk.server.entra.log.slice(from).map(({ endpoint, prompt }) => [endpoint, prompt]);
    // An open panel would keep it awake.
    beforeEach(() => sidebar().hide());

    it('the guard wakes it, and the agent is signed in again without a window', async () => {
      const pages = (await desk.firefox.browser.pages()).length;
      expect(await sleep()).toBe('stopped');
      const before = desk.server.entra.log.length;
      const { guard } = await there.openPane({ pane: 'K' }, 'polly');
      await guard.says(desk.tenant.person('polly').displayName);
      expect(asked(before)).toEqual([['authorize', 'none'], ['token', undefined]]);
      expect((await desk.firefox.browser.pages()).length).toBe(pages + 1);
    });

    it('a permit goes on, is good for one creation, and what became of it is told', async () => {
      const { portal, guard } = await there.openPane({ pane: 'K' }, 'zoe');
      await guard.verifyAndUnlock();
      await portal.openAdd();
      await guard.says('The form is set');
      expect(await sleep()).toBe('stopped');
      await portal.add();
      await portal.shownPasscode();
      await guard.says('The pass was added');
      expect(there.posted('zoe')).toEqual([[60, true]]);
      expect(there.creations()).toBe(1);
    });

    it('holds back what nobody verified', async () => {
      const { portal, guard } = await there.openPane({ pane: 'K', batch: true }, 'lena');
      await portal.openAdd();
      expect(await sleep()).toBe('stopped');
      await portal.add();
      await guard.says('The pass was not added');
      expect(there.creations()).toBe(0);
    });
  });
});
