import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Message, MessageOf } from '../../lib/messages.ts';
import type { FormReading } from '../../lib/portal/pass-form.ts';
import { overviewRoute, portalAddress, type PortalChoice } from '../tenant/portal/routes.ts';
import { openDesk, type Desk } from './desk.ts';
import { extensionWorld, sessionOf } from './isolated-world.ts';
import { openPortal, type PortalPage } from './portal-page.ts';
import { nodeIn, textIn } from './shadow-text.ts';
import { until } from '../until.ts';

// In the extension's world of the portal's page, where the callbacks run.
declare const chrome: { runtime: { sendMessage(message: Message): Promise<unknown>; onMessage: { addListener(listener: (message: Message) => void): void } } };
declare const heard: Message[];

describe('a pane that the portal draws in a frame, and the extension that ships', () => {
  let desk: Desk;
  let portal: PortalPage;
  const idOf = (alias: string) => desk.tenant.person(alias).id;
  const passesOf = (alias: string) => desk.tenant.state.passesOf(idOf(alias));

  beforeAll(async () => {
    desk = await openDesk();
    await desk.openGate();
  });
  afterEach(async () => {
    passesOf('adele').splice(0);
    await portal.page.close();
  });
  afterAll(() => desk.close());

  /** The world of our content script in the top frame, which notes all it hears. */
  async function topWorld() {
    const world = await extensionWorld(await sessionOf(desk.context, portal.page), desk.browser.extensionId);
    if (!world) throw new Error('There is no content script.');
    await world(() => {
      Object.assign(globalThis, { heard: [] });
      chrome.runtime.onMessage.addListener((message) => void heard.push(message));
    });
    return world;
  }
  type World = Awaited<ReturnType<typeof topWorld>>;

  async function viewFrame(): Promise<Frame> {
    return (await (await portal.shell('view').elementHandle())?.contentFrame()) as Frame;
  }

  async function open(choice: Partial<PortalChoice> = {}) {
    portal = await openPortal(desk.context, { pane: 'R', ...choice, userId: idOf('adele') });
    return topWorld();
  }

  /** The last sight that a frame told and that `fits` what is wanted; waits for it. */
  const sight = (world: World, wanted: { readonly form: boolean; readonly details: boolean }) =>
    world(async ({ form, details }) => {
      const told = () => heard.findLast((message) => message.type === 'pane/seen');
      while (Boolean(told()?.form) !== form || told()?.details !== details) await new Promise(requestAnimationFrame);
      return told() as MessageOf<'pane/seen'>;
    }, wanted);
  const preset = (world: World, message: Omit<MessageOf<'pane/preset'>, 'type'>) =>
    world((given: Omit<MessageOf<'pane/preset'>, 'type'>) => chrome.runtime.sendMessage({ type: 'pane/preset', ...given }), message) as Promise<FormReading | undefined>;
  const everythingHeard = async (world: World) => JSON.stringify(await world(() => heard));

  it.each(['en', 'ja'] as const)('tells the top frame of the form, sets it, and tells of a press on Add: %s', async (lang) => {
    const world = await open({ lang });
    await portal.openAdd();
    const { frame, form } = await sight(world, { form: true, details: false });
    expect(form).toEqual({ minutes: 60, oneTime: false, delayed: false, locked: false });

    expect(await preset(world, { frame, minutes: 180, oneTime: true })).toEqual({ minutes: 180, oneTime: true, delayed: false });
    expect(await portal.shownMinutes()).toBe(180);
    await portal.setDuration(2);
    await portal.add();
    await sight(world, { form: false, details: true });
    expect(await world(() => heard.filter(({ type }) => type === 'pane/added'))).toEqual([{ type: 'pane/added', frame, reading: { minutes: 120, oneTime: true, delayed: false } }]);
    expect(passesOf('adele')).toEqual([expect.objectContaining({ lifetimeMinutes: 120, isUsableOnce: true })]);
  });

  it('sets nothing where there is no form', async () => {
    const world = await open();
    await portal.openAdd();
    const { frame } = await sight(world, { form: true, details: false });
    await portal.at('close').click();
    await sight(world, { form: false, details: false });
    expect(await preset(world, { frame, minutes: 180 })).toBeFalsy();
    expect(await preset(world, { frame: frame + 999, minutes: 180 })).toBeFalsy();
  });

  it('tells again when it is asked again, and only once', async () => {
    const world = await open();
    await portal.openAdd();
    await sight(world, { form: true, details: false });
    let oneTime = false;
    // Tried again, since the guard asks as well, once, when it begins.
    await until(async () => {
      await world(() => {
        heard.length = 0;
        return chrome.runtime.sendMessage({ type: 'pane/look' });
      });
      await sight(world, { form: true, details: false });
      oneTime = !oneTime;
      await portal.setOneTime(oneTime);
      await world(async (now) => {
        while (!heard.some((message) => message.type === 'pane/seen' && message.form?.oneTime === now)) await new Promise(requestAnimationFrame);
      }, oneTime);
      expect(await world(() => heard.length)).toBe(2);
    });
  });

  it('spells the passcode out in the frame, on a person’s click, and tells nobody', async () => {
    const world = await open({ lang: 'de' });
    const worker = await desk.browser.worker();
    await worker.evaluate(() => {
      Object.assign(globalThis, { heard: [] });
      chrome.runtime.onMessage.addListener((message) => void heard.push(message));
    });
    await portal.openAdd();
    await portal.add();
    const passcode = await portal.shownPasscode();
    await sight(world, { form: false, details: true });
    const frame = await viewFrame();
    const session = await sessionOf(desk.context, portal.page, frame);
    const spelled = Array.from(passcode, (character) => `${character}(?:capital|small|digit|symbol)`.replace(/^[^\w]/, '\\$&')).join('');

    const offer = await nodeIn(session, 'BUTTON', 'Spell it out');
    await offer.evaluate('function () { this.click(); }');
    expect(await textIn(session), 'the page cannot press it').not.toMatch(new RegExp(spelled));
    await clickNode(frame, offer);
    expect(await textIn(session)).toMatch(new RegExp(`${spelled}Hide`));
    expect(await frame.evaluate(() => [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot).length), 'closed to the page’s own scripts').toBe(0);

    await clickNode(frame, await nodeIn(session, 'BUTTON', 'Hide'));
    expect(await textIn(session)).not.toMatch(new RegExp(spelled));
    await portal.closeDetails();
    await sight(world, { form: false, details: false });
    expect(await textIn(session)).not.toContain('Spell it out');
    expect(await everythingHeard(world)).not.toContain(passcode);
    const heardInWorker = await worker.evaluate(() => JSON.stringify(heard));
    expect(heardInWorker).toContain('pane/sight');
    expect(heardInWorker).not.toContain(passcode);
    expect(JSON.stringify(await desk.stored())).not.toContain(passcode);
  });

  it('recognises nothing in another look, and breaks nothing', async () => {
    const world = await open({ shuffle: true });
    await portal.openAdd();
    await portal.add();
    await portal.at('ok').waitFor();
    expect(passesOf('adele')).toHaveLength(1);
    expect(await everythingHeard(world)).toBe('[]');
  });

  it('has no script in a frame until the pane is shown, and none at work afterwards', async () => {
    const page = await desk.context.newPage();
    const ofFrame = async () => extensionWorld(await sessionOf(desk.context, portal.page, await viewFrame()), desk.browser.extensionId);
    await page.goto(portalAddress({ pane: 'R' }, overviewRoute(idOf('adele'))));
    await page.frameLocator('iframe[data-test=view]').locator('[data-test=overview-read]').waitFor();
    portal = { page, shell: (test: string) => page.locator(`[data-test="${test}"]`) } as PortalPage;
    expect(await ofFrame()).toBeUndefined();

    await page.close();
    const world = await open();
    await portal.openAdd();
    await sight(world, { form: true, details: false });
    const ofView = await ofFrame();
    expect(await ofView?.(() => 'tapwardenPane' in globalThis)).toBe(true);
    // The address alone changes: the view stays, as it might for a moment in the portal.
    await portal.page.evaluate((hash) => history.replaceState(null, '', hash), overviewRoute(idOf('adele')).slice(1));
    await ofView?.(async () => {
      while ('tapwardenPane' in globalThis) await new Promise(requestAnimationFrame);
    });
    const before = await world(() => heard.length);
    await portal.setOneTime(true);
    await ofView?.(() => new Promise(requestAnimationFrame).then(() => undefined));
    expect(await world(() => heard.length)).toBe(before);
  });
});

async function clickNode(frame: Frame, node: { readonly center: () => Promise<{ x: number; y: number }> }): Promise<void> {
  const { x, y } = await node.center();
  const box = await (await frame.frameElement()).boundingBox();
  await frame.page().mouse.click((box?.x ?? 0) + x, (box?.y ?? 0) + y);
}
