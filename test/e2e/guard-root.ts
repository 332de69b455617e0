import type { CDPSession } from 'playwright-core';
import { guardTree } from './guard-tree.ts';

/**
 * Runs functions on the guard's closed shadow root, in a world of its own where the page and the extension see none of it.
 * `source` is there for them, in the same world.
 */
export async function guardRoot(session: CDPSession, source = '') {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'root' });
  await session.send('Runtime.evaluate', { expression: `${source}; undefined`, contextId: executionContextId });
  const { hosts } = await guardTree(session);
  const backendNodeId = hosts[0]?.shadowRoots?.[0]?.backendNodeId ?? 0;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId, executionContextId });
  /** What the function of one argument, given as text, returns for the root. */
  return async (functionText: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () { return (${functionText})(this); }`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
}
