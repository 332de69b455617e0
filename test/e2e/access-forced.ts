import { expect } from 'vitest';
import type { Sight, SightName } from './access-states.ts';

/** What one property of the first of each is drawn with. */
const drawn = ({ page }: Sight, property: string, ...selectors: string[]) =>
  Promise.all(selectors.map((selector) => page.locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)));

const allDiffer = (colours: readonly string[]) => expect([...new Set(colours)]).toEqual(colours);

interface Told {
  readonly what: string;
  readonly look: (seen: Sight) => Promise<void>;
}

/** In a contrast theme the system's few colours replace ours: what a colour told must be told otherwise. */
export const IN_FORCED_COLOURS: { readonly [name in SightName]?: readonly Told[] } = {
  'panel, all that opens is open': [{ what: 'a chosen scenario is outlined, and a button that cannot be pressed is grey', look: async (seen) => {
    expect(await drawn(seen, 'outline-style', '.choice:has(:checked)', '.choice:not(:has(:checked))')).toEqual(['solid', 'none']);
    allDiffer(await drawn(seen, 'color', '.issue-bar .button[aria-disabled=true]', '.issue-bar .button:not([aria-disabled=true])'));
  } }],
  'panel, pass on screen': [{ what: 'the ring of time left is told from its track and from the ground', look: async (seen) => {
    allDiffer([...(await drawn(seen, 'stroke', '.ring-track', '.ring-left')), ...(await drawn(seen, 'background-color', 'body'))]);
  } }],
  'panel, history': [{ what: 'the bars of the charts are there', look: async (seen) => {
    allDiffer([...(await drawn(seen, 'fill', '.history-days .bar')), ...(await drawn(seen, 'background-color', 'body'))]);
  } }],
  'options': [{ what: 'a switch that is on is told from one that is off', look: async (seen) => {
    expect(await drawn(seen, 'appearance', 'input[role=switch]')).toEqual(['auto']);
    expect(await drawn(seen, 'border-top-style', '.origin')).toEqual(['solid']);
  } }],
  'practice, presented': [{ what: 'the side that is shown is told from the other, and what is pressed from what is not', look: async (seen) => {
    await seen.page.setViewportSize({ width: 1280, height: 900 });
    expect(await drawn(seen, 'border-top-width', '.button[aria-pressed=true]', '.button[aria-pressed=false]')).toEqual(['2px', '1px']);
    await seen.page.setViewportSize({ width: 360, height: 800 });
    expect(await drawn(seen, 'border-bottom-style', '[role=tab][aria-selected=true]', '[role=tab][aria-selected=false]')).toEqual(['solid', 'none']);
  } }],
  'guard, unlocked': [{ what: 'the guard says in words what it tells by colour', look: async ({ run }) => {
    expect(await run((root) => root.querySelector('.bar-lock')?.textContent)).toContain('Add is unlocked');
    expect(await run((root) => getComputedStyle(root.querySelector('.bar') ?? document.body).borderTopStyle)).toBe('solid');
  } }],
};
