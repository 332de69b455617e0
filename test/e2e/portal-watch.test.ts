import { describe, expect, it } from 'vitest';
import type { FormReading } from '../../lib/portal/pass-form.ts';
import { summary, testSight } from './sight-desk.ts';

type Kept = { seen: (FormReading | 'details' | 'nothing')[]; pressed: FormReading[]; end: AbortController };

describe('how the portal’s pane is watched, in whatever look', () => {
  const there = testSight();

  it.each(['K', 'R'] as const)('tells each change once, and a person’s press on Add before it is sent: %s', async (pane) => {
    const { portal, world } = await there.open({ pane });
    await world(({ watchSight, onAddPressed, readHints }, _, kept) => {
      const state = Object.assign(kept, { seen: [], pressed: [], end: new AbortController() } as Kept);
      let shown = new AbortController();
      watchSight(document, readHints(undefined).hints, ({ form, details }) => {
        state.seen.push(form?.read() ?? (details ? 'details' : 'nothing'));
        shown.abort();
        shown = new AbortController();
        if (form) onAddPressed(document, form, (reading) => state.pressed.push(reading), AbortSignal.any([state.end.signal, shown.signal]));
      }, state.end.signal);
    });
    /** Once the page has drawn twice, every change so far was looked at. */
    const seen = () => world(async (_, __, kept) => {
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return (kept as unknown as Kept).seen.splice(0);
    });
    const pressed = () => world((_, __, kept) => (kept as unknown as Kept).pressed);
    expect(await seen()).toEqual([]);

    await portal.openAdd();
    expect(await seen()).toEqual([{ minutes: 60, oneTime: false, delayed: false }]);
    await portal.setDuration(3);
    expect((await seen()).at(-1)).toEqual({ minutes: 180, oneTime: false, delayed: false });
    await portal.setOneTime(true);
    expect(await seen()).toEqual([{ minutes: 180, oneTime: true, delayed: false }]);

    await portal.at('submit').evaluate((button) => button.dispatchEvent(new Event('click')));
    expect(await pressed()).toEqual([]);
    await portal.at('ok').waitFor(); // the page's own click was the portal's to take
    await portal.closeDetails();
    expect(await seen()).toContain('details');

    await portal.openAdd();
    await seen();
    await portal.at('submit').press('Enter');
    await portal.at('ok').waitFor();
    expect(await pressed()).toEqual([{ minutes: 60, oneTime: false, delayed: false }]);
    await world((_, __, kept) => (kept as unknown as Kept).end.abort());
    await portal.closeDetails();
    expect(await seen()).not.toContain('nothing');
    expect(there.posted()).toHaveLength(1); // the second took the place of the first
  });

  it.each(['K', 'R'] as const)('recognises nothing in another look, says so, and breaks nothing: %s', async (pane) => {
    const { portal, world } = await there.open({ pane, shuffle: true, lang: 'de' });
    await portal.openAdd();
    expect(await summary(world)).toEqual({ pane: true, form: false, details: false });
    await portal.setDuration(2);
    await portal.add();
    await portal.at('ok').waitFor();
    expect(await summary(world)).toEqual({ pane: true, form: false, details: false });
    expect(there.posted()).toEqual([[120, false]]);
  });

  it('counts for a report what each selector finds, without a word, an id or a value of the page', async () => {
    const { portal, world } = await there.open({ pane: 'K' });
    await portal.openAdd();
    await portal.add();
    const passcode = await portal.shownPasscode();
    const report = await world(({ diagnostics }) => diagnostics(document, { url: location.href, pane: true, extension: '1.0', browser: 'Chromium 1' }));
    expect(report).toMatchObject({
      host: 'entra.microsoft.com',
      route: 'view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/UserAuthMethods/userId/…/hidePreviewBanner~/true',
      sight: { details: true },
      found: { copyField: { '.fxc-copyablelabel-textbox input': 2 }, menuItem: { '[data-telemetryname=Menu-UserAuthMethods]': 1 } },
    });
    for (const secret of [passcode, there.idOf('adele'), 'Adele', 'contoso']) expect(JSON.stringify(report)).not.toContain(secret);
  });

  it('takes an administrator’s selectors, of which a bad one costs itself only', async () => {
    const { portal, world } = await there.open({ pane: 'K', shuffle: true });
    await portal.openAdd();
    const given = { pane: ['dialog', '::nonsense(', 7], picker: ['fieldset'], option: ['fieldset label'], checkbox: ['[role=switch]'], slider: ['('], unheard: ['a'], chosen: 'no list' };
    expect(await world(({ readHints }, hints) => readHints(hints).rejected, given)).toEqual(['pane[1]', 'pane[2]', 'slider[0]', 'unheard', 'chosen']);
    expect(await world(({ readHints }, hints) => readHints(hints).hints, given)).toMatchObject({ pane: ['dialog'], slider: ['[role=slider]', 'input[type=range]'] });
    for (const odd of [null, 7, 'text', [], { pane: null }, { pane: [{}] }]) expect(await world(({ readHints }, hints) => readHints(hints).hints.pane.length, odd)).toBeGreaterThan(1);
  });
});
