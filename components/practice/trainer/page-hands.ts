/*
 * What a trainer's step does in the panel, by the same controls that a person presses. They are found as assistive
 * technology finds them: by ids that name things, by labels, by names.
 */

const PATIENCE_MS = 10_000;

/** Looks once a frame until there is something. Throws where nothing comes, or the signal aborts. */
export async function until<T>(look: () => T | null | undefined, signal: AbortSignal): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    signal.throwIfAborted();
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error('What the step needs did not come up.');
    await new Promise((done) => requestAnimationFrame(done));
  }
}

const panel = () => document.querySelector<HTMLElement>('.practice-panel');

export function inPanel(selector: string, name?: string): HTMLElement | undefined {
  const found = [...(panel()?.querySelectorAll<HTMLElement>(selector) ?? [])].filter((element) => element.checkVisibility());
  return name === undefined ? found[0] : found.find((element) => nameOf(element) === name);
}

/** A button's own words, or those of the label around a box. */
function nameOf(element: HTMLElement): string {
  const words = element instanceof HTMLInputElement ? element.closest('label')?.querySelector('span') : element;
  return (words?.textContent ?? '').trim();
}

/** The radio button whose name stands in the element of that id. */
export const radioNamed = (id: string): HTMLElement | undefined => document.getElementById(id)?.closest('label')?.querySelector('input') ?? undefined;

export function press(element: HTMLElement): void {
  if (!(element instanceof HTMLInputElement) || !element.checked) element.click();
}

/** As typed: Preact listens to these events, and to nothing that sets the value alone. */
export function type(element: HTMLElement, text: string): void {
  if (!(element instanceof HTMLInputElement)) return;
  element.value = text;
  for (const name of ['input', 'change']) element.dispatchEvent(new Event(name, { bubbles: true }));
}
