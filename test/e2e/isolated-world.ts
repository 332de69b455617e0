import { resolve } from 'node:path';
import type { BrowserContext, CDPSession, Frame, Page } from 'playwright-core';
import { build } from 'vite';

type Harness = typeof import('./sight-harness.ts');

/** The harness as a script that leaves the global `sight`. */
async function harnessScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2024', minify: false, lib: { entry: resolve('test/e2e/sight-harness.ts'), formats: ['iife'], name: 'sight' } },
  });
  const [{ output: [chunk] }] = built as unknown as [{ output: [{ code: string }] }];
  return chunk.code;
}

let harness: Promise<string> | undefined;

/** DevTools' own line to a document: a frame of another site has its own process, and so its own line. */
export function sessionOf(context: BrowserContext, page: Page, frame?: Frame): Promise<CDPSession> {
  return context.newCDPSession(frame ?? page);
}

async function evaluateIn(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** As a content script sees the document: the same DOM, other globals. `body` runs there, with the harness at hand. */
export async function isolatedWorld(session: CDPSession) {
  harness ??= harnessScript();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'sight' });
  await evaluateIn(session, executionContextId, `globalThis.kept = {}; ${await harness}; globalThis.sight = sight; undefined`);
  return <Result>(body: (sight: Harness, given: never, kept: Record<string, unknown>) => Result, given?: unknown) =>
    evaluateIn(session, executionContextId, `(${String(body)})(sight, ${JSON.stringify(given) ?? 'undefined'}, kept)`) as Promise<Awaited<Result>>;
}

/** The extension's own world in a document, where its content script runs. Undefined where there is none. */
export async function extensionWorld(session: CDPSession, extensionId: string) {
  const id = await extensionContext(session, extensionId);
  if (id === undefined) return undefined;
  return <Result>(body: (given: never) => Result, given?: unknown) => evaluateIn(session, id, `(${String(body)})(${JSON.stringify(given) ?? 'undefined'})`) as Promise<Awaited<Result>>;
}

/** DevTools' number for that world. */
export async function extensionContext(session: CDPSession, extensionId: string): Promise<number | undefined> {
  const found = new Map<number, string>();
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => found.set(id, origin));
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => found.delete(executionContextId));
  await session.send('Runtime.disable'); // so that all are told once more
  await session.send('Runtime.enable');
  const [id] = [...found].find(([, origin]) => origin === `chrome-extension://${extensionId}`) ?? [];
  return id;
}
