import type { FormReading, PassForm } from './pass-form.ts';

const KEYS: ReadonlySet<string> = new Set(['Enter', ' ']);
/** A native button turns a key into a click by itself; the portal's are mostly none and listen for keys. */
const makesClicks = (element: Element) => element.matches('button, a[href], input');

/**
 * Calls `listener` with what the form says when a person presses its Add, before the portal hears of it. The listener
 * cannot stop or change the press: the events are only listened to (`passive`), and the gate alone holds the request.
 */
export function onAddPressed(root: Document, form: PassForm, listener: (reading: FormReading) => void, signal: AbortSignal): void {
  const isOnAdd = ({ isTrusted, target }: Event, button = form.addButton()) => isTrusted && target instanceof Node && button?.contains(target) === true;
  const options = { capture: true, passive: true, signal };
  root.addEventListener('click', (event) => {
    if (isOnAdd(event)) listener(form.read());
  }, options);
  root.addEventListener('keydown', (event) => {
    const button = form.addButton();
    if (KEYS.has(event.key) && !event.repeat && button && !makesClicks(button) && isOnAdd(event, button)) listener(form.read());
  }, options);
}
