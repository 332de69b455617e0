import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FormReading } from '../../lib/portal/pass-form.ts';
import type { PortalChoice } from '../tenant/portal/routes.ts';
import { openDesk, type Desk } from './desk.ts';
import { isolatedWorld, sessionOf } from './isolated-world.ts';
import { openPortal, type PortalPage } from './portal-page.ts';

const RECOGNISED: readonly [string, PortalChoice][] = (['K', 'R'] as const).flatMap((pane) =>
  (['en', 'de', 'ja'] as const).map((lang): [string, PortalChoice] => [`${pane} ${lang}`, { pane, lang }]));

type Kept = { seen: (FormReading | 'details' | 'nothing')[]; pressed: FormReading[]; end: AbortController };

describe('what is recognised of the portal’s pane', () => {
  let desk: Desk;
  let portal: PortalPage;
  const idOf = (alias: string) => desk.tenant.person(alias).id;
  const passesOf = (alias: string) => desk.tenant.state.passesOf(idOf(alias));
  const policy = () => desk.tenant.state.policy;
  let usual: ReturnType<typeof policy>;

  beforeAll(async () => {
    desk = await openDesk();
    await desk.openGate();
  });
  beforeEach(() => {
    usual = { ...policy() };
  });
  afterEach(async () => {
    Object.assign(policy(), usual);
    passesOf('adele').splice(0);
    await portal.page.close();
  });
  afterAll(() => desk.close());

  /** The world of the document that draws the pane. */
  async function open(choice: PortalChoice) {
    portal = await openPortal(desk.context, { ...choice, userId: idOf('adele') });
    const frame = choice.pane === 'R' ? ((await (await portal.shell('view').elementHandle())?.contentFrame()) as Frame) : undefined;
    return isolatedWorld(await sessionOf(desk.context, portal.page, frame));
  }
  type World = Awaited<ReturnType<typeof open>>;

  const read = (world: World) => world(({ look }) => {
    const { form } = look(document);
    return form && { ...form.read(), locked: form.locked };
  });
  const set = (world: World, preset: object) => world(({ look }, given) => look(document).form?.set(given), preset);
  const summary = (world: World) => world(({ sightOf, readHints }) => sightOf(document, readHints(undefined).hints, true));
  const posted = () => passesOf('adele').map(({ lifetimeMinutes, isUsableOnce }) => [lifetimeMinutes, isUsableOnce]);

  it.each(RECOGNISED)('reads the form, sets it, and sees the details: %s', async (_, choice) => {
    const world = await open(choice);
    expect(await summary(world)).toEqual({ pane: true, form: false, details: false });

    await portal.openAdd();
    expect(await summary(world)).toEqual({ pane: true, form: true, details: false });
    expect(await read(world)).toEqual({ minutes: 60, oneTime: false, delayed: false, locked: false });
    expect(await set(world, { minutes: 240, oneTime: true })).toEqual({ minutes: 240, oneTime: true, delayed: false });
    expect(await portal.shownMinutes()).toBe(240);
    await portal.delayStart('2099-01-04', '08:00');
    expect(await read(world)).toMatchObject({ delayed: true });

    await portal.add();
    const passcode = await portal.shownPasscode();
    expect(posted()).toEqual([[240, true]]);
    expect(await summary(world)).toEqual({ pane: true, form: false, details: true });
    expect(await world(({ look }) => look(document).details?.readPasscode())).toBe(passcode);
    expect(await world(({ look }) => JSON.stringify(look(document).details))).not.toContain(passcode);
    await portal.closeDetails();
    expect(await summary(world)).toEqual({ pane: true, form: false, details: false });
  });

  it.each(['K', 'R'] as const)('takes a method without a lifetime for no form: %s', async (pane) => {
    const world = await open({ pane });
    await portal.at('add').click();
    await portal.at('method').click();
    await portal.at('method-phone').click();
    await portal.at('number').waitFor();
    expect(await summary(world)).toEqual({ pane: true, form: false, details: false });
  });

  it.each(['K', 'R'] as const)('leaves what the form cannot take as it is: %s', async (pane) => {
    const world = await open({ pane });
    await portal.openAdd();
    const before = { minutes: 60, oneTime: false, delayed: false };
    for (const minutes of [90, 600, 1]) expect(await set(world, { minutes })).toEqual(before);
    expect(await portal.shownMinutes()).toBe(60);
  });

  it.each(['K', 'R'] as const)('says that one-time use is locked, and keeps it: %s', async (pane) => {
    policy().isUsableOnce = true;
    const world = await open({ pane });
    await portal.openAdd();
    expect(await read(world)).toMatchObject({ oneTime: true, locked: true });
    expect(await set(world, { oneTime: false, minutes: 120 })).toMatchObject({ oneTime: true, minutes: 120 });
  });

  it.each(['K', 'R'] as const)('does not recognise a lifetime that could be hours or minutes, nor sets it: %s', async (pane) => {
    Object.assign(policy(), { minimumLifetimeInMinutes: 600, maximumLifetimeInMinutes: 1440, defaultLifetimeInMinutes: 600 });
    const world = await open({ pane });
    await portal.openAdd();
    expect(await set(world, { minutes: 1200, oneTime: true })).toEqual({ oneTime: true, delayed: false });
    expect(await portal.shownMinutes()).toBe(600);
  });

  it('takes a box and a slider that disagree for nothing certain', async () => {
    const world = await open({ pane: 'K' });
    await portal.openAdd();
    await portal.at('duration').evaluate((box: HTMLInputElement) => (box.value = '3'));
    expect(await read(world)).toEqual({ oneTime: false, delayed: false, locked: false });
  });

  /** Changes the two options in the page, which refuses HTML text. */
  const UNCERTAIN: readonly [string, (yes: Element) => void, FormReading | undefined][] = [
    ['either could be the first', (yes) => {
      for (const option of [yes, yes.nextElementSibling]) {
        const around = yes.ownerDocument.createElement('div');
        option?.before(around);
        if (option) around.append(option);
      }
    }, { minutes: 60, delayed: false }],
    ['there are three', (yes) => yes.after(yes.cloneNode(true)), undefined],
    ['a forced No stands first', (yes) => {
      for (const option of [yes, yes.nextElementSibling]) option?.setAttribute('aria-disabled', 'true');
    }, { minutes: 60, delayed: false }],
  ];
  it.each(UNCERTAIN)('picks no option where yes is not certain: %s', async (_, change, reading) => {
    const world = await open({ pane: 'K' });
    await portal.openAdd();
    const yes = await portal.at('once-yes').elementHandle();
    await yes?.evaluate(change as (yes: Node) => void);
    expect(await set(world, { oneTime: true })).toEqual(reading);
    expect(await yes?.getAttribute('aria-checked')).toBe('false');
  });

  it('believes an option’s own value more than its place', async () => {
    const world = await open({ pane: 'K' });
    await portal.openAdd();
    await portal.at('once-no').evaluate((option) => {
      option.append(Object.assign(option.ownerDocument.createElement('input'), { type: 'radio', value: 'True' }));
    });
    expect(await read(world)).toMatchObject({ oneTime: true });
  });

  it.each(['K', 'R'] as const)('tells each change once, and a person’s press on Add before it is sent: %s', async (pane) => {
    const world = await open({ pane });
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
    expect(posted()).toHaveLength(1); // the second took the place of the first
  });

  it.each(['K', 'R'] as const)('recognises nothing in another look, says so, and breaks nothing: %s', async (pane) => {
    const world = await open({ pane, shuffle: true, lang: 'de' });
    await portal.openAdd();
    expect(await summary(world)).toEqual({ pane: true, form: false, details: false });
    await portal.setDuration(2);
    await portal.add();
    await portal.at('ok').waitFor();
    expect(await summary(world)).toEqual({ pane: true, form: false, details: false });
    expect(posted()).toEqual([[120, false]]);
  });

  it('counts for a report what each selector finds, without a word, an id or a value of the page', async () => {
    const world = await open({ pane: 'K' });
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
    for (const secret of [passcode, idOf('adele'), 'Adele', 'contoso']) expect(JSON.stringify(report)).not.toContain(secret);
  });

  it('takes an administrator’s selectors, of which a bad one costs itself only', async () => {
    const world = await open({ pane: 'K', shuffle: true });
    await portal.openAdd();
    const given = { pane: ['dialog', '::nonsense(', 7], picker: ['fieldset'], option: ['fieldset label'], checkbox: ['[role=switch]'], slider: ['('], unheard: ['a'], chosen: 'no list' };
    expect(await world(({ readHints }, hints) => readHints(hints).rejected, given)).toEqual(['pane[1]', 'pane[2]', 'slider[0]', 'unheard', 'chosen']);
    expect(await world(({ readHints }, hints) => readHints(hints).hints, given)).toMatchObject({ pane: ['dialog'], slider: ['[role=slider]', 'input[type=range]'] });
    for (const odd of [null, 7, 'text', [], { pane: null }, { pane: [{}] }]) expect(await world(({ readHints }, hints) => readHints(hints).hints.pane.length, odd)).toBeGreaterThan(1);
  });
});
