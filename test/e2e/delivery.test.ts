import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../browser/axe.ts';
import { sideways } from '../browser/layout.ts';
import { openDesk, sees, type Desk } from './desk.ts';
import { everythingIn } from './page-hands.ts';
import type { PanelPage } from './panel-page.ts';

// Most harm happens after the pass was made: it is read out wrong, or sent through the wrong channel.
describe('from the passcode on screen to its delivery', () => {
  let desk: Desk;
  let panel: PanelPage;
  const passes = () => desk.tenant.state.passesOf(desk.tenant.person('adele').id);
  const passcode = () => passes()[0]?.passcode ?? '';
  const channel = (name: string) => panel.page.getByRole('radiogroup', { name: 'Delivery' }).getByRole('radio', { name });

  beforeAll(async () => {
    desk = await openDesk();
    panel = await desk.openSignedInPanel();
  });
  afterAll(() => desk.close());
  afterEach(async () => {
    passes().splice(0);
    await panel.page.reload();
  });

  async function issued() {
    await panel.find('Adele', 'adele.vance@contoso.com');
    await panel.verify(/in person/i);
    await panel.issue();
    await panel.passcode.waitFor();
  }

  it('is spelled out by keyboard alone, one character at a time, and the focus comes back', async () => {
    await issued();
    const open = panel.button('Spell it out');
    const slider = panel.page.getByRole('slider', { name: 'Character' });
    await open.focus();
    await panel.page.keyboard.press('Enter');
    await slider.and(panel.page.locator(':focus')).waitFor();
    const seen: string[] = [];
    const words: string[] = [];
    for (const _ of passcode()) {
      const [character = '', word = ''] = await slider.locator('p').allTextContents();
      seen.push(character);
      words.push(word);
      expect(await slider.getAttribute('aria-valuetext')).toBe(`${word}, ${seen.length} of ${passcode().length}`);
      await panel.page.keyboard.press('ArrowRight');
    }
    expect(seen.join('')).toBe(passcode());
    await panel.page.keyboard.press('Home');
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('1');
    await panel.page.keyboard.press('End');
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe(String(passcode().length));

    const dialog = panel.page.getByRole('dialog', { name: 'Passcode, letter by letter' });
    expect(await dialog.getByRole('listitem').count()).toBe(0); // until it is asked for
    await dialog.getByText('All as words').click();
    expect(await dialog.getByRole('listitem').allTextContents()).toEqual(words);
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeViolations(panel.page)).toEqual([]);
    }
    for (const width of [360, 320]) {
      await panel.page.setViewportSize({ width, height: 800 });
      expect(await panel.page.evaluate(sideways)).toBeLessThanOrEqual(0);
    }
    const height = await slider.locator('p').first().evaluate((letter) => Number.parseFloat(getComputedStyle(letter).fontSize));
    expect(height).toBeGreaterThan(120); // px: read from across a desk

    await panel.page.keyboard.press('Escape');
    await open.and(panel.page.locator(':focus')).waitFor();
    expect(await panel.page.getByRole('slider').count()).toBe(0);
  });

  it('refuses an unsafe channel and says why, and the passcode stays', async () => {
    await issued();
    await channel('E-mail').check({ force: true });
    await sees(panel.page, /cannot read it; someone else may/);
    expect(await panel.button('Delivered').getAttribute('aria-disabled')).toBe('true');
    await panel.button('Delivered').click({ force: true });
    await panel.passcode.waitFor();
    expect(await axeViolations(panel.page)).toEqual([]);
  });

  it('takes a secure channel only once it is confirmed that it predates the request', async () => {
    await issued();
    await channel('Secure channel set up before').check({ force: true });
    expect(await panel.button('Delivered').getAttribute('aria-disabled')).toBe('true');
    await panel.page.getByRole('checkbox', { name: /set up before this request/ }).check({ force: true });
    await panel.button('Delivered').click();
    await panel.passcode.waitFor({ state: 'detached' });
  });

  it('has the passcode nowhere once it is delivered', async () => {
    await issued();
    const secret = passcode();
    await channel('In person').check({ force: true });
    await panel.button('Delivered').click();
    await panel.passcode.waitFor({ state: 'detached' });
    await sees(panel.page, 'Delivered: In person.');
    expect(secret.length).toBeGreaterThanOrEqual(8);
    expect(await everythingIn(panel.page)).not.toContain(secret);
    await expect.poll(async () => (await panel.recorded()).at(-1)).toMatchObject({
      kind: 'issuance',
      outcome: 'issued',
      recipientId: desk.tenant.person('adele').id,
      settings: { lifetimeMinutes: 60, oneTime: true },
      evidence: { tier: 'standard', methods: [{ id: 'in-person' }] },
      before: [],
      pass: { id: passes()[0]?.id },
      delivery: 'in-person',
    });
    expect(JSON.stringify(await panel.recorded())).not.toContain(secret);
    expect(await panel.recorded()).toHaveLength(4); // one for each pass of this file, whatever was done with it
    expect(await axeViolations(panel.page)).toEqual([]);
  });
});
