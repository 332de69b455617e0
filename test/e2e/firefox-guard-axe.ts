import type { AxeResults } from 'axe-core';
import type { Browser } from 'puppeteer-core';
import { AXE_SOURCE, SETTLED, WCAG, readViolations, type Violation } from '../browser/axe.ts';
import { inFirefoxContentWorld } from '../browser/firefox-content-world.ts';

/** An expression that lets axe look into the closed roots of a document: while it does, each host tells the root that it has. Only where an extension lives can they be opened. */
export const axeInClosedRoots = `(async () => {
  const hosts = [...document.querySelectorAll('*')].filter((element) => element.openOrClosedShadowRoot?.mode === 'closed');
  for (const host of hosts) Object.defineProperty(host, 'shadowRoot', { configurable: true, value: host.openOrClosedShadowRoot });
  try {
    for (const { shadowRoot } of hosts) await (${SETTLED})(shadowRoot);
    const { violations, passes } = await axe.run({ include: hosts }, ${JSON.stringify(WCAG)});
    return { violations, passes: passes.length };
  } finally {
    for (const host of hosts) delete host.shadowRoot;
  }
})()`;

export function readInClosedRoots(found: unknown): Violation[] {
  const { violations, passes } = found as Pick<AxeResults, 'violations'> & { passes: number };
  if (passes === 0) throw new Error('axe saw nothing of the guard.');
  return readViolations(violations);
}

/** What axe finds against in the guard as it stands in the portal: what guard-axe.ts is for Chromium. In the guard's own world, for there is no other that may look. */
export async function firefoxGuardAxe(browser: Browser, addonId: string, url: string): Promise<Violation[]> {
  const there = (expression: string) => inFirefoxContentWorld(browser, addonId, url, expression);
  if ((await there('typeof window.axe')) === 'undefined') await there(`(() => { ${await AXE_SOURCE()} })()`);
  return readInClosedRoots(await there(axeInClosedRoots));
}
