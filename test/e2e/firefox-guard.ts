import type { Page } from 'puppeteer-core';
import { setFirefoxColours } from '../browser/firefox-colours.ts';
import { inFirefoxContentWorld } from '../browser/firefox-content-world.ts';
import { firefoxGuardAxe } from './firefox-guard-axe.ts';
import type { FirefoxDesk } from './firefox-desk.ts';
import type { GuardHands } from './stories/hands.ts';
import { PATIENCE_MS } from '../patience.ts';
import { until as lookUntil } from '../until.ts';
import { holds, isNamed, type Words } from './words.ts';

/** Looking costs Firefox more than Chromium. */
const until = <T>(look: () => Promise<T>): Promise<T> => lookUntil(look, PATIENCE_MS, 100);

type Role = 'button' | 'checkbox' | 'radio';

/** What can be pressed in the guard, as a person finds it, in CSS pixels of the view. */
interface Control {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly disabled: boolean;
  readonly checked: boolean;
  readonly focused: boolean;
  /** The mouse is on it, and nothing over it. */
  readonly hovered: boolean;
  readonly x: number;
  readonly y: number;
}

interface Seen {
  readonly text: string;
  readonly controls: readonly Control[];
  readonly dialogs: readonly { readonly name: string; readonly modal: boolean }[];
  /** The name of what has the focus, also where that is no control. */
  readonly focused: string | undefined;
}

/** In the content script's world, whose elements alone open a closed shadow root (MDN, Element.openOrClosedShadowRoot). */
function lookIn(scrollTo: number): Seen {
  const roots = [...document.documentElement.children].map((element) => (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot);
  const guard = roots.find((root) => root?.querySelector('.guard'));
  const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
  const told = (element: Element, by: 'aria-labelledby' | 'aria-describedby') => plain(element.getAttribute(by)?.split(' ').map((id) => guard?.getElementById(id)?.textContent).join(' '));
  const nameOf = (element: Element) => told(element, 'aria-labelledby') || plain(element.getAttribute('aria-label') ?? (element instanceof HTMLInputElement ? element.closest('label') : element)?.textContent);
  const elements = [...(guard?.querySelectorAll<HTMLElement>('button, input') ?? [])];
  elements[scrollTo]?.scrollIntoView({ block: 'center' });
  const controls = elements.map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return {
      role: element instanceof HTMLInputElement ? element.type : 'button',
      name: nameOf(element),
      description: told(element, 'aria-describedby'),
      disabled: element.getAttribute('aria-disabled') === 'true' || element.matches(':disabled'),
      checked: element instanceof HTMLInputElement && element.checked,
      focused: guard?.activeElement === element,
      hovered: element.matches(':hover'),
      x: left + width / 2,
      y: top + height / 2,
    };
  });
  const dialogs = [...(guard?.querySelectorAll('dialog[open]') ?? [])].map((dialog) => ({ name: nameOf(dialog), modal: dialog.matches(':modal') }));
  const ground = guard?.querySelector<HTMLElement>('.guard-ground');
  return { text: plain(ground?.innerText), controls, dialogs, focused: guard?.activeElement ? nameOf(guard.activeElement) : undefined };
}

/** The guard in a portal tab of Firefox: read where its own script lives, pressed with a real mouse. */
export function firefoxGuard({ firefox, addonId }: Pick<FirefoxDesk, 'firefox' | 'addonId'>, page: Page): GuardHands {
  const look = (scrollTo = -1) => inFirefoxContentWorld(firefox.browser, addonId, page.url(), `(${lookIn.toString()})(${scrollTo})`) as Promise<Seen>;

  const find = async (role: Role, name: Words) => {
    const { controls } = await look();
    const at = controls.findIndex((control) => control.role === role && isNamed(control.name, name));
    const control = controls[at];
    if (!control) throw new Error(`No ${role} ${String(name)} in the guard, which has: ${controls.map((one) => `${one.role} "${one.name}"`).join(', ')}`);
    return { at, control };
  };
  /** Waits for it. */
  const one = async (role: Role, name: Words) => (await until(() => find(role, name))).control;

  /** Once it stands still: the guard moves out of the way of what the page draws. */
  const still = (role: Role, name: Words) =>
    until(async () => {
      const { at } = await find(role, name);
      const [first, second] = [(await look(at)).controls[at], (await look()).controls[at]];
      if (!first || first.x !== second?.x || first.y !== second.y || second.name !== first.name) throw new Error(`${role} ${String(name)} does not stand still.`);
      return second;
    });

  /** Presses where the mouse has found it: until the guard has moved out of the way of a page that just changed, it may still leave. */
  async function click(role: Role, name: Words): Promise<void> {
    await until(async () => {
      const { x, y } = await still(role, name);
      await page.mouse.move(x, y);
      if (!(await find(role, name)).control.hovered) throw new Error(`The mouse does not reach ${role} ${String(name)}.`);
    });
    await page.mouse.down();
    await page.mouse.up();
  }
  const choose = async (role: 'checkbox' | 'radio', name: Words) => {
    if ((await one(role, name)).checked) return;
    await click(role, name);
    await until(async () => {
      if (!(await find(role, name)).control.checked) throw new Error(`${role} ${String(name)} is not chosen.`);
    });
  };
  const dialog = async () => (await until(look)).dialogs.find(({ name }) => name === 'Before you add a pass');

  const guard: GuardHands = {
    text: async () => (await until(look)).text,
    says: (wanted) =>
      until(async () => {
        const { text } = await look();
        if (!holds(text, wanted)) throw new Error(`The guard does not say ${String(wanted)}, but: ${text || '(there is no guard)'}`);
        return text;
      }),
    press: (name) => click('button', name),
    hasButton: async (name) => (await until(look)).controls.some((control) => control.role === 'button' && isNamed(control.name, name)),
    isDisabled: async (name) => (await one('button', name)).disabled,
    async open() {
      await guard.press('Verify…');
      await guard.read();
    },
    read: async () => void (await one('radio', /./)),
    isOpen: async () => (await dialog()) !== undefined,
    isInFront: async () => (await dialog())?.modal === true,
    tick: (name) => choose('checkbox', name),
    isTicked: async (name) => (await one('checkbox', name)).checked,
    checkboxes: async () => (await until(look)).controls.filter(({ role }) => role === 'checkbox'),
    async acknowledgeAll() {
      for (const { name } of await guard.checkboxes()) if (/^I have considered this|^I go on without this check/.test(name)) await guard.tick(name);
    },
    choose: (name) => choose('radio', name),
    radios: async () => (await until(look)).controls.filter(({ role }) => role === 'radio').map(({ name }) => name),
    reason: async () => (await one('button', 'Unlock Add')).description,
    mayUnlock: async () => !(await one('button', 'Unlock Add')).disabled,
    async unlock() {
      await until(async () => {
        if ((await find('button', 'Unlock Add')).control.disabled) throw new Error(`Unlock Add cannot be pressed: ${(await look()).text}`);
      });
      await guard.press('Unlock Add');
      await guard.says('Add is unlocked');
      await until(async () => {
        if ((await look()).dialogs.length > 0) throw new Error('The dialog is still open.'); // under which the lock tells first
      });
    },
    async verifyAndUnlock() {
      if (!(await guard.isOpen())) await guard.open();
      await guard.read();
      await guard.tick(/in person/i);
      await guard.acknowledgeAll();
      await guard.unlock();
    },
    focusedName: async () => (await until(look)).focused,
    middleOf: (_role, name) => still('button', name),
    async violations(colours) {
      await setFirefoxColours(firefox.browser, page, colours);
      return firefoxGuardAxe(firefox.browser, addonId, page.url());
    },
  };
  return guard;
}
