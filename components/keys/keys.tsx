import { useEffect } from 'preact/hooks';
import { altLetter, place } from './chord.ts';

const ALT = navigator.platform.startsWith('Mac') ? '⌥' : 'Alt+';
const KEYED = '[data-key]';

/**
 * Alt and the letter that an element names in `data-key`: a button is pressed, a field is entered; in a group a digit then
 * takes a choice, for as long as nothing else is done. No key stands alone (WCAG 2.2, 2.1.4), and none is Enter.
 */
export function Keys() {
  useEffect(() => {
    const stop = new AbortController();
    listen(stop.signal);
    dress();
    const drawn = new MutationObserver(dress);
    drawn.observe(document.body, { childList: true, subtree: true });
    stop.signal.addEventListener('abort', () => drawn.disconnect());
    return () => stop.abort();
  }, []);
  return null;
}

function listen(signal: AbortSignal): void {
  let group: HTMLElement | undefined;
  const press = (event: KeyboardEvent) => {
    const choice = group && choicesIn(group)[place(event)];
    if (choice ? reach(choice) : act(event)) {
      if (choice) choice.click();
      event.preventDefault();
    } else if (event.key !== 'Alt') {
      group = undefined;
    }
  };
  const act = (event: KeyboardEvent) => {
    const letter = altLetter(event);
    const target = letter && [...document.querySelectorAll<HTMLElement>(`[data-key=${letter}]`)].find((one) => reach(entryOf(one)));
    if (!target) return false;
    group = choicesIn(target).length > 0 ? target : undefined;
    if (target instanceof HTMLButtonElement) target.click();
    return true;
  };
  const leave = ({ target }: Event) => {
    if (!group?.contains(target as Node)) group = undefined;
  };
  document.addEventListener('keydown', press, { capture: true, signal });
  document.addEventListener('focusin', leave, { signal });
  document.addEventListener('pointerdown', () => (group = undefined), { signal });
}

/** The browser itself tells what cannot be reached: hidden, inert, behind a dialog. */
function reach(element: HTMLElement | undefined): boolean {
  element?.focus();
  return element !== undefined && document.activeElement === element;
}

const choicesIn = (element: HTMLElement) => [...element.querySelectorAll<HTMLInputElement>(`input[type=${element.role === 'radiogroup' ? 'radio' : 'checkbox'}]`)].slice(0, 9);

function entryOf(element: HTMLElement): HTMLElement | undefined {
  const choices = choicesIn(element);
  return choices.find(({ type, checked }) => checked === (type === 'radio')) ?? choices[0] ?? element;
}

/** Says the keys in tooltips, and to assistive technology. */
function dress(): void {
  for (const element of document.querySelectorAll<HTMLElement>(KEYED)) {
    const letter = element.dataset.key?.toUpperCase() ?? '';
    element.setAttribute('aria-keyshortcuts', `Alt+${letter}`);
    const choices = choicesIn(element);
    if (choices.length === 0) element.title = ALT + letter;
    for (const [at, choice] of choices.entries()) (choice.closest('label') ?? choice).title = `${ALT}${letter}, ${at + 1}`;
  }
}
