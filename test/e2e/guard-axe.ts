import type { AxeResults } from 'axe-core';
import type { CDPSession } from 'playwright-core';
import { AXE_SOURCE, SETTLED, WCAG, readViolations, type Violation } from '../browser/axe.ts';
import { guardRoot } from './guard-root.ts';

/**
 * What axe finds against in the guard as it stands in the portal. axe looks into open shadow roots only: the guard's host
 * tells it the root that it has.
 */
export async function guardAxe(session: CDPSession): Promise<Violation[]> {
  const on = await guardRoot(session, await AXE_SOURCE());
  const { violations, passes } = (await on(`async (root) => {
    await (${SETTLED})(root);
    Object.defineProperty(root.host, 'shadowRoot', { configurable: true, value: root });
    const results = await axe.run({ include: [root.host] }, ${JSON.stringify(WCAG)});
    return JSON.parse(JSON.stringify({ violations: results.violations, passes: results.passes.length }));
  }`)) as Pick<AxeResults, 'violations'> & { passes: number };
  if (passes === 0) throw new Error('axe saw nothing of the guard.');
  return readViolations(violations);
}
