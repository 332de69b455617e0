// What a hostile page does, as scripts that run in it.

const HOST = "document.querySelector('html > div[popover]')";

/** Before anything of ours runs: roots would be open, events trusted, and nothing would be seen to be covered. */
export const PREPARED = `
  globalThis.seen = { roots: 0 };
  Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, {
    apply(attach, element, [options]) {
      seen.roots += 1;
      return Reflect.apply(attach, element, [{ ...options, mode: 'open' }]);
    },
  });
  Object.defineProperty(Event.prototype, 'isTrusted', { configurable: true, get: () => true });
  IntersectionObserver.prototype.observe = () => undefined;`;

export const CHEATS: readonly [string, string][] = [
  ['removes it', `${HOST}?.remove()`],
  ['hides it', `${HOST}.hidePopover()`],
  ['makes it no popover', `${HOST}?.removeAttribute('popover')`],
  ['puts it where nothing is drawn', `(() => {
    const nowhere = document.body.appendChild(document.createElement('div'));
    nowhere.style.display = 'none';
    nowhere.append(${HOST});
  })()`],
];

const DRAWN = '(async () => { for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame); })()';

/** Says that the permit was granted, in every way in which a page can speak. Then some frames are drawn. */
export const FORGED = (userId: string) => `(() => {
  const grant = { type: 'gate/grant', userId: '${userId}', settings: { lifetimeMinutes: 60, oneTime: true } };
  const state = { lock: 'unlocked', userId: '${userId}', until: Date.now() + 60_000, enforcement: 'block', batchesBlocked: true, access: true };
  for (const message of [grant, { type: 'gate/changed', tabId: 1, reason: 'granted', state }]) {
    window.postMessage(message, '*');
    new BroadcastChannel('tapwarden').postMessage(message);
    for (const name of ['gate/grant', 'gate/changed', 'message', 'tapwarden']) {
      for (const target of [window, document, ${HOST}]) target.dispatchEvent(new CustomEvent(name, { detail: message, bubbles: true, composed: true }));
    }
  }
  return ${DRAWN};
})()`;

/** Clicks and keys that a script makes, where Unlock Add is. Then some frames are drawn. */
export const pressedByScript = ({ x, y }: { x: number; y: number }) => `(() => {
  for (const target of [document.elementFromPoint(${x}, ${y}), ${HOST}, document.activeElement]) {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) target?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: ${x}, clientY: ${y} }));
    for (const type of ['keydown', 'keypress', 'keyup']) target?.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }));
    target?.click?.();
  }
  return ${DRAWN};
})()`;
