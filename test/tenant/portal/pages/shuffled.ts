/*
 * Nothing here is evidence, on purpose: the same pane as a redesign might leave it. Class names are new at every load,
 * the side pane is a dialog of the browser, the duration one choice in minutes, the pill two radio buttons, the passcode
 * plain text, and the order turned round. What still works here leans on no class, structure or language.
 */
import { make, onPress } from './dom.ts';
import type { Kit, Pressable } from './kit.ts';

const anyName = () => `x${crypto.randomUUID().slice(0, 8)}`;
const STEP = 30;

const box = (...inner: (Node | string)[]) => make('div', { class: anyName() }, ...inner);
const button = ({ test, label, onPress: act }: Pressable) => onPress(make('button', { class: anyName(), type: 'button', 'data-test': test }, label), act);

const yesNo: Kit['yesNo'] = (words, first, locked) => {
  let value = first;
  const name = anyName();
  const option = (on: boolean, label: string) => {
    const radio = make('input', { type: 'radio', name, checked: on === first, disabled: locked, 'data-test': on ? 'once-yes' : 'once-no' });
    radio.addEventListener('change', () => {
      value = on;
    });
    return make('label', { class: anyName() }, label, radio);
  };
  return { element: make('fieldset', { class: anyName() }, make('legend', {}, words.label), option(false, words.no), option(true, words.yes)), value: () => value };
};

export const shuffled: Kit = {
  blade: (title, commands, body) => make('article', { class: anyName() }, body, make('nav', { class: anyName() }, ...commands.map(button)), make('h3', {}, title)),
  panel(title, body, action, onClose) {
    const close = button({ test: 'close', label: '×', onPress: onClose });
    return make('dialog', { class: anyName(), open: true }, button(action), ...body.toReversed(), make('strong', {}, title), close);
  },
  dropdown(label, options) {
    const select = make('select', { class: anyName(), 'data-test': 'method' }, make('option', {}, '–'), ...options.map(({ test, label: text }) => make('option', { value: test }, text)));
    select.addEventListener('change', () => options.find(({ test }) => test === select.value)?.onPress());
    return make('label', { class: anyName() }, label, select);
  },
  checkbox({ test, label }, onChange) {
    const toggle = make('button', { class: anyName(), type: 'button', role: 'switch', 'aria-checked': 'false', 'data-test': test }, label);
    return onPress(toggle, () => {
      const on = toggle.getAttribute('aria-checked') !== 'true';
      toggle.setAttribute('aria-checked', String(on));
      onChange(on);
    });
  },
  field({ test, label }, type) {
    const input = make('input', { class: anyName(), type, 'data-test': test });
    return { element: make('label', {}, label, input), value: () => input.value };
  },
  duration({ label, minutes }, { least, most, first }) {
    const choices = Array.from({ length: Math.floor((most - least) / STEP) + 1 }, (_, index) => String(least + index * STEP));
    const select = make('select', { class: anyName(), 'data-test': 'duration' }, ...choices.map((value) => make('option', { value }, minutes.replace('{count}', value))));
    select.value = String(first);
    return { element: make('label', {}, label, select), value: () => Number(select.value) };
  },
  yesNo,
  copyField: ({ test, label }, value) => box(`${label}: `, make('b', { class: anyName(), 'data-test': test }, value)),
  text: (text) => box(text),
  rows: (rows) => make('ol', { class: anyName() }, ...rows.map(({ test, cells, remove }) => make('li', { 'data-test': test }, ...(remove ? [button(remove)] : []), cells.toReversed().join(' – ')))),
  question: (text, yes, no) => make('dialog', { class: anyName(), open: true }, button(no), text, button(yes)),
  notice: (test, text) => make('output', { class: anyName(), 'data-test': test }, text),
};
