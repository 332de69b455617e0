import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { overviewRoute, portalAddress } from '../tenant/portal/routes.ts';
import { openDesk, type Desk } from './desk.ts';
import { guardDesk } from './guard-desk.ts';
import { guardPage, type GuardPage } from './guard-page.ts';
import { openPortal, type PortalPage } from './portal-page.ts';

const HOST = 'html > div[popover]';

/** What a page could do before anything of ours runs. */
function patch(): void {
  const seen = { roots: 0 };
  Object.assign(globalThis, { seen });
  // oxlint-disable-next-line typescript/unbound-method
  Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, {
    apply(attach, element, [options]: [ShadowRootInit]) {
      seen.roots += 1;
      return Reflect.apply(attach, element, [{ ...options, mode: 'open' }]);
    },
  });
  Object.defineProperty(Event.prototype, 'isTrusted', { configurable: true, get: () => true });
  IntersectionObserver.prototype.observe = () => undefined;
}

describe('a page that tries to cheat the guard', () => {
  let desk: Desk;
  let there: ReturnType<typeof guardDesk>;
  let portal: PortalPage;
  let guard: GuardPage;

  beforeAll(async () => {
    desk = await openDesk();
    there = guardDesk(desk);
    await (await desk.openSignedInPanel()).page.close();
  });
  beforeEach(async () => {
    desk.tenant.clearLog();
    const page = await desk.context.newPage();
    await page.addInitScript(patch);
    portal = await openPortal(desk.context, { pane: 'K', page, userId: there.idOf('adele') });
    guard = await guardPage(page);
    await guard.says('Add is locked');
  });
  afterEach(async () => {
    there.passesOf('adele').splice(0);
    await portal.page.close();
  });
  afterAll(() => desk.close());

  /** The dialog, with everything done but the last press. */
  async function ready() {
    await guard.open();
    await guard.tick(/in person/i);
    await guard.acknowledgeAll();
    await expect.poll(() => guard.mayUnlock()).toBe(true);
    return guard.middleOf('button', 'Unlock Add');
  }
  const drawn = () => portal.page.evaluate(async () => {
    for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
  });
  /** Still locked, and Add goes nowhere. */
  async function holds() {
    if (await guard.isOpen()) await portal.page.keyboard.press('Escape');
    await guard.says('Add is locked');
    await portal.openAdd();
    await portal.add();
    await guard.says('The pass was not added');
    expect(there.creations()).toBe(0);
  }

  it.each([
    ['removes it', () => document.querySelector('html > div[popover]')?.remove()],
    ['hides it', () => (document.querySelector('html > div[popover]') as HTMLElement).hidePopover()],
    ['makes it no popover', () => document.querySelector('html > div[popover]')?.removeAttribute('popover')],
    ['puts it where nothing is drawn', () => {
      const nowhere = document.body.appendChild(document.createElement('div'));
      nowhere.style.display = 'none';
      nowhere.append(document.querySelector('html > div[popover]') as Element);
    }],
  ])('%s: it is back, before and while verifying, and the lock holds', async (_, act) => {
    await portal.page.evaluate(act);
    await expect.poll(() => portal.page.locator(`${HOST}:popover-open`).count()).toBe(1);
    await guard.open();
    await portal.page.evaluate(act);
    await expect.poll(() => portal.page.locator(`${HOST}:popover-open`).count()).toBe(1);
    await expect.poll(() => guard.isInFront()).toBe(true);
    await portal.page.keyboard.press('Escape');
    await expect.poll(() => guard.isOpen()).toBe(false);
    await holds();
  });

  it('tells our sentinel that a newer one has come: it stays', async () => {
    const { page } = portal;
    await page.goto('about:blank');
    await page.goto(portalAddress({ pane: 'K' }, overviewRoute(there.idOf('adele'))));
    await page.evaluate((id) => {
      for (const name of ['portal', 'guard']) {
        const detail = { contentScriptName: name, messageId: 'x' };
        document.dispatchEvent(new CustomEvent(`${id}:${name}:wxt:content-script-started`, { detail }));
        window.postMessage({ type: `${id}:${name}:wxt:content-script-started`, ...detail }, '*');
      }
    }, desk.browser.extensionId);
    await drawn();
    await portal.goTo(there.idOf('adele'));
    await guard.says('Add is locked');
    await holds();
  });

  it('forges messages and events: nobody listens', async () => {
    await ready();
    await portal.page.evaluate((userId) => {
      const grant = { type: 'gate/grant', userId, settings: { lifetimeMinutes: 60, oneTime: true } };
      const state = { lock: 'unlocked', userId, until: Date.now() + 60_000, enforcement: 'block', batchesBlocked: true, access: true };
      for (const message of [grant, { type: 'gate/changed', tabId: 1, reason: 'granted', state }]) {
        window.postMessage(message, '*');
        new BroadcastChannel('tapwarden').postMessage(message);
        for (const name of ['gate/grant', 'gate/changed', 'message', 'tapwarden']) {
          for (const target of [window, document, document.querySelector('html > div[popover]')]) target?.dispatchEvent(new CustomEvent(name, { detail: message, bubbles: true, composed: true }));
        }
      }
    }, there.idOf('adele'));
    await drawn();
    await holds();
  });

  it('sends clicks and keys of its own to where Unlock Add is', async () => {
    const at = await ready();
    await portal.page.evaluate(({ x, y }) => {
      const targets = [document.elementFromPoint(x, y), document.querySelector('html > div[popover]'), document.activeElement];
      for (const target of targets) {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) target?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y }));
        for (const type of ['keydown', 'keypress', 'keyup']) target?.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }));
        (target as HTMLElement | null)?.click();
      }
    }, at);
    await drawn();
    expect(await portal.page.evaluate(() => [document.querySelector('html > div[popover]')?.shadowRoot, (globalThis as unknown as { seen: { roots: number } }).seen.roots])).toEqual([null, 0]);
    await holds();
  });

  it.each([
    ['that takes the click', ''],
    ['through which the click falls', 'pointer-events: none'],
    ['that is nearly seen through', 'pointer-events: none; opacity: .9'],
    ['over that one button', 'pointer-events: none; clip-path: none; top: 40vh'],
  ])('lays something over the dialog %s: a real click unlocks nothing', async (_, style) => {
    const { x, y } = await ready();
    await portal.page.evaluate((css) => {
      const cover = document.documentElement.appendChild(document.createElement('section'));
      cover.id = 'cover';
      cover.style.cssText = `position: fixed; inset: 0; width: 100vw; height: 100vh; background: white; ${css}`;
      cover.popover = 'manual';
      cover.textContent = 'Click here to win';
      cover.showPopover();
    }, style);
    await drawn();
    await portal.page.mouse.click(x, y);
    await drawn();
    await portal.page.evaluate(() => document.getElementById('cover')?.remove());
    expect(await guard.isOpen()).toBe(true);
    await holds();
  });

  it('says that something lies over the button, and unlocks once it is gone', async () => {
    const { x, y } = await ready();
    const cover = await portal.page.evaluateHandle(() => {
      const section = document.documentElement.appendChild(document.createElement('section'));
      section.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; background: white; pointer-events: none';
      section.popover = 'manual';
      section.showPopover();
      return section;
    });
    await drawn();
    await portal.page.mouse.click(x, y);
    await guard.says('Something covers this button.');
    await cover.evaluate((section) => section.remove());
    await guard.unlock();
  });

  it('styles our place: nothing of it takes', async () => {
    const before = await guard.boxOf('button', 'Verify…');
    await portal.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        html > div, [popover], dialog, :popover-open { opacity: .01 !important; transform: scale(.1) !important; filter: blur(9px) !important; clip-path: circle(1px) !important; visibility: hidden !important;
          left: -999px !important; top: -999px !important; color: transparent !important; font-size: 1px !important; mix-blend-mode: difference !important; transition: opacity 99s !important; pointer-events: none !important; zoom: .1 !important; display: none !important }
        html { --background: transparent !important; --foreground: transparent !important }`);
      document.adoptedStyleSheets.push(sheet);
      const host = document.querySelector('html > div[popover]') as HTMLElement;
      host.style.setProperty('opacity', '0.01', 'important');
      host.style.setProperty('translate', '-999px', 'important');
      host.animate([{ opacity: 0, transform: 'scale(.1)' }, { opacity: 0, transform: 'scale(.1)' }], { duration: 99_000, fill: 'both' });
      for (const name of ['--background', '--foreground', '--danger', '--size-body']) CSS.registerProperty({ name, syntax: '*', inherits: false });
    });
    await drawn();
    expect(await guard.boxOf('button', 'Verify…')).toEqual(before);
    const style = await portal.page.evaluate(() => {
      const { opacity, transform, translate, filter, clipPath, visibility, color, fontSize, zoom, pointerEvents } = getComputedStyle(document.querySelector('html > div[popover]') as Element);
      return { opacity, transform, translate, filter, clipPath, visibility, color, fontSize, zoom, pointerEvents };
    });
    expect(style).toEqual({ opacity: '1', transform: 'none', translate: 'none', filter: 'none', clipPath: 'none', visibility: 'visible', color: 'rgb(0, 0, 0)', fontSize: '16px', zoom: '1', pointerEvents: 'auto' });
    await guard.verifyAndUnlock(); // it is seen, and so it works
  });

  it.each(['opacity: .01', 'transform: scale(.1)', 'filter: opacity(.01)', 'clip-path: circle(1px)', 'mask: linear-gradient(transparent, transparent)'])('fades the whole page by "%s": the dialog stays in sight, or unlocks nothing', async (css) => {
    const { x, y } = await ready();
    const seen = async () => (await portal.page.screenshot({ clip: { x: x - 60, y: y - 12, width: 120, height: 24 } })).toString('base64');
    await drawn();
    const before = await seen();
    await portal.page.evaluate((style) => (document.documentElement.style.cssText = style), css);
    await drawn();
    const same = (await seen()) === before;
    await portal.page.mouse.click(x, y);
    if (same) await guard.says('Add is unlocked');
    else await guard.says('Something covers this button.');
  });
});
