import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, Result, RunOptions } from 'axe-core';

const SOURCE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A page of Playwright or of Puppeteer: evaluated text is not bound by the page's CSP. */
export interface EvaluatingPage {
  evaluate(script: string): Promise<unknown>;
}

export interface Violation {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  readonly where: readonly string[];
}

export const AXE_SOURCE = () => readFile(SOURCE, 'utf8');

/** WCAG 2.2 A and AA. */
export const WCAG: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] };

/** What another colour scheme alone can break. */
export const COLOURS_ALONE: RunOptions = { runOnly: ['color-contrast'] };

export function readViolations(violations: readonly Result[]): Violation[] {
  return violations.map(({ id, impact, help, nodes }) => ({ rule: id, impact: impact ?? 'unknown', help, where: nodes.map(({ target }) => target.join(' ')) }));
}

/** The text of a function after which no colour is on its way to another, in a document or a shadow root. They are brought to their end, not waited for: in what is folded away they never come to it. What runs without end goes on. */
export const SETTLED = 'async (root) => { for (const animation of root.getAnimations()) if (animation.effect.getComputedTiming().endTime < Infinity) animation.finish(); }';

/** What axe-core finds against in a page, by default of WCAG 2.2 A and AA. `within`: a selector of what is examined. */
export async function axeViolations(page: EvaluatingPage, options: RunOptions = {}, within = 'html'): Promise<Violation[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(`${await AXE_SOURCE()}; undefined`);
  await page.evaluate(`(${SETTLED})(document)`);
  const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(within)}, ${JSON.stringify({ ...WCAG, ...options })})`)) as AxeResults;
  return readViolations(violations);
}
