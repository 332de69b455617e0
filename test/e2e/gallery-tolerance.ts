import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { difference, TOLERANCES } from '../gallery/compare.ts';
import { faultOf, placeOf } from '../gallery/stored.ts';
import type { Sight } from '../gallery/states/index.ts';
import { pictured, type Walk } from '../gallery/walk.ts';

const SIGHT: Sight = { part: 'panel', name: 'pass on screen', width: 360, of: undefined, top: false };
const place = placeOf(SIGHT, 'light');
const OTHER_CHROMIUM = '999.0.0.0';

/** Every edge a little lighter or darker, as another computer's drawing of letters makes them. */
function withOtherEdges(picture: Buffer): Buffer {
  const drawn = PNG.sync.read(picture);
  const { width, data } = drawn;
  const before = Buffer.from(data);
  for (let at = 4; at < data.length - 4; at += 4) {
    const isEdge = [0, 1, 2].some((channel) => before[at + channel] !== before[at + channel - 4] && before[at + channel] !== before[at + channel + 4]);
    if (!isEdge) continue;
    const by = (at / 4 + Math.floor(at / 4 / width)) % 2 === 0 ? 6 : -6;
    for (const channel of [0, 1, 2]) data[at + channel] = Math.max(0, Math.min(255, (before[at + channel] ?? 0) + by));
  }
  return PNG.sync.write(drawn);
}

/** That the comparison of pictures finds what a person would see, and nothing that only another computer's letters make. */
export const tolerance = (walk: () => Walk) => describe('the comparison of pictures', () => {
  const drawnWith = (css: string) => walk().withPage(async (page) => {
    await walk().visit(page, SIGHT);
    await page.addStyleTag({ content: css });
    return pictured(page, SIGHT, () => false);
  });

  it.each([
    ['a button 2 px further', '.pass-card .button.primary { translate: 2px 0; }'],
    ['a button 2 px higher', '.pass-card .button[data-key=n] { translate: 0 -2px; }'],
    ['a button in the colour that it has under the pointer', '.pass-card .button.primary { background: var(--brand-hover); }'],
    ['a line that is missing', '.header { border-color: transparent; }'],
    ['a list 8 px lower', '.pass-card .notes { translate: 0 8px; }'],
    ['a word in another weight', '.strong, .heading { font-weight: 400; }'],
  ])('finds %s', async (_, css) => {
    expect(faultOf(place, walk().browser, await drawnWith(css))?.words).toMatch(/^\d+ pixels differ at 0, \d+ where 57 may/);
  });

  it('finds that a picture has grown', () => {
    const [before, after] = [100, 101].map((height) => new PNG({ width: 360, height })) as [PNG, PNG];
    expect(difference(before, after, TOLERANCES.same)?.words).toBe('it was 360 × 100 pixels, now 360 × 101');
  });

  it('takes what only the edges of letters do not share for the same', async () => {
    const picture = await drawnWith('html {}');
    const other = withOtherEdges(picture);
    expect(other.equals(picture)).toBe(false);
    expect(faultOf(place, walk().browser, other)).toBeUndefined();
  });

  it('tolerates more from another Chromium, says so, and still finds what is gone', async () => {
    expect(faultOf(place, OTHER_CHROMIUM, await drawnWith('.pass-card .button.primary { translate: 2px 0; }'))).toBeUndefined();
    expect(faultOf(place, OTHER_CHROMIUM, await drawnWith('.pass-card .button.primary { visibility: hidden; }'))?.words).toContain(`This is Chromium ${OTHER_CHROMIUM}`);
  });
});
