// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { mergeConfig, type Stored } from '../lib/config/merge.ts';
import { ADELE, PASSCODE, fakeServices } from './fake-services.ts';
import { stepTo } from './spell-out.tsx';
import { testPanel } from './test-panel.tsx';

const panel = testPanel();
const { button, box, click, has, text } = panel;

function withConfig(more: Stored) {
  return fakeServices({ loadConfig: () => Promise.resolve(mergeConfig({}, { clientId: ADELE, tenantId: 'contoso.com', ...more })) });
}

describe('spelling it out', () => {
  const stage = () => panel.query('[role=slider]') as HTMLElement;
  const open = async () => {
    await panel.issue();
    await click(button('Spell it out'));
    await panel.loaded(() => import('./spell-out.tsx'));
  };

  test.each<[string, number, number | undefined]>([
    ['ArrowRight', 2, 3],
    ['ArrowRight', 7, 7],
    ['ArrowLeft', 2, 1],
    ['ArrowLeft', 0, 0],
    ['Home', 5, 0],
    ['End', 5, 7],
    ['Enter', 5, undefined],
  ])('%s at %i leads to %s', (key, at, to) => {
    expect(stepTo(key, at, 8)).toBe(to);
  });

  test('shows one character at a time, with its word and where it stands', async () => {
    await open();
    expect(panel.query('.spell-character')?.textContent).toBe('s');
    expect(stage().getAttribute('aria-valuetext')).toBe('sierra, 1 of 8');
    await panel.press(stage(), 'ArrowRight');
    await panel.press(stage(), 'ArrowRight');
    expect(stage().getAttribute('aria-valuetext')).toBe('plus, 3 of 8');
    await click(button('Next'));
    expect(stage().getAttribute('aria-valuetext')).toBe('five, 4 of 8');
    await panel.press(stage(), 'End');
    expect(button('Next').getAttribute('aria-disabled')).toBe('true');
    await click(button('Next'));
    expect(stage().getAttribute('aria-valuetext')).toBe('caret, 8 of 8');
    await panel.press(stage(), 'Home');
    expect(button('Previous').getAttribute('aria-disabled')).toBe('true');
  });

  test('has all words on demand, in no live region', async () => {
    await open();
    const all = panel.query('.spell-all') as HTMLDetailsElement;
    expect(all.open).toBe(false);
    expect([...all.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['sierra', 'x-ray', 'plus', 'five', 'hash', 'x-ray', 'zulu', 'caret']);
    expect(panel.query('[aria-live=polite]')?.textContent).not.toMatch(/sierra/);
  });

  test('is gone with the passcode', async () => {
    await open();
    await click(button('Hide'));
    expect(panel.query('.spell-out')).toBeNull();
    expect(text()).not.toMatch(/sierra/i);
  });
});

describe('delivery', () => {
  test('takes a safe channel, and then the passcode is gone for good', async () => {
    await panel.issue();
    expect(button('Delivered').getAttribute('aria-disabled')).toBe('true');
    await click(button('Delivered'));
    expect(panel.passcode()).toBe(PASSCODE);
    await click(box('In person'));
    await click(button('Delivered'));
    expect(panel.passcode()).toBeUndefined();
    expect(text()).toContain('Delivered: In person.');
    expect(has('Delivered')).toBe(false);
    expect(has('Show again')).toBe(false);
  });

  test('refuses an unsafe channel, and says why', async () => {
    await panel.issue();
    await click(box('E-mail'));
    expect(text()).toContain('A user who cannot sign in cannot read it');
    await click(button('Delivered'));
    expect(panel.passcode()).toBe(PASSCODE);
    expect(text()).toContain('Choose a safer way.');
  });

  test('takes an unsafe channel with a written reason where that is configured', async () => {
    await panel.issue(withConfig({ delivery: { unsafe: 'confirm' } }));
    await click(box('E-mail'));
    await click(button('Delivered'));
    expect(panel.passcode()).toBe(PASSCODE);
    await panel.type(box('Why is there no safer way?'), 'On a ship; agreed with the captain.');
    await click(button('Delivered'));
    expect(panel.passcode()).toBeUndefined();
  });

  test('takes a secure channel only when it predates the request', async () => {
    await panel.issue();
    await click(box('Secure channel set up before'));
    await click(button('Delivered'));
    expect(panel.passcode()).toBe(PASSCODE);
    await click(box('The channel was set up before this request, and I know whose it is.'));
    await click(button('Delivered'));
    expect(panel.passcode()).toBeUndefined();
  });

  test('can be told after the passcode was hidden', async () => {
    await panel.issue();
    await click(button('Hide'));
    await click(box('In person'));
    await click(button('Delivered'));
    expect(text()).toContain('Delivered: In person.');
  });
});

describe('covering', () => {
  const focus = (on: boolean) => vi.spyOn(document, 'hasFocus').mockReturnValue(on);
  const turn = (to: 'blur' | 'focus') => act(() => void window.dispatchEvent(new Event(to)));
  const shown = () => panel.passcode() === PASSCODE;
  const inPage = () => document.documentElement.outerHTML.includes(PASSCODE);

  test('after the configured time, until it is shown again', async () => {
    focus(true);
    await panel.issue(withConfig({ passHideSeconds: 20 }));
    await act(() => button('Copy').focus());
    await panel.settle(19_000);
    expect(shown()).toBe(true);
    await panel.settle(1000);
    expect(shown()).toBe(false);
    expect(inPage()).toBe(false);
    expect(has('Copy')).toBe(false);
    expect(document.activeElement).toBe(button('Show again'));
    await click(button('Show again'));
    expect(shown()).toBe(true);
    expect(document.activeElement?.id).toBe('pass-title');
    await panel.settle(20_000);
    expect(shown()).toBe(false);
  });

  test('once the agent was away for a minute, not for less', async () => {
    focus(true);
    await panel.issue();
    await turn('blur');
    await panel.settle(59_000);
    await turn('focus');
    await panel.settle(60_000);
    expect(shown()).toBe(true);
    await turn('blur');
    await panel.settle(60_000);
    expect(inPage()).toBe(false);
    await turn('focus');
    expect(shown()).toBe(false);
    await click(button('Show again'));
    expect(shown()).toBe(true);
  });

  test('takes the spelling with it', async () => {
    focus(true);
    await panel.issue(withConfig({ passHideSeconds: 20 }));
    await click(button('Spell it out'));
    await panel.loaded(() => import('./spell-out.tsx'));
    await panel.settle(20_000);
    expect(panel.query('.spell-out')).toBeNull();
  });

  test('leaves the focus where somebody writes', async () => {
    focus(true);
    await panel.issue(withConfig({ passHideSeconds: 20 }));
    await act(() => box('In person').focus());
    await panel.settle(20_000);
    expect(document.activeElement).toBe(box('In person'));
  });

  test('Hide is for good, also from under the cover', async () => {
    focus(true);
    await panel.issue(withConfig({ passHideSeconds: 20 }));
    await panel.settle(20_000);
    await click(button('Hide'));
    expect(has('Show again')).toBe(false);
    expect(text()).toContain('It cannot be shown again.');
  });
});

test('the clipboard is cleared after the configured time, and a history is spoken of', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  const fakes = await panel.issue(withConfig({ clipboardClearSeconds: 5 }));
  await click(button('Copy'));
  expect(text()).toContain('Cleared from the clipboard in 5 s if this panel is open. Where the operating system keeps a clipboard history, it may stay there.');
  await panel.settle(5000);
  expect(fakes.clipboard).toEqual([PASSCODE, '']);
});
