/*
 * Evidence: the class names and the id fxsContextPaneTitle, which extensions, user scripts and tests on GitHub select
 * by, the value of a copyable label in its input's title, "li" with a title as commands, the pill Yes|No, the number
 * box beside the slider and the docked footer (screenshots of 2025 and 2026 in public lab repositories).
 * Guess: what is inside what, roles, the list of methods, the question and the error, and that the number box takes
 * its value on `change`.
 */
import { divDropdown, divSlider } from './controls.ts';
import { make, onPress } from './dom.ts';
import type { Kit, Named, Pressable } from './kit.ts';

const control = (label: string, ...inner: HTMLElement[]) => make('div', { class: 'fxc-weave-pccontrol fxc-base' }, make('label', { class: 'azc-form-label' }, label), ...inner);
const button = ({ test, label, onPress: act }: Pressable) => onPress(make('div', { class: 'fxs-button fxt-button', role: 'button', tabindex: '0', title: label, 'data-test': test }, label), act);
const input = ({ test, label }: Named, type: string) => make('input', { class: 'azc-input azc-formControl', type, 'aria-label': label, 'data-test': test });

const duration: Kit['duration'] = ({ label, hours }, { least, most, first }) => {
  const box = make('input', { class: 'azc-input azc-formControl', type: 'text', inputmode: 'decimal', 'aria-label': label, 'data-test': 'duration' });
  let value = first / 60;
  const slider = divSlider(label, { least: least / 60, most: most / 60, first: value }, 'azc-slider', (moved) => {
    value = moved;
    box.value = String(moved);
  });
  box.value = String(value);
  box.addEventListener('change', () => {
    value = Number(box.value.replace(',', '.')) || value;
    slider.show(value);
  });
  const element = control(label, slider.element, make('div', { class: 'azc-numericTextBox-wrapper' }, box, make('span', {}, hours)));
  return { element, value: () => Math.round(value * 60) };
};

const yesNo: Kit['yesNo'] = (words, first, locked) => {
  let value = first;
  const item = (on: boolean, label: string) =>
    make('li', { class: `azc-optionPicker-item${locked ? ' azc-disabled fxs-portal-optionPicker-disabled' : ''}`, role: 'radio', tabindex: '0', 'aria-disabled': locked && 'true', 'data-test': on ? 'once-yes' : 'once-no' }, label);
  const items = [[true, item(true, words.yes)], [false, item(false, words.no)]] as const;
  const show = () => items.forEach(([on, element]) => element.setAttribute('aria-checked', String(on === value)));
  for (const [on, element] of items) {
    onPress(element, () => {
      value = on;
      show();
    });
  }
  show();
  const list = make('ul', { class: 'azc-optionPicker', role: 'radiogroup', 'aria-label': words.label }, ...items.map(([, element]) => element));
  return { element: control(words.label, list), value: () => value };
};

export const ibiza: Kit = {
  blade(title, commands, body) {
    const bar = make('ul', { class: 'fxs-commandBar azc-toolbar', role: 'toolbar' }, ...commands.map(({ test, label, onPress: act }) => onPress(make('li', { class: 'fxs-commandBar-item', role: 'button', tabindex: '0', title: label, 'data-test': test }, label), act)));
    return make('section', { class: 'fxs-blade' }, make('h2', { class: 'fxs-blade-title-titleText' }, title), bar, make('div', { class: 'fxs-blade-content' }, body));
  },
  panel(title, body, action, onClose) {
    const close = onPress(make('div', { class: 'fxs-contextpane-close fxs-button', role: 'button', tabindex: '0', 'data-test': 'close' }, '×'), onClose);
    return make('div', { class: 'fxs-contextpane fxs-portal-contextpane-right fxs-contextpane-visible', role: 'dialog', 'aria-labelledby': 'fxsContextPaneTitle' }, make('section', {},
      make('header', { class: 'fxs-contextpane-header' }, make('h2', { id: 'fxsContextPaneTitle', class: 'fxs-contextpane-title' }, title), close),
      make('div', { class: 'fxs-contextpane-content' }, ...body),
      make('footer', { class: 'fxs-contextpane-footer' }, button(action)),
    ));
  },
  dropdown: (label, options) => control(label, divDropdown(label, options, { box: 'fxc-dropdown-input azc-formControl', open: 'fxc-dropdown-open', list: 'fxc-dropdown-popup', option: 'fxc-dropdown-option' })),
  checkbox(named, onChange) {
    const box = input(named, 'checkbox');
    box.addEventListener('change', () => onChange(box.checked));
    return make('div', { class: 'fxc-weave-pccontrol azc-checkBox' }, make('label', {}, box, named.label));
  },
  field(named, type) {
    const box = input(named, type);
    return { element: control(named.label, box), value: () => box.value };
  },
  duration,
  yesNo,
  copyField({ test, label }, value) {
    const box = make('input', { class: 'azc-input azc-formControl', type: 'text', readonly: true, title: value, 'aria-label': label, 'data-test': test });
    box.value = value;
    return control(label, make('div', { class: 'fxc-copyablelabel' }, make('div', { class: 'fxc-copyablelabel-textbox' }, box)));
  },
  text: (text) => make('p', { class: 'fxc-base' }, text),
  rows: (rows) => make('div', { class: 'fxc-gc fxc-gc-table', role: 'grid' }, ...rows.map(({ test, cells, remove }) =>
    make('div', { class: 'fxc-gc-row', role: 'row', 'data-test': test }, ...cells.map((cell) => make('span', { class: 'fxc-gc-cell', role: 'gridcell' }, cell)), ...(remove ? [make('span', { class: 'fxc-gc-cell', role: 'gridcell' }, button(remove))] : [])))),
  question: (text, yes, no) => make('div', { class: 'fxs-messagebox', role: 'alertdialog', 'aria-label': text }, make('p', {}, text), button(yes), button(no)),
  notice: (test, text) => make('div', { class: 'fxs-toast', role: 'alert', 'data-test': test }, text),
};
