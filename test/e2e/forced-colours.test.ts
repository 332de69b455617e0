import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openAccessDesk, putAway, SIGHTS, type Sight } from './access-states.ts';
import type { Desk } from './desk.ts';

/** What one property of the first of each is drawn with. */
const drawn = ({ page }: Sight, property: string, ...selectors: string[]) =>
  Promise.all(selectors.map((selector) => page.locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)));

// In a contrast theme the system's few colours replace ours: what a colour told must be told otherwise.
describe('with forced colours', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openAccessDesk();
  });
  afterEach(() => putAway(desk));
  afterAll(() => desk.close());

  async function forced(name: keyof typeof SIGHTS, colorScheme: 'light' | 'dark' = 'dark') {
    const seen = await SIGHTS[name](desk);
    await seen.page.emulateMedia({ forcedColors: 'active', colorScheme });
    return seen;
  }
  const allDiffer = (colours: readonly string[]) => expect([...new Set(colours)]).toEqual(colours);

  it.each(['light', 'dark'] as const)('a chosen scenario is outlined, and a button that cannot be pressed is grey: %s', async (scheme) => {
    const seen = await forced('panel, all that opens is open', scheme);
    expect(await drawn(seen, 'outline-style', '.choice:has(:checked)', '.choice:not(:has(:checked))')).toEqual(['solid', 'none']);
    allDiffer(await drawn(seen, 'color', '.issue-bar .button[aria-disabled=true]', '.issue-bar .button:not([aria-disabled=true])'));
  });

  it.each(['light', 'dark'] as const)('the ring of time left is told from its track and from the ground: %s', async (scheme) => {
    const seen = await forced('panel, pass on screen', scheme);
    allDiffer([...(await drawn(seen, 'stroke', '.ring-track', '.ring-left')), ...(await drawn(seen, 'background-color', 'body'))]);
  });

  it.each(['light', 'dark'] as const)('the bars of the charts are there: %s', async (scheme) => {
    const seen = await forced('panel, history', scheme);
    allDiffer([...(await drawn(seen, 'fill', '.history-days .bar')), ...(await drawn(seen, 'background-color', 'body'))]);
  });

  it('a switch that is on is told from one that is off', async () => {
    const seen = await forced('options');
    expect(await drawn(seen, 'appearance', 'input[role=switch]')).toEqual(['auto']);
    expect(await drawn(seen, 'border-top-style', '.origin')).toEqual(['solid']);
  });

  it('the side of the practice page that is shown is told from the other, and what is pressed from what is not', async () => {
    const seen = await forced('practice, presented');
    expect(await drawn(seen, 'border-top-width', '.button[aria-pressed=true]', '.button[aria-pressed=false]')).toEqual(['2px', '1px']);
    await seen.page.setViewportSize({ width: 360, height: 800 });
    expect(await drawn(seen, 'border-bottom-style', '[role=tab][aria-selected=true]', '[role=tab][aria-selected=false]')).toEqual(['solid', 'none']);
  });

  it('the guard says in words what it tells by colour', async () => {
    const { run } = await forced('guard, unlocked');
    expect(await run((root) => root.querySelector('.bar-lock')?.textContent)).toContain('Add is unlocked');
    expect(await run((root) => getComputedStyle(root.querySelector('.bar') ?? document.body).borderTopStyle)).toBe('solid');
  });
});
