/*
 * Evidence: class names of Fluent UI v8 (github.com/microsoft/fluentui: ms-Panel, ms-ChoiceFieldGroup, ms-Slider …);
 * data-automationid DetailsRow and ms-CommandBarItem-link in ReactViews (user scripts for Entra's group blades); that
 * Ibiza's picker of options becomes a ChoiceGroup (github.com/Azure/portaldocs, react-guides-knockout-controls-mapping.md).
 * Guess: that this pane is, or will be, such a view; every arrangement; the number box beside the slider.
 */
import { divDropdown, divSlider } from './controls.ts';
import { make, onPress, trackAsReact } from './dom.ts';
import type { Kit, Named, Pressable } from './kit.ts';

let ids = 0;
const newId = () => `fluent-${(ids += 1)}`;

const button = (look: string) => ({ test, label, onPress: act }: Pressable) =>
  onPress(make('button', { class: `ms-Button ${look}`, type: 'button', 'data-test': test }, make('span', { class: 'ms-Button-flexContainer' }, make('span', { class: 'ms-Button-label' }, label))), act);
const primary = button('ms-Button--primary');
const plain = button('ms-Button--default');

function textField({ test, label }: Named, type: string, first = '', onChange: (value: string) => void = () => undefined) {
  const id = newId();
  const box = make('input', { class: 'ms-TextField-field', id, type, 'data-test': test });
  box.value = first;
  trackAsReact(box, onChange);
  return { box, element: make('div', { class: 'ms-TextField' }, make('label', { class: 'ms-Label', for: id }, label), make('div', { class: 'ms-TextField-fieldGroup' }, box)) };
}

const duration: Kit['duration'] = ({ label, hours }, { least, most, first }) => {
  let value = first / 60;
  const number = textField({ test: 'duration', label: hours }, 'number', String(value), (text) => {
    value = Number(text) || value;
    slider.show(value);
  });
  const slider = divSlider(label, { least: least / 60, most: most / 60, first: value }, 'ms-Slider-slideBox', (moved) => {
    value = moved;
    number.box.value = String(moved);
  });
  const element = make('div', { class: 'ms-Slider' }, make('label', { class: 'ms-Label' }, label), make('div', { class: 'ms-Slider-container' }, slider.element), number.element);
  return { element, value: () => Math.round(value * 60) };
};

const yesNo: Kit['yesNo'] = (words, first, locked) => {
  let value = first;
  const name = newId();
  const option = (on: boolean, label: string) => {
    const id = newId();
    const box = make('input', { class: 'ms-ChoiceField-input', type: 'radio', name, id, checked: on === first, disabled: locked, 'data-test': on ? 'once-yes' : 'once-no' });
    box.addEventListener('change', () => {
      value = on;
    });
    return make('div', { class: 'ms-ChoiceField' }, make('div', { class: 'ms-ChoiceField-wrapper' }, box, make('label', { class: 'ms-ChoiceField-field', for: id }, label)));
  };
  const group = make('div', { class: 'ms-ChoiceFieldGroup', role: 'radiogroup', 'aria-label': words.label }, make('label', { class: 'ms-Label' }, words.label), option(true, words.yes), option(false, words.no));
  return { element: group, value: () => value };
};

export const fluent: Kit = {
  blade(title, commands, body) {
    const item = ({ test, label, onPress: act }: Pressable) => make('div', { class: 'ms-OverflowSet-item', role: 'none' }, onPress(make('button', { class: 'ms-Button ms-Button--commandBar ms-CommandBarItem-link', type: 'button', role: 'menuitem', 'data-test': test }, label), act));
    return make('div', { class: 'ms-Stack' }, make('h2', { class: 'ms-Stack-title' }, title), make('div', { class: 'ms-OverflowSet ms-CommandBar-primaryCommand', role: 'menubar' }, ...commands.map(item)), body);
  },
  panel(title, body, action, onClose) {
    const id = newId();
    const close = onPress(make('button', { class: 'ms-Button ms-Panel-closeButton', type: 'button', 'data-test': 'close' }, '×'), onClose);
    return make('div', { class: 'ms-Layer' }, make('div', { class: 'ms-Panel is-open', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': id }, make('div', { class: 'ms-Panel-main' },
      make('div', { class: 'ms-Panel-commands' }, close),
      make('div', { class: 'ms-Panel-header' }, make('div', { class: 'ms-Panel-headerText', id, role: 'heading', 'aria-level': '1' }, title)),
      make('div', { class: 'ms-Panel-content' }, ...body),
      make('div', { class: 'ms-Panel-footer' }, primary(action)),
    )));
  },
  dropdown: (label, options) => make('div', { class: 'ms-Dropdown-container' }, make('label', { class: 'ms-Label' }, label), divDropdown(label, options, { box: 'ms-Dropdown', open: 'is-open', list: 'ms-Callout ms-Dropdown-callout', option: 'ms-Dropdown-item' })),
  checkbox({ test, label }, onChange) {
    const id = newId();
    const box = make('input', { type: 'checkbox', id, 'data-test': test });
    box.addEventListener('change', () => onChange(box.checked));
    return make('div', { class: 'ms-Checkbox' }, box, make('label', { class: 'ms-Checkbox-label', for: id }, label));
  },
  field(named, type) {
    const { box, element } = textField(named, type);
    return { element, value: () => box.value };
  },
  duration,
  yesNo,
  copyField({ test, label }, value) {
    const { box, element } = textField({ test, label }, 'text', value);
    box.readOnly = true;
    return element;
  },
  text: (text) => make('span', { class: 'ms-Text' }, text),
  rows: (rows) => make('div', { class: 'ms-DetailsList', role: 'grid' }, ...rows.map(({ test, cells, remove }) =>
    make('div', { class: 'ms-DetailsRow', role: 'row', 'data-automationid': 'DetailsRow', 'data-test': test }, ...cells.map((cell) => make('div', { class: 'ms-DetailsRow-cell', role: 'gridcell', 'data-automationid': 'DetailsRowCell' }, cell)), ...(remove ? [plain(remove)] : [])))),
  question: (text, yes, no) => make('div', { class: 'ms-Layer' }, make('div', { class: 'ms-Dialog-main', role: 'alertdialog', 'aria-label': text }, make('p', { class: 'ms-Dialog-subText' }, text), primary(yes), plain(no))),
  notice: (test, text) => make('div', { class: 'ms-MessageBar', role: 'alert', 'data-test': test }, text),
};
