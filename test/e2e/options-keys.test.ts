import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../browser/axe.ts';
import { sideways } from '../browser/layout.ts';
import { openDesk, sees, type Desk } from './desk.ts';
import { openOptions, type OptionsPage } from './options-page.ts';
import { panelPage } from './panel-page.ts';

describe('configuration that nobody manages', () => {
  let desk: Desk;
  let options: OptionsPage;
  beforeAll(async () => {
    desk = await openDesk();
    options = await openOptions(desk);
    await options.setUp();
  });
  afterAll(() => desk.close());
  const stored = async (key: string) => (await desk.stored())[key];

  it('a list of scenarios is changed and added to, and the panel offers it', async () => {
    const row = await options.key('Scenarios');
    const first = row.getByRole('group', { name: 'Device loss recovery' });
    await first.getByRole('spinbutton').fill('45');
    await row.getByRole('button', { name: 'Remove: Troubleshooting' }).click();
    await row.getByRole('button', { name: 'Add an entry' }).click();
    const added = row.getByRole('group', { name: 'Entry 4' });
    await row.getByRole('button', { name: 'Save' }).click();
    await row.getByText(/"scenarios\.3\.id"/).waitFor();
    await added.getByRole('textbox').first().fill('front-desk');
    await row.getByRole('group', { name: 'front-desk' }).getByRole('textbox').last().fill('New phone at the front desk');
    await row.getByRole('group', { name: 'New phone at the front desk' }).getByRole('spinbutton').fill('60');
    await row.getByRole('button', { name: 'Save' }).click();
    await row.getByText('Yours').waitFor();
    expect(await stored('scenarios')).toMatchObject([{ id: 'device-loss', lifetimeMinutes: 45 }, { id: 'onboarding' }, { id: 'device-replacement' }, { id: 'front-desk', label: 'New phone at the front desk', lifetimeMinutes: 60, oneTime: true }]);
    await options.signIn(desk, 'nora.berg@contoso.com');
    const panel = panelPage(await desk.browser.openPanel());
    await panel.find('Adele', 'adele.vance@contoso.com');
    await sees(panel.page, 'New phone at the front desk');
    await panel.page.close();
  });

  it.each<[string, string, (row: Awaited<ReturnType<OptionsPage['key']>>) => Promise<void>, unknown]>([
    ['a number', 'Minutes a permit holds', (row) => row.getByRole('spinbutton').fill('5'), 5],
    ['a switch', 'Practice', (row) => row.getByRole('switch').uncheck({ force: true }), false],
    ['lines', 'Sensitive groups', (row) => row.getByRole('textbox').fill('55555555-6666-7777-8888-999999999999\n\n66666666-7777-8888-9999-000000000000\n'), ['55555555-6666-7777-8888-999999999999', '66666666-7777-8888-9999-000000000000']],
    ['a form', 'Ticket', async (row) => {
      await row.getByRole('switch').check({ force: true });
      await row.getByRole('textbox').first().fill('INC[0-9]{7}');
    }, { required: true, pattern: 'INC[0-9]{7}' }],
    ['ticks', 'Further verification', (row) => row.getByRole('group', { name: 'For everybody' }).getByRole('checkbox', { name: 'Manager vouches' }).check({ force: true }), { standard: ['manager'] }],
  ])('%s is changed, and taken back', async (_name, title, change, value) => {
    const row = await options.key(title);
    await change(row);
    await row.getByRole('button', { name: 'Save' }).click();
    await row.getByText('Yours').waitFor();
    expect(Object.values(await desk.stored())).toContainEqual(value);
    await row.getByRole('button', { name: 'Use the default' }).click();
    await row.getByText('Default', { exact: true }).waitFor();
    expect(Object.values(await desk.stored())).not.toContainEqual(value);
  });

  it('what cannot be is not saved, and says why', async () => {
    const row = await options.key('Minutes a permit holds');
    await row.getByRole('spinbutton').fill('31');
    await row.getByRole('button', { name: 'Save' }).click();
    await row.getByText(/it must be at most 30/).waitFor();
    expect(await stored('permitMinutes')).toBeUndefined();
  });

  it('by keyboard alone: open a key, change it, save, and the focus stays', async () => {
    const { page } = options;
    await page.getByText('Seconds a passcode is shown', { exact: true }).locator('xpath=ancestor::summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('120');
    await page.keyboard.press('Enter');
    const row = await options.key('Seconds a passcode is shown');
    await row.getByText('Yours').waitFor();
    expect(await stored('passHideSeconds')).toBe(120);
    expect(await row.getByRole('spinbutton').evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('everything open is readable: light, dark, 360 and 320 px', async () => {
    const { page } = options;
    for (const summary of await page.locator('summary').all()) if ((await summary.locator('xpath=..').getAttribute('open')) === null) await summary.click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page)).toEqual([]);
    }
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(sideways), `scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
});
