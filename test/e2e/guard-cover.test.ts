import { describe, expect, it } from 'vitest';
import { overviewRoute, portalAddress } from '../tenant/portal/routes.ts';
import { testCheating } from './cheat-desk.ts';

describe('a page that hides the guard, draws over it, or says that it is out of date', () => {
  const there = testCheating();

  it.each([
    ['that takes the click', ''],
    ['through which the click falls', 'pointer-events: none'],
    ['that is nearly seen through', 'pointer-events: none; opacity: .9'],
    ['over that one button', 'pointer-events: none; clip-path: none; top: 40vh'],
  ])('lays something over the dialog %s: a real click unlocks nothing', async (_, style) => {
    const { portal, guard, ready, drawn, holds } = await there.open();
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
    const { portal, guard, ready, drawn } = await there.open();
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
    const { portal, guard, drawn } = await there.open();
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
    const { portal, guard, ready, drawn } = await there.open();
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

  it('tells our sentinel that a newer one has come: it stays', async () => {
    const { portal, guard, drawn, holds } = await there.open();
    const { page } = portal;
    await page.goto('about:blank');
    await page.goto(portalAddress({ pane: 'K' }, overviewRoute(there.idOf('adele'))));
    await page.evaluate((id) => {
      for (const name of ['portal', 'guard']) {
        const detail = { contentScriptName: name, messageId: 'x' };
        document.dispatchEvent(new CustomEvent(`${id}:${name}:wxt:content-script-started`, { detail }));
        window.postMessage({ type: `${id}:${name}:wxt:content-script-started`, ...detail }, '*');
      }
    }, there.desk.browser.extensionId);
    await drawn();
    await portal.goTo(there.idOf('adele'));
    await guard.says('Add is locked');
    await holds();
  });
});
