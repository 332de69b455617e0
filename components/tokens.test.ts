import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { contrast } from '../lib/config/contrast.ts';

const css = readFileSync('components/tokens.css', 'utf8');
const declared = (text: string) => new Map([...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name.slice(2), value]));
const [first = '', second = ''] = css.split('@media (prefers-color-scheme: dark)');
const light = declared(first);
const THEMES = { light, dark: new Map([...light, ...declared(second)]) } as const;

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what must be seen of controls and graphics. */
const TEXT = 4.5;
const SEEN = 3;

/** What is drawn on what. Lines that only decorate (around a card or a button with words on it) need no contrast, and are not here. */
const PAIRS: readonly (readonly [what: string, least: number, on: readonly string[], drawn: readonly string[]])[] = [
  ['text', TEXT, ['background', 'background-soft', 'background-hover', 'background-pressed', 'brand-soft', 'danger-soft', 'warning-soft', 'success-soft'], ['foreground', 'foreground-soft']],
  ['second text', TEXT, ['background', 'background-soft', 'background-hover'], ['foreground-quiet']],
  ['links, and words in the organisation’s colour', TEXT, ['background', 'background-soft', 'brand-soft'], ['brand-foreground']],
  ['a primary button, as it is, under the mouse, and pressed', TEXT, ['brand', 'brand-hover', 'brand-pressed'], ['on-brand']],
  ['a button that deletes', TEXT, ['danger-solid', 'danger-solid-hover'], ['#ffffff']],
  ['a button that says why it cannot be pressed, and a locked field', TEXT, ['background-disabled'], ['foreground-disabled']],
  ['a fault', TEXT, ['background', 'background-soft', 'background-hover', 'danger-soft'], ['danger']],
  ['something to consider', TEXT, ['background', 'background-soft', 'warning-soft'], ['warning']],
  ['something done', TEXT, ['background', 'background-soft', 'success-soft'], ['success']],
  ['digits and symbols of a passcode', TEXT, ['background-soft'], ['digit', 'symbol']],
  ['the focus', SEEN, ['background', 'background-soft', 'background-hover', 'brand-soft', 'danger-soft', 'warning-soft', 'success-soft'], ['foreground', 'brand-foreground']],
  ['edges of fields, and a switch', SEEN, ['background', 'background-soft'], ['line-accessible', 'brand-foreground']],
  ['the knob of a switch that is on', SEEN, ['brand'], ['on-brand']],
  ['icons', SEEN, ['background', 'background-soft', 'warning-soft'], ['warning-icon']],
  ['the ring of time left, on its track and beside it', SEEN, ['background', 'line'], ['brand-foreground', 'warning-icon']],
  ['bars of the charts, their axis, and their stripes', SEEN, ['background'], ['brand-foreground', 'danger', 'line-accessible']],
];

describe.each(Object.entries(THEMES))('%s', (_theme, tokens) => {
  const ROWS = PAIRS.flatMap(([what, least, grounds, drawn]) => grounds.flatMap((ground) => drawn.map((one) => [what, one, ground, least] as const)));
  it.each(ROWS)('%s: %s on %s is at least %d', (_what, one, ground, least) => {
    expect(contrast(tokens.get(one) ?? one, tokens.get(ground) ?? ground)).toBeGreaterThanOrEqual(least);
  });
});

// Avatars, and the head of the look-alike: colours that are no tokens.
test.each([...globSync('components/**/*.css')].flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/background: light-dark\((#\w+), (#\w+)\); *\n? *color: (?:light-dark\((#\w+), (#\w+)\)|(#\w+))/g)].map(([, ...colours]) => colours)))(
  'written on %s, in dark on %s',
  (ground = '', groundInDark = '', words, wordsInDark, both = '') => {
    expect(contrast(words ?? both, ground)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(wordsInDark ?? both, groundInDark)).toBeGreaterThanOrEqual(TEXT);
  },
);

test('every custom property that is used exists, and every one that exists is used', () => {
  const files = globSync('{components,public}/**/*.{css,tsx,ts}').filter((file) => !file.includes('.test.'));
  const source = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const used = new Set([...source.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const there = new Set([...source.matchAll(/(--[\w-]+):\s/g)].map(([, name]) => name));
  expect([...used].filter((name) => !there.has(name)), 'used, not there').toEqual([]);
  expect([...there].filter((name) => !used.has(name)), 'there, not used').toEqual([]);
});
