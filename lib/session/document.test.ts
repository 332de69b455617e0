import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endSessionDocument, startSessionDocument } from './document.ts';

const acts: string[] = [];
let loaded: PromiseWithResolvers<void>;

beforeEach(() => {
  acts.length = 0;
  loaded = Promise.withResolvers();
  let open = false;
  vi.stubGlobal('chrome', {
    runtime: { getContexts: () => Promise.resolve(open ? [{}] : []) },
    offscreen: {
      createDocument: () => {
        acts.push('create');
        open = true;
        return loaded.promise;
      },
      closeDocument: () => {
        acts.push('close');
        loaded.reject(new Error('Offscreen document closed before fully loading.')); // as Chromium does
        const was = open;
        open = false;
        return was ? Promise.resolve() : Promise.reject(new Error('No current offscreen document.'));
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

it('makes one document, however many ask for it', async () => {
  loaded.resolve();
  await Promise.all([startSessionDocument(), startSessionDocument()]);
  await startSessionDocument();
  expect(acts).toEqual(['create']);
});

it('closes no document while it loads, and makes the next one after', async () => {
  const first = startSessionDocument();
  const closed = endSessionDocument();
  await vi.waitFor(() => expect(acts).toEqual(['create']));
  loaded.resolve();
  await expect(first).resolves.toBe(true);
  await closed;
  await startSessionDocument();
  expect(acts).toEqual(['create', 'close', 'create']);
});

it('ends nothing where nothing was begun', async () => {
  loaded.promise.catch(() => undefined);
  await expect(endSessionDocument()).resolves.toBeUndefined();
});
