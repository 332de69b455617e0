import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { titlesIn } from '../../lib/practice/lessons/lessons.ts';
import { textsOf } from '../../lib/practice/lessons/texts.ts';
import { LESSONS } from '../../lib/practice/lessons/list.ts';
import { extensionIdOf } from '../browser/extension-id.ts';
import { inWords, wordsOf } from '../browser/in-words.ts';
import { openDesk, type Desk } from './desk.ts';
import { isChunk } from '../../scripts/sizes.ts';
import { faultsIn } from './language-faults.ts';

const BUILD = resolve('.output/chrome-mv3');
const HEARD = [
  { language: 'ar', direction: 'rtl' },
  { language: 'ja', direction: 'ltr' },
] as const;
const WIDTHS = [360, 1100] as const;
const english = await wordsOf(BUILD, 'en');
const copies = await Promise.all(HEARD.map(async ({ language }) => inWords(BUILD, await wordsOf(BUILD, language))));
const addressOf = (copy: { readonly extension: string } | undefined) => `chrome-extension://${extensionIdOf(copy?.extension ?? '')}/practice.html`;

/** The build in a language, without one of its files. */
async function lacking(chunk: string, language: string) {
  const copy = await inWords(BUILD, await wordsOf(BUILD, language));
  const folder = join(copy.extension, 'chunks');
  const file = (await readdir(folder)).find((name) => isChunk(`chunks/${name}`, chunk));
  if (!file) throw new Error(`There is no chunk "${chunk}".`);
  await rm(join(folder, file));
  return copy;
}
const withoutArabic = await lacking('ar', 'ar');
const withoutCalls = await lacking('built-in', 'en');

/** Where a word is drawn, from the left. */
const leftOf = (page: Page, selector: string, word: string) =>
  page.locator(selector).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      return range.getBoundingClientRect().left;
    }
    throw new Error(`"${wanted}" is not there.`);
  }, word);

describe('a call', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ beside: [...copies, withoutArabic, withoutCalls].map(({ extension }) => extension) });
  });
  afterAll(async () => {
    await desk?.close();
    await Promise.all([...copies, withoutArabic, withoutCalls].map((copy) => copy.remove()));
  });

  const seen = HEARD.flatMap(({ language, direction }, index) => WIDTHS.map((width) => ({ language, direction, index, width })));
  it.each(seen)('in $language at $width px', async ({ language, direction, index, width }) => {
    const words = await wordsOf(BUILD, language);
    const say = (key: string) => words[key.replaceAll('.', '_')]?.message ?? `no words for ${key}`;
    const foreign = Object.entries(english).flatMap(([name, { message }]) => (message !== words[name]?.message && !message.includes('$') ? [message] : []));
    const lesson = await LESSONS[0]?.load(language);
    if (!lesson) throw new Error('There are no lessons.');
    const texts = textsOf(lesson, language);
    const page = await desk.context.newPage();
    const looksRight = async (state: string) => expect(await faultsIn(page, foreign), `in: ${state}`).toEqual([]);
    const spoken: string[] = [];
    page.on('request', (request) => {
      const [, tag] = /\/chunks\/(en|ar|ja|de)-[^/]{8}\.js$/.exec(request.url()) ?? [];
      if (tag) spoken.push(tag);
    });
    // All that the list has ever said: its words must not change under the trainee's eyes.
    await page.addInitScript(() => {
      const titles = new Set<string>();
      Object.assign(globalThis, { seenTitles: titles });
      new MutationObserver(() => {
        for (const title of document.querySelectorAll('.lesson > span:first-child')) titles.add(title.textContent ?? '');
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(addressOf(copies[index]));

    const titles = titlesIn(language);
    await page.getByRole('button', { name: titles['revoke-now'] }).waitFor();
    expect(await page.evaluate(() => [...(globalThis as unknown as { seenTitles: Set<string> }).seenTitles])).toEqual(Object.values(titles));
    expect(spoken).toEqual([]);
    await looksRight('the list');

    await page.getByRole('button', { name: titles['lost-phone'] }).click();
    await page.getByRole('heading', { name: texts.caller.name }).waitFor();
    expect(spoken).toEqual([language]);
    const said = page.getByRole('status', { name: say('practice.call.caller') });
    await expect.poll(() => said.textContent()).toBe(texts.turns['start']);
    expect(await said.evaluate((element) => [element.getAttribute('lang'), getComputedStyle(element).direction, getComputedStyle(element).textAlign])).toEqual([language, direction, 'start']);
    expect(await leftOf(page, '#call-title', 'Adele')).toBeLessThan(await leftOf(page, '#call-title', 'Vance'));
    await looksRight('the caller on the line');

    for (const choice of ['ask-else', 'ring-manager', 'decline']) {
      await page.getByRole('button', { name: texts.choices[choice] ?? choice }).click();
      await expect.poll(() => said.textContent()).toBe(texts.turns[choice]);
    }
    await page.getByText(say('practice.call.transcript')).click();
    await looksRight('the call so far');
    await page.getByRole('button', { name: say('practice.call.hangUp') }).click();
    await page.getByRole('heading', { name: say('practice.feedback.fair') }).waitFor();
    await page.getByText(texts.good).waitFor();
    await page.getByRole('link', { name: say('lesson.source.identify') }).waitFor();
    await looksRight('what it came to');
    expect(spoken).toEqual([language]);
    await page.close();
  });

  it('is heard in English, from left to right, where its own language does not load', async () => {
    const page = await desk.context.newPage();
    await page.goto(addressOf(withoutArabic));
    await page.getByRole('button', { name: titlesIn('ar')['lost-phone'] }).click();
    const said = page.locator('.call-said');
    await page.getByRole('heading', { name: 'Adele Vance, account manager' }).waitFor();
    expect(await said.evaluate((element) => [element.getAttribute('lang'), getComputedStyle(element).direction, document.documentElement.dir])).toEqual(['en', 'ltr', 'rtl']);
    await page.close();
  });

  it('that does not load is told of', async () => {
    const page = await desk.context.newPage();
    await page.goto(addressOf(withoutCalls));
    await page.getByRole('button', { name: titlesIn('en')['lost-phone'] }).click();
    await page.getByText('This call could not be loaded. Reload the page.').waitFor();
    await page.close();
  });
});
