import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, sees, type Desk } from './desk.ts';
import { openOptions, type OptionsPage } from './options-page.ts';
import { panelPage, pasted } from './panel-page.ts';

describe('set-up on the options page', () => {
  let desk: Desk;
  let options: OptionsPage;
  beforeAll(async () => {
    desk = await openDesk();
    options = await openOptions(desk);
  });
  afterAll(() => desk.close());

  it('says before anything is set what is missing', async () => {
    await options.check();
    expect(await options.line('Sign-in')).toMatch(/Wrong .*not set\. Enter both/);
    expect(await options.line('Permissions')).toMatch(/Not checked Nobody is signed in/);
    expect(await options.line('Your role')).toMatch(/Not checked/);
    expect(await options.line('Tenant policy')).toMatch(/Not checked/);
    expect(await options.line('Clock')).toMatch(/Not checked/);
    expect(await options.line('Gate')).toMatch(/OK Unverified passes are blocked/);
    expect(await options.line('Portal')).toMatch(/Not checked No portal is open/);
  });

  it('offers the redirect URI of this very browser to copy', async () => {
    await options.button('Copy redirect URI').click();
    await sees(options.page, 'Copied');
    expect(await pasted(options.page)).toBe(desk.app.redirectUris[0]);
  });

  it('refuses what is no id', async () => {
    await options.page.getByLabel('Application (client) ID').fill('tapwarden');
    await options.part('Set-up').getByRole('button', { name: 'Save' }).click();
    await sees(options.page, /This is not an application ID/);
    expect(await desk.stored()).not.toHaveProperty('clientId');
  });

  it('is saved at once, and an open panel goes on with it', async () => {
    const panel = await desk.openPanel();
    await panel.button('Save').waitFor();
    await options.page.bringToFront();
    await options.setUp();
    await panel.button('Sign in').waitFor();
    await panel.page.close();
  });

  it('is led to from the first run, and from the account menu', async () => {
    await options.signIn(desk, 'nora.berg@contoso.com');
    const panel = panelPage(await desk.browser.openPanel());
    await panel.search.waitFor(); // the same session
    await panel.page.getByRole('button', { name: /^Account/ }).click();
    const [opened] = await Promise.all([desk.context.waitForEvent('page'), panel.page.getByRole('link', { name: 'Options' }).click()]);
    await sees(opened, 'Tapwarden options');
    await opened.close();
    await panel.page.close();
    await options.page.bringToFront();
  });
});
