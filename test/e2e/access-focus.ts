import { expect } from 'vitest';
import { twoFrames } from '../browser/frames.ts';
import { focusStop, isReadingOrder, type FocusStop } from '../browser/focus-stop.ts';
import type { Sight, SightName } from './access-states.ts';

const MOST_STOPS = 250;
/** The guard moves off what has come under it before the next frame. */
const MOVES = /^(?:guard|practice)/;

/** By Tab from the first thing that takes the focus until it leaves, or begins anew. */
async function walk({ page, run }: Sight, moves: boolean): Promise<FocusStop[]> {
  await run((root) => {
    const within = root.querySelector('dialog[open]') ?? root;
    const first = [...within.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')].find((element) => element.tabIndex >= 0 && element.checkVisibility());
    first?.focus();
  });
  // As if by the keyboard, which shows the focus.
  for (const key of ['Tab', 'Shift+Tab']) await page.keyboard.press(key);
  const stops: FocusStop[] = [];
  for (;;) {
    if (moves) await twoFrames(page);
    const stop = await run(focusStop);
    const first = stops[0];
    if (!stop || (first && stop.name === first.name && stop.box.top === first.box.top)) return stops;
    stops.push(stop);
    if (stops.length > MOST_STOPS) throw new Error('Tab does not come back.');
    await page.keyboard.press('Tab');
  }
}

function sizesFor(name: SightName) {
  const zoomed = { width: 320, height: 256 };
  if (!name.startsWith('panel')) return [{ width: 1280, height: 720 }, zoomed];
  return [{ width: 360, height: 640 }, zoomed, ...(name === 'panel, ready' ? [{ width: 360, height: 2400 }] : [])];
}

/** Tab goes in the order of reading, and the focus is seen at every stop, under nothing; in a contrast theme, too. */
export async function focusIsFollowed(seen: Sight, name: SightName): Promise<void> {
  for (const [at, size] of sizesFor(name).entries()) {
    await seen.page.setViewportSize(size);
    await seen.page.emulateMedia({ forcedColors: at === 1 ? 'active' : 'none', reducedMotion: 'reduce' });
    const stops = await walk(seen, MOVES.test(name));
    expect(stops.length, 'stops').toBeGreaterThan(2);
    const hidden = stops.flatMap(({ name: its, faults }) => faults.map((fault) => `${its}: ${fault}`));
    const jumps = stops.slice(1).flatMap((to, place) => {
      const from = stops[place];
      return from && !isReadingOrder(from, to) ? [`from ${from.name} back to ${to.name}`] : [];
    });
    expect.soft(hidden, `${size.width} px`).toEqual([]);
    expect.soft(jumps, `${size.width} px`).toEqual([]);
  }
}

interface Opening {
  readonly opens: string | RegExp;
  readonly title: string | RegExp;
  readonly close: string;
}

/** Dialogs by the sight in which they open, the button that opens each and the one that closes it. */
export const DIALOGS: { readonly [name in SightName]?: readonly Opening[] } = {
  'panel, pass on screen': [{ opens: 'Revoke pass', title: 'Revoke this pass?', close: 'Cancel' }, { opens: 'Spell it out', title: 'Passcode, letter by letter', close: 'Close' }],
  'panel, all that opens is open': [{ opens: /^Remove Phone/, title: /Remove/, close: 'Cancel' }],
  'options': [{ opens: /^Apply the recommendation/, title: 'Change the tenant policy?', close: 'Cancel' }],
  'practice, a call': [{ opens: 'Add authentication method', title: 'Add authentication method', close: 'Close' }],
};

/** What opened a dialog has the focus again after it, however it was closed. */
export async function focusComesBack({ page }: Sight, { opens, title, close }: Opening): Promise<void> {
  const opener = page.getByRole('button', { name: opens, exact: typeof opens === 'string' }).first();
  const dialog = page.getByRole('dialog', { name: title });
  for (const leave of [() => page.keyboard.press('Escape'), () => dialog.getByRole('button', { name: close }).click()]) {
    await opener.click();
    await dialog.waitFor();
    await leave();
    await dialog.waitFor({ state: 'detached' });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  }
}
