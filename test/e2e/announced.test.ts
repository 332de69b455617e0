import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { guardPage } from './guard-page.ts';
import { guardRoot } from './guard-root.ts';
import type { PanelPage } from './panel-page.ts';
import { openPortal } from './portal-page.ts';

/** Runs in the page: from now on keeps what its live regions say, in `data-said` of the body or the host. */
function listen(root: Document | ShadowRoot): void {
  const { dataset } = root instanceof Document ? document.body : (root.host as HTMLElement);
  const LIVE = '[role=status], [role=alert], [aria-live]';
  dataset['said'] = '[]';
  const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
  new MutationObserver((changes) => {
    const live = new Set<Element>();
    for (const { target, addedNodes } of changes) {
      const around = elementOf(target)?.closest(LIVE);
      if (around && (addedNodes.length > 0 || target.nodeType === Node.TEXT_NODE)) live.add(around);
      for (const added of addedNodes) for (const one of elementOf(added)?.querySelectorAll(LIVE) ?? []) live.add(one);
      for (const added of addedNodes) if (added instanceof Element && added.matches(LIVE)) live.add(added);
    }
    const said = JSON.parse(dataset['said'] ?? '[]') as string[];
    for (const one of live) {
      const text = one.textContent?.replaceAll(/\s+/g, ' ').trim();
      const polite = one.ariaLive ?? (one.role === 'alert' ? 'assertive' : 'polite');
      if (text && polite !== 'off') said.push(`${polite}: ${text}`);
    }
    dataset['said'] = JSON.stringify(said);
  }).observe(root, { childList: true, characterData: true, subtree: true });
}

const said = async (page: Page) => JSON.parse((await page.evaluate(() => document.body.dataset['said'])) ?? '[]') as string[];

describe('what a screen reader is told', () => {
  let desk: Desk;
  let panel: PanelPage;
  beforeAll(async () => {
    desk = await openDesk();
    panel = await desk.openSignedInPanel('alma.grant@contoso.com');
  });
  afterAll(() => desk.close());
  const focused = () => panel.page.evaluate(() => document.activeElement?.textContent ?? '');

  it('in the panel, from the search to the delivery: each step once, politely, never the passcode', async () => {
    const { page } = panel;
    await page.evaluate(`(${listen.toString()})(document)`);
    await panel.find('Adele', 'adele.vance@contoso.com');
    await expect.poll(() => said(page)).toHaveLength(2);
    await panel.verify(/in person/i);
    await expect.poll(() => said(page)).toHaveLength(3);
    await panel.acknowledgeAll();
    await panel.issue();
    await panel.passcode.waitFor();
    expect(await focused()).toBe('Temporary Access Pass');
    const passcode = desk.tenant.state.passesOf(desk.tenant.person('adele').id)[0]?.passcode ?? '';
    await expect.poll(() => said(page)).toHaveLength(5);
    await panel.button('Copy').click();
    await expect.poll(() => said(page)).toHaveLength(6);
    await page.getByRole('radiogroup', { name: 'Delivery' }).getByRole('radio', { name: 'In person' }).check({ force: true });
    await panel.button('Delivered').click();
    await panel.passcode.waitFor({ state: 'detached' });
    expect(await focused(), 'read because it takes the focus').toMatch(/^Delivered: In person\. The passcode is hidden/);
    const all = await said(page);
    expect(all).toEqual([
      'polite: 2 users found',
      expect.stringMatching(/^polite: Adele Vance[.:,]/),
      expect.stringMatching(/^polite: standard: verified/),
      'polite: Issuing…',
      'polite: The pass was issued. The passcode is on screen.',
      expect.stringMatching(/^polite: Copied\./),
    ]);
    expect(passcode.length).toBeGreaterThanOrEqual(8);
    expect(all.join(' ')).not.toContain(passcode);
  });

  it('in the guard, from the lock to the unlocked Add: the lock as it changes, and what was ticked', async () => {
    const { page } = await openPortal(desk.context, { pane: 'K', userId: desk.tenant.person('lena').id });
    const guard = await guardPage(page);
    await guard.says('Lena Vogel');
    const on = await guardRoot(guard.session);
    await on(listen.toString());
    await guard.verifyAndUnlock();
    await guard.says(/ 9:(?:[0-4]\d|5[0-8])/); // the time goes on, unheard
    const told = JSON.parse((await on('(root) => root.host.dataset.said')) as string) as string[];
    expect(told.every((line) => line.startsWith('polite: '))).toBe(true);
    expect(told.filter((line) => /standard: verified/.test(line))).toHaveLength(1);
    expect(told.filter((line) => /Add is unlocked/.test(line))).toHaveLength(1);
    await page.close();
  });
});
