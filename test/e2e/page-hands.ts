import type { EvaluatingPage } from '../browser/axe.ts';
import { until } from '../until.ts';
import { holds, type Words } from './words.ts';

// The same scripts for Playwright's pages and Puppeteer's.
const TEXT = 'document.body.innerText';
const EVERYTHING = "[document.documentElement.outerHTML, document.title, location.href, ...[...document.querySelectorAll('input, textarea, output')].map((field) => field.value)].join('\\n')";

/** The entries of the record, as the extension's pages reach it. */
export const RECORDED = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('record');
  opening.addEventListener('error', () => reject(opening.error));
  opening.addEventListener('success', () => {
    const all = opening.result.transaction('entries').objectStore('entries').getAll();
    all.addEventListener('success', () => {
      opening.result.close();
      resolve(all.result);
    });
  });
})`;

/** What stands in a page that a person could read or a script could find: text, values, attributes. */
export const everythingIn = (page: EvaluatingPage) => page.evaluate(EVERYTHING) as Promise<string>;

/** What a person reads in a page, in either browser. */
export function reading(page: EvaluatingPage) {
  const text = async () => String(await page.evaluate(TEXT)).replaceAll(/\s+/g, ' ');
  const is = (wanted: boolean, words: Words) =>
    until(async () => {
      const there = await text();
      if (holds(there, words) !== wanted) throw new Error(`The page ${wanted ? 'does not say' : 'still says'} ${String(words)}, but: ${there}`);
    });
  return {
    text,
    sees: (wanted: Words) => is(true, wanted),
    seesNo: (unwanted: Words) => is(false, unwanted),
    everything: () => everythingIn(page),
  };
}
