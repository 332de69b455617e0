import type { AxeResults } from 'axe-core';
import type { CDPSession } from 'playwright-core';
import { AXE_SOURCE, SETTLED, WCAG, readViolations, type Violation } from '../browser/axe.ts';
import { guardTree } from './guard-tree.ts';

/**
 * What axe finds against in the guard as it stands in the portal. axe looks into open shadow roots only; in a world of
 * its own, where the page and the extension see none of it, the guard's host tells it the root that it has.
 */
export async function guardAxe(session: CDPSession): Promise<Violation[]> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe' });
  await session.send('Runtime.evaluate', { expression: `${await AXE_SOURCE()}; undefined`, contextId: executionContextId });
  const { hosts } = await guardTree(session);
  const backendNodeId = hosts[0]?.shadowRoots?.[0]?.backendNodeId ?? 0;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId, executionContextId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `async function () {
      await (${SETTLED})(this);
      Object.defineProperty(this.host, 'shadowRoot', { configurable: true, value: this });
      const results = await axe.run({ include: [this.host] }, ${JSON.stringify(WCAG)});
      return JSON.parse(JSON.stringify({ violations: results.violations, passes: results.passes.length }));
    }`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  const { violations, passes } = result.value as Pick<AxeResults, 'violations'> & { passes: number };
  if (passes === 0) throw new Error('axe saw nothing of the guard.');
  return readViolations(violations);
}
