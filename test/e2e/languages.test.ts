import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { chromiumRedirectUri, extensionIdOf } from '../browser/extension-id.ts';
import { inWords, pseudo, wordsOf, type Words } from '../browser/in-words.ts';
import { CLIENT_ID, openDesk, type Desk } from './desk.ts';
import { faultsIn } from './language-faults.ts';
import { throughSignInWindow } from './panel-page.ts';

// In the extension's page, where the callbacks of evaluate() run.
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

const BUILD = resolve('.output/chrome-mv3');
const LANGUAGES = ['ar', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'nl', 'pl', 'pt_BR', 'zh_CN'];
const english = await wordsOf(BUILD, 'en');
const SPEAKING: readonly (readonly [name: string, words: Words])[] = [
  ...(await Promise.all(LANGUAGES.map(async (locale) => [locale, await wordsOf(BUILD, locale)] as const))),
  ['a long one', pseudo(english, 'ltr')],
  ['a long one from right to left', pseudo(english, 'rtl')],
];

describe('the panel in every language, at 320 px', () => {
  let desk: Desk;
  let copies: Awaited<ReturnType<typeof inWords>>[] = [];

  beforeAll(async () => {
    copies = await Promise.all(SPEAKING.map(([, words]) => inWords(BUILD, words)));
    desk = await openDesk({ beside: copies.map(({ extension }) => extension) });
    desk.tenant.state.auditDelayMs = 0;
    desk.app.redirectUris.push(...copies.map(({ extension }) => chromiumRedirectUri(extensionIdOf(extension))));
    desk.server.entra.register(desk.app);
  });
  afterAll(async () => {
    await desk?.close();
    await Promise.all(copies.map((copy) => copy.remove()));
  });

  it.each(SPEAKING.map(([name, words], index) => [name, words, index] as const))('%s', async (_name, words, index) => {
    const say = (key: string) => words[key.replaceAll('.', '_')]?.message ?? `no words for ${key}`;
    const foreign = Object.entries(english).flatMap(([name, { message }]) => (message !== words[name]?.message && !message.includes('$') ? [message] : []));
    const page = await desk.context.newPage();
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(`chrome-extension://${extensionIdOf(copies[index]?.extension ?? '')}/sidepanel.html`);
    const button = (key: string) => page.getByRole('button', { name: say(key), exact: true });
    const looksRight = async (state: string) => expect(await faultsIn(page, foreign), `in: ${state}`).toEqual([]);

    await page.getByText(say('firstRun.title')).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([say('language'), say('direction')]);
    await looksRight('first run');
    await page.evaluate((ids) => chrome.storage.local.set(ids), { clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID });
    await button('signIn.button').waitFor();
    await looksRight('signed out');
    await throughSignInWindow(desk.context, () => button('signIn.button').click(), 'alma.grant@contoso.com');

    const search = page.getByRole('searchbox', { name: say('find.label') });
    await search.fill('Adele');
    await page.getByText('adele.vance@contoso.com', { exact: true }).click();
    await page.getByRole('region', { name: say('recipient.region') }).and(page.locator('[aria-busy=false]')).waitFor();
    for (const folded of await page.locator('summary').all()) await folded.click();
    await button('settings.reset').or(page.getByRole('spinbutton', { name: say('settings.lifetime') })).first().waitFor();
    await looksRight('a recipient, all that opens is open');

    await page.getByRole('checkbox', { name: say('how.inPerson') }).check();
    for (const box of await page.locator('.acknowledge input').all()) await box.check();
    await button('issue.button').click();
    await page.getByRole('status', { name: say('issued.passcode') }).waitFor();
    await page.getByRole('radio', { name: say('delivery.inPerson'), exact: true }).check({ force: true });
    await looksRight('a pass');
    await button('delivery.delivered').click();
    await button('after.look').click();
    await page.getByText(say('after.fate.waiting')).first().waitFor();
    await looksRight('after it');

    for (const view of ['mine', 'history']) {
      await page.locator('.account > button').click();
      await button(`view.${view}`).waitFor();
      await looksRight(`the menu that opens ${view}`);
      await button(`view.${view}`).click();
      await page.getByRole('heading', { name: say(`view.${view}`) }).waitFor();
      await page.getByText('Adele Vance').first().waitFor();
      await looksRight(view);
    }
    desk.tenant.state.passesOf(desk.tenant.person('adele').id).splice(0);
    await page.close();
  });
});
