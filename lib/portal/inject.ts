import { browser } from 'wxt/browser';

type Injection = Parameters<typeof browser.scripting.executeScript>[0];
type ScriptFile = NonNullable<Injection['files']>[number];

/** Runs a script of ours in frames of a tab. It may be gone, or elsewhere, by now: then there is nothing to do. */
async function run(target: Injection['target'], file: ScriptFile): Promise<void> {
  await browser.scripting.executeScript({ target, files: [file] }).catch(() => undefined);
}

/** In every frame of a portal tab that we may look into; the script itself leaves all but ReactViews alone. */
export function injectFrames(tabId: number): Promise<void> {
  return run({ tabId, allFrames: true }, '/guard-frame.js');
}

/** In the portal's top frame. Twice does nothing: the script looks for itself first. */
export function injectGuard(tabId: number): Promise<void> {
  return run({ tabId, frameIds: [0] }, '/guard.js');
}
