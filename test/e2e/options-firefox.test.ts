import { expect, it } from 'vitest';
import { PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { CLIENT_ID } from './desk.ts';
import { openFirefoxDesk } from './firefox-desk.ts';

it('in Firefox the options page sets up, and checks the gate, which blocks batches there; readable before and after', async () => {
  const desk = await openFirefoxDesk();
  try {
    const options = await desk.openPage('options.html');
    await options.comes('textbox', 'Application (client) ID');
    await options.isReadable();
    await options.fill('Application (client) ID', CLIENT_ID);
    await options.fill('Directory (tenant) ID', PRACTICE_TENANT_ID);
    await options.press('Save');
    await options.sees('Next, check the set-up below');
    await options.press('Check my set-up');
    await options.page.waitForSelector('[aria-label=Checks][aria-busy=false]');
    const text = await options.page.evaluate(() => document.querySelector('[aria-label=Checks]')?.textContent);
    expect(text).toContain('Unverified passes are blocked in the portal, also inside batches.');
    expect(text).toContain('You are not signed in.');
    expect(text).toContain('Everything that is set can be used. Set by your organisation: 0. Set here: 3.');
    for (const row of await options.page.$$('details')) await row.evaluate((details) => details.setAttribute('open', ''));
    await options.isReadable();
  } finally {
    await desk.close();
  }
});
