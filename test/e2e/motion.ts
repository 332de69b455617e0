import { twoFrames } from '../browser/frames.ts';
import type { Sight } from './access-states.ts';

interface Moved {
  readonly what: string;
  readonly ms: number;
}

/** Runs in the page: everything that could move there, with its longest time. Pseudo-elements, too. */
export function mayMove(root: Document | ShadowRoot): Moved[] {
  const longest = (times: string) => Math.max(0, ...times.split(',').map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000)));
  return [...root.querySelectorAll('*')].flatMap((element) =>
    [undefined, '::before', '::after'].flatMap((part) => {
      const style = getComputedStyle(element, part);
      const ms = Math.max(longest(style.transitionDuration) + longest(style.transitionDelay), style.animationName === 'none' ? 0 : longest(style.animationDuration));
      return ms > 0 ? [{ what: `${element.localName}.${element.getAttribute('class') ?? ''}${part ?? ''}`, ms }] : [];
    }),
  );
}

/** Hovers, presses and folds whatever there is, and counts what begins to move meanwhile. */
export async function stirred({ page, run }: Sight): Promise<number> {
  await run((root) => {
    const { dataset } = root instanceof Document ? root.documentElement : (root.host as HTMLElement);
    dataset['moved'] = '0';
    for (const type of ['transitionrun', 'animationstart']) root.addEventListener(type, () => (dataset['moved'] = String(Number(dataset['moved']) + 1)));
  });
  await run((root) => {
    for (const summary of root.querySelectorAll('summary')) summary.click();
    for (const box of root.querySelectorAll<HTMLInputElement>('input[type=checkbox]:not(:disabled)')) box.click();
    for (const button of root.querySelectorAll<HTMLElement>('button[aria-expanded]')) button.click();
  });
  await page.mouse.move(0, 0);
  const spots = await run((root) => [...root.querySelectorAll('button')].slice(0, 4).map((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }));
  for (const { x, y } of spots) {
    await page.mouse.move(x, y);
    await twoFrames(page);
  }
  return run((root) => Number((root instanceof Document ? root.documentElement : (root.host as HTMLElement)).dataset['moved']));
}

/** What nothing waits for: the ring that follows the clock, and the grey that stands where facts are being read. */
export const BESIDE = /^(?:circle\.ring-left|(?:\w+\.)?.*skeleton)/;
