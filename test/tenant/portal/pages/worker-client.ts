/** The shell's end of worker.ts. Guess: all of it; only that a worker is there is evidence. */
import type { Send } from './graph-calls.ts';
import type { WorkerReply, WorkerStart } from './worker.ts';

interface Waiting {
  readonly resolve: (answer: Awaited<ReturnType<Send>>) => void;
  readonly reject: (error: Error) => void;
}

interface TrustedTypesOf {
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown } };
}

/** A script's address as the page's Trusted Types want it. Browsers without them take the text. */
function scriptAddress(url: string): URL {
  const policy = (globalThis as TrustedTypesOf).trustedTypes?.createPolicy('portal', { createScriptURL: (text) => text });
  return (policy?.createScriptURL(url) ?? url) as URL;
}

export function startWorker(start: WorkerStart): Send {
  const worker = new Worker(scriptAddress('/pages/worker.ts'), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('answer' in data) asked?.resolve(data.answer);
    else asked?.reject(new Error(data.fault));
  });
  worker.postMessage(start);
  return (request) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, request });
    });
}
