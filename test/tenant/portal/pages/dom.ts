/** Makes an element; an attribute that is undefined or false is left out. Never HTML text: Trusted Types refuse it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Readonly<Record<string, string | boolean | undefined>> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** Runs on a click and, as the portal's buttons are mostly no buttons, on Enter and Space. */
export function onPress<Element extends HTMLElement>(element: Element, act: () => void): Element {
  const disabled = () => element.getAttribute('aria-disabled') === 'true';
  element.addEventListener('click', () => {
    if (!disabled()) act();
  });
  if (element instanceof HTMLButtonElement || element instanceof HTMLAnchorElement) return element;
  element.addEventListener('keydown', (event) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || disabled()) return;
    event.preventDefault();
    act();
  });
  return element;
}

/** React's inputs notice a value only where it was set past their own setter: facebook/react, inputValueTracking.js. */
export function trackAsReact(input: HTMLInputElement, onChange: (value: string) => void): void {
  const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  let known = input.value;
  Object.defineProperty(input, 'value', {
    configurable: true,
    get: () => native?.get?.call(input) as string,
    set(value: string) {
      known = value;
      native?.set?.call(input, value);
    },
  });
  input.addEventListener('input', () => {
    const now = input.value;
    if (now === known) return;
    known = now;
    onChange(now);
  });
}
