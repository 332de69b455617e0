import type { Page } from 'playwright-core';

/**
 * Evaluates an expression where the extension's content script lives in a page's top frame, and answers its value.
 * What it sends is what the content script could send; the page itself has no part in it.
 */
export async function inContentWorld(page: Page, extensionId: string, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  try {
    const found = new Promise<number>((resolve) => {
      session.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.origin === `chrome-extension://${extensionId}`) resolve(context.id);
      });
    });
    await session.send('Runtime.enable'); // reports those already there
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { contextId: await found, expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}
