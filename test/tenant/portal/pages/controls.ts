/** What Ibiza's and Fluent's controls share: they are made of divs and lists, and differ in their classes. */
import { make, onPress } from './dom.ts';
import type { Pressable } from './kit.ts';

export interface DropdownClasses {
  readonly box: string;
  readonly open: string;
  readonly list: string;
  readonly option: string;
}

export function divDropdown(label: string, options: readonly Pressable[], classes: DropdownClasses): HTMLElement {
  const list = make('div', { class: classes.list, role: 'listbox', hidden: true });
  const box = make('div', { class: classes.box, role: 'combobox', tabindex: '0', 'aria-label': label, 'aria-expanded': 'false', 'data-test': 'method' });
  const show = (open: boolean) => {
    list.hidden = !open;
    box.setAttribute('aria-expanded', String(open));
    for (const name of classes.open.split(' ')) box.classList.toggle(name, open);
  };
  for (const { test, label: text, onPress: pick } of options) {
    const option = make('div', { class: classes.option, role: 'option', 'data-test': test, tabindex: '0' }, text);
    list.append(onPress(option, () => {
      box.textContent = text;
      show(false);
      pick();
    }));
  }
  onPress(box, () => show(list.hidden === true));
  return make('div', {}, box, list);
}

const STEPS: Readonly<Record<string, (value: number, least: number, most: number) => number>> = {
  ArrowLeft: (value) => value - 1,
  ArrowDown: (value) => value - 1,
  ArrowRight: (value) => value + 1,
  ArrowUp: (value) => value + 1,
  Home: (_, least) => least,
  End: (_, __, most) => most,
};

export interface Slider {
  readonly element: HTMLElement;
  /** Shows a value, without telling of it. */
  readonly show: (value: number) => void;
}

/** A slider of whole steps, moved by its keys or by a click on its rail. */
export function divSlider(label: string, { least, most, first }: { least: number; most: number; first: number }, className: string, onChange: (value: number) => void): Slider {
  const element = make('div', { class: className, role: 'slider', tabindex: '0', 'aria-label': label, 'aria-valuemin': String(least), 'aria-valuemax': String(most), 'data-test': 'slider' });
  let value = first;
  const show = (wanted: number) => {
    value = Math.min(most, Math.max(least, wanted));
    element.setAttribute('aria-valuenow', String(value));
  };
  const move = (wanted: number) => {
    show(wanted);
    onChange(value);
  };
  element.addEventListener('keydown', ({ key }) => {
    const step = STEPS[key];
    if (step) move(step(value, least, most));
  });
  element.addEventListener('click', ({ clientX }) => {
    const { left, width } = element.getBoundingClientRect();
    move(least + Math.round(((clientX - left) / width) * (most - least)));
  });
  show(first);
  return { element, show };
}
