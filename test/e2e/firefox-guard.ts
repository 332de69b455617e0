import type { Page } from 'puppeteer-core';
import { inFirefoxContentWorld } from '../browser/firefox-content-world.ts';
import type { FirefoxDesk } from './firefox-desk.ts';
import { PATIENCE_MS } from '../patience.ts';
import { until as lookUntil } from './until.ts';

/** Looking costs Firefox more than Chromium. */
const until = <T>(look: () => Promise<T>): Promise<T> => lookUntil(look, PATIENCE_MS, 100);

/** What can be pressed in the guard, as a person finds it, in CSS pixels of the view. */
interface Control {
  readonly role: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly checked: boolean;
  readonly modal: boolean;
  readonly focused: boolean;
  readonly x: number;
  readonly y: number;
}

/** In the content script's world, whose elements alone open a closed shadow root (MDN, Element.openOrClosedShadowRoot). */
function lookIn(scrollTo: number): { text: string; controls: Control[] } {
  const roots = [...document.documentElement.children].map((element) => (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot);
  const guard = roots.find((root) => root?.querySelector('.guard'));
  const elements = [...(guard?.querySelectorAll<HTMLElement>('button, input') ?? [])];
  elements[scrollTo]?.scrollIntoView({ block: 'center' });
  const controls = elements.map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const label = element instanceof HTMLInputElement ? element.closest('label')?.textContent : element.textContent;
    return {
      role: element instanceof HTMLInputElement ? element.type : 'button',
      name: (element.getAttribute('aria-label') ?? label ?? '').trim(),
      disabled: element.getAttribute('aria-disabled') === 'true' || element.matches(':disabled'),
      checked: element instanceof HTMLInputElement && element.checked,
      modal: element.closest('dialog:modal') !== null,
      focused: guard?.activeElement === element,
      x: left + width / 2,
      y: top + height / 2,
    };
  });
  const ground = guard?.querySelector<HTMLElement>('.guard-ground');
  return { text: (ground?.innerText ?? '').replaceAll(/\s+/g, ' '), controls };
}

/** The guard in a portal tab of Firefox: read where its own script lives, pressed with a real mouse. */
export function firefoxGuard({ firefox, addonId }: FirefoxDesk, page: Page) {
  const look = (scrollTo = -1) => inFirefoxContentWorld(firefox.browser, addonId, page.url(), `(${lookIn.toString()})(${scrollTo})`) as Promise<ReturnType<typeof lookIn>>;

  const find = async (role: string, name: RegExp) => {
    const { controls } = await look();
    const at = controls.findIndex((control) => control.role === role && name.test(control.name));
    const control = controls[at];
    if (!control) throw new Error(`No ${role} ${String(name)} in the guard, which has: ${controls.map((one) => `${one.role} "${one.name}"`).join(', ')}`);
    return { at, control };
  };

  /** Once it stands still: the guard moves out of the way of what the page draws. */
  const still = (role: string, name: RegExp) =>
    until(async () => {
      const { at } = await find(role, name);
      const [first, second] = [(await look(at)).controls[at], (await look()).controls[at]];
      if (!first || first.x !== second?.x || first.y !== second.y || second.name !== first.name) throw new Error(`${role} ${String(name)} does not stand still.`);
      return second;
    });

  async function click(role: string, name: RegExp): Promise<void> {
    const { x, y } = await still(role, name);
    await page.mouse.click(x, y);
  }

  return {
    text: async () => (await look()).text,
    says: (wanted: RegExp) =>
      until(async () => {
        const { text } = await look();
        if (!wanted.test(text)) throw new Error(`The guard does not say ${String(wanted)}, but: ${text || '(there is no guard)'}`);
        return text;
      }),
    press: (name: RegExp) => click('button', name),
    choose: (name: RegExp) => click('radio', name),
    isDisabled: async (name: RegExp) => (await until(() => find('button', name))).control.disabled,
    isInFront: async (name: RegExp) => (await until(() => find('button', name))).control.modal,

    /** Tab by Tab, as far as it takes. */
    async tabTo(name: RegExp, most = 60): Promise<void> {
      const passed: string[] = [];
      while (passed.length < most) {
        await page.keyboard.press('Tab');
        const at = (await look()).controls.find(({ focused }) => focused)?.name ?? '';
        if (name.test(at)) return;
        passed.push(at);
      }
      throw new Error(`${most} times Tab do not lead to ${String(name)}, but to ${passed.join(', ')}`);
    },
    focused: async () => (await look()).controls.find(({ focused }) => focused)?.name,

    async tick(name: RegExp): Promise<void> {
      await click('checkbox', name);
      await until(async () => {
        if (!(await find('checkbox', name)).control.checked) throw new Error(`${String(name)} is not ticked.`);
      });
    },

    /** Presses it as soon as it may be pressed. */
    async unlock(): Promise<void> {
      await until(async () => {
        if ((await find('button', /^Unlock Add$/)).control.disabled) throw new Error(`Unlock Add cannot be pressed: ${(await look()).text}`);
      });
      await click('button', /^Unlock Add$/);
    },
  };
}
