// @vitest-environment happy-dom
import { Window } from 'happy-dom';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Config } from '../../lib/config/config.ts';
import { mergeConfig } from '../../lib/config/merge.ts';
import { LANGUAGES } from '../../lib/hand-out/languages.ts';
import { ADELE, PASSCODE, fakeServices, pass, person, type Fakes } from '../fake-services.ts';
import { testPanel } from '../test-panel.tsx';

const panel = testPanel();
const { button, box, click, text, query } = panel;
const allLoaded = () => Promise.allSettled([import('./hand-out.tsx'), ...LANGUAGES.map(({ load }) => load())]);

/** The small window. Its `print` fires the events that a browser does. */
function smallWindow(onPrint: () => void) {
  const small = new Window() as unknown as globalThis.Window & typeof globalThis;
  small.print = () => {
    small.dispatchEvent(new small.Event('beforeprint'));
    onPrint();
    small.dispatchEvent(new small.Event('afterprint'));
  };
  return { small, close: vi.spyOn(small, 'close').mockReturnValue() };
}

afterEach(() => vi.restoreAllMocks());

async function open(fakes: Fakes = fakeServices()) {
  await panel.issue(fakes);
  await click(button('Print hand-out'));
  await panel.loaded(allLoaded);
  return fakes;
}

const inPerson = () => click(query('input[aria-labelledby=channel-in-person]') as HTMLElement);
const shown = () => query('.preview')?.textContent ?? '';
const withConfig = (more: Partial<Config>) => fakeServices({ loadConfig: () => Promise.resolve(mergeConfig({}, { clientId: ADELE, tenantId: 'contoso.com', ...more })) });
const chooseLanguage = async (id: string) => {
  const select = query('.hand-out select') as HTMLSelectElement;
  await act(() => {
    select.value = id;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await panel.loaded(allLoaded);
};

describe('the hand-out', () => {
  test('is loaded when it is asked for, and put away again', async () => {
    await panel.issue();
    expect(button('Print hand-out').getAttribute('aria-expanded')).toBe('false');
    expect(query('.hand-out')).toBeNull();
    await click(button('Print hand-out'));
    await panel.loaded(allLoaded);
    expect(button('Print hand-out').getAttribute('aria-expanded')).toBe('true');
    expect(shown()).toMatch(/^Temporary Access PassWhat to do nowFor ⁨Adele Vance⁩Valid from /);
    await click(button('Print hand-out'));
    expect(query('.hand-out')).toBeNull();
  });

  test.each([
    ['de-AT', 'de', 'de-AT', 'Was Sie jetzt tun'],
    ['ar', 'ar', 'ar', 'ما عليك فعله الآن'],
    ['xx', 'en', 'en-GB', 'What to do now'],
    [null, 'en', 'en-GB', 'What to do now'],
  ])('is in the recipient’s language: %s', async (preferredLanguage, id, tag, lead) => {
    await open(Object.assign(fakeServices(), { facts: { person: person(ADELE, { preferredLanguage }) } }));
    expect((query('.hand-out select') as HTMLSelectElement).value).toBe(id);
    expect(query('.sheet')?.getAttribute('lang')).toBe(tag);
    expect(query('.sheet')?.getAttribute('dir')).toBe(id === 'ar' ? 'rtl' : 'ltr');
    expect(shown()).toContain(lead);
  });

  test('can be had in another language', async () => {
    await open();
    await chooseLanguage('ja');
    expect(shown()).toContain('一時アクセス パス');
    expect(query('.sheet')?.getAttribute('lang')).toBe('ja');
  });

  test('draws no code where Microsoft documents no address, and tells another way', async () => {
    await open(withConfig({ cloud: 'china' }));
    expect(query('.qr-code')).toBeNull();
    expect(shown()).not.toContain('https://');
    expect(shown()).toContain('“Security info”');
  });

  test('names the help desk', async () => {
    await open(withConfig({ support: { name: 'IT service desk, room 12', mail: 'desk@contoso.com' } }));
    expect(shown()).toContain('\u2068IT service desk, room 12\u2069 · \u2068desk@contoso.com\u2069');
  });

  test('says so where no words come', async () => {
    vi.spyOn(LANGUAGES.find(({ id }) => id === 'en') as (typeof LANGUAGES)[number], 'load').mockRejectedValue(new Error('gone'));
    await open();
    expect(text()).toContain('The words of this language could not be loaded.');
    expect(panel.has('Print')).toBe(false);
  });
});

describe('its passcode', () => {
  const paper = async (withPasscode: boolean) => {
    const id = `pass-${withPasscode}`;
    const fakes = await open(Object.assign(fakeServices(), { outcome: () => Promise.resolve({ kind: 'issued', pass: pass({ id }), passcode: PASSCODE }) }));
    await inPerson();
    if (withPasscode) await click(box('With the passcode, handed over in person'));
    let printed = '';
    const { small, close } = smallWindow(() => (printed = small.document.body.textContent ?? ''));
    vi.spyOn(window, 'open').mockReturnValue(small);
    await click(button('Print'));
    return { fakes, small, close, printed };
  };

  test('is offered for a delivery in person only, and as long as it is not hidden', async () => {
    await open();
    expect(text()).toContain('Without the passcode.');
    await click(query('input[aria-labelledby=channel-voice-verified-call]') as HTMLElement);
    expect(text()).toContain('Without the passcode.');
    await inPerson();
    expect(box('With the passcode, handed over in person').checked).toBe(false);
    expect(text()).toContain('Take the paper from the printer yourself.');
    await click(button('Hide'));
    expect(text()).toContain('Without the passcode.');
    expect(panel.has('Print')).toBe(true);
  });

  test('is on the paper and nowhere else; the paper does not name the recipient', async () => {
    const { fakes, small, close, printed } = await paper(true);
    expect(printed).toContain(PASSCODE);
    expect(printed).toContain('+ plus · # hash · ^ caret');
    expect(printed).not.toContain('Adele');
    expect(shown()).toContain('• • • •');
    expect(shown()).not.toContain(PASSCODE);
    expect(small.document.documentElement.outerHTML).not.toContain(PASSCODE);
    expect(small.document.title).toBe('Hand-out');
    expect(close).toHaveBeenCalled();
    expect(fakes.recorded.at(-1)).toMatchObject({ outcome: 'issued', handOut: { language: 'en', withPasscode: true } });
    expect(JSON.stringify(fakes.recorded)).not.toContain(PASSCODE);

    await click(box('With the passcode, handed over in person'));
    await click(button('Print'));
    expect(fakes.recorded.at(-1)).toMatchObject({ handOut: { withPasscode: true } }); // it was, once
  });

  test('is not on it unless that was asked for', async () => {
    const { fakes, printed } = await paper(false);
    expect(printed).toContain('Adele Vance');
    expect(printed).not.toContain(PASSCODE);
    expect(fakes.recorded.at(-1)).toMatchObject({ handOut: { language: 'en', withPasscode: false } });
  });

  test('its symbols are named where the names are in that language', async () => {
    await open();
    await inPerson();
    await click(box('With the passcode, handed over in person'));
    await chooseLanguage('de');
    let printed = '';
    const { small } = smallWindow(() => (printed = small.document.body.textContent ?? ''));
    vi.spyOn(window, 'open').mockReturnValue(small);
    await click(button('Print'));
    expect(printed).toContain(PASSCODE);
    expect(printed).not.toContain('plus');
  });

  test('a window that stays open is closed when the passcode is hidden', async () => {
    await open();
    await inPerson();
    await click(box('With the passcode, handed over in person'));
    const { small, close } = smallWindow(() => undefined);
    small.print = () => small.dispatchEvent(new small.Event('beforeprint'));
    vi.spyOn(window, 'open').mockReturnValue(small);
    await click(button('Print'));
    expect(small.document.body.textContent).toContain(PASSCODE);
    await click(button('Hide'));
    expect(small.document.documentElement.outerHTML).not.toContain(PASSCODE);
    expect(close).toHaveBeenCalled();
  });

  test('says so where the browser opens no window', async () => {
    await open();
    vi.spyOn(window, 'open').mockReturnValue(null);
    await click(button('Print'));
    expect(text()).toContain('The browser did not open a window to print from.');
  });
});
