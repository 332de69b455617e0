import { describe, expect, it } from 'vitest';
import type { FormReading } from '../../lib/portal/pass-form.ts';
import type { PortalChoice } from '../tenant/portal/routes.ts';
import { summary, testSight, type World } from './sight-desk.ts';

const RECOGNISED: readonly [string, PortalChoice][] = (['K', 'R'] as const).flatMap((pane) =>
  (['en', 'de', 'ja'] as const).map((lang): [string, PortalChoice] => [`${pane} ${lang}`, { pane, lang }]));

describe('what is recognised of the portal’s form', () => {
  const there = testSight();

  const read = (world: World) => world(({ look }) => {
    const { form } = look(document);
    return form && { ...form.read(), locked: form.locked };
  });
  const set = (world: World, preset: object) => world(({ look }, given) => look(document).form?.set(given), preset);

  it.each(RECOGNISED)('reads the form, sets it, and sees the details: %s', async (_, choice) => {
    const { portal, world } = await there.open(choice);
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
    expect(there.posted()).toEqual([[240, true]]);
    expect(await summary(world)).toEqual({ pane: true, form: false, details: true });
    expect(await world(({ look }) => look(document).details?.readPasscode())).toBe(passcode);
    expect(await world(({ look }) => JSON.stringify(look(document).details))).not.toContain(passcode);
    await portal.closeDetails();
    expect(await summary(world)).toEqual({ pane: true, form: false, details: false });
  });

  it.each(['K', 'R'] as const)('takes a method without a lifetime for no form: %s', async (pane) => {
    const { portal, world } = await there.open({ pane });
    await portal.at('add').click();
    await portal.at('method').click();
    await portal.at('method-phone').click();
    await portal.at('number').waitFor();
    expect(await summary(world)).toEqual({ pane: true, form: false, details: false });
  });

  it.each(['K', 'R'] as const)('leaves what the form cannot take as it is: %s', async (pane) => {
    const { portal, world } = await there.open({ pane });
    await portal.openAdd();
    const before = { minutes: 60, oneTime: false, delayed: false };
    for (const minutes of [90, 600, 1]) expect(await set(world, { minutes })).toEqual(before);
    expect(await portal.shownMinutes()).toBe(60);
  });

  it.each(['K', 'R'] as const)('says that one-time use is locked, and keeps it: %s', async (pane) => {
    there.policy().isUsableOnce = true;
    const { portal, world } = await there.open({ pane });
    await portal.openAdd();
    expect(await read(world)).toMatchObject({ oneTime: true, locked: true });
    expect(await set(world, { oneTime: false, minutes: 120 })).toMatchObject({ oneTime: true, minutes: 120 });
  });

  it.each(['K', 'R'] as const)('does not recognise a lifetime that could be hours or minutes, nor sets it: %s', async (pane) => {
    Object.assign(there.policy(), { minimumLifetimeInMinutes: 600, maximumLifetimeInMinutes: 1440, defaultLifetimeInMinutes: 600 });
    const { portal, world } = await there.open({ pane });
    await portal.openAdd();
    expect(await set(world, { minutes: 1200, oneTime: true })).toEqual({ oneTime: true, delayed: false });
    expect(await portal.shownMinutes()).toBe(600);
  });

  it('takes a box and a slider that disagree for nothing certain', async () => {
    const { portal, world } = await there.open({ pane: 'K' });
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
    const { portal, world } = await there.open({ pane: 'K' });
    await portal.openAdd();
    const yes = await portal.at('once-yes').elementHandle();
    await yes?.evaluate(change as (yes: Node) => void);
    expect(await set(world, { oneTime: true })).toEqual(reading);
    expect(await yes?.getAttribute('aria-checked')).toBe('false');
  });

  it('believes an option’s own value more than its place', async () => {
    const { portal, world } = await there.open({ pane: 'K' });
    await portal.openAdd();
    await portal.at('once-no').evaluate((option) => {
      option.append(Object.assign(option.ownerDocument.createElement('input'), { type: 'radio', value: 'True' }));
    });
    expect(await read(world)).toMatchObject({ oneTime: true });
  });
});
