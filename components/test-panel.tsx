import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import { App } from './app.tsx';
import { ADELE, NOW, fakeServices, type Fakes } from './fake-services.ts';

/** What a click may bring up. */
const drawnLate = () => Promise.all([import('./fault-card.tsx'), import('./outcome-notice.tsx'), import('./lost-pass.tsx'), import('./revoke-dialog.tsx'), import('./revoked.tsx'), import('./settings-form.tsx'), import('./views/account-menu.tsx'), import('./views/view.tsx'), import('./after-care/after-care.tsx'), import('./after-care/ended-passes.tsx'), import('./mine/my-passes.tsx')]);

/** The whole panel in a DOM, over fakes and with a clock of its own, found by the names that people and assistive technology use. */
export function testPanel() {
  let host: HTMLElement;

  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
    host = document.createElement('div');
    document.body.append(host);
  });
  afterEach(async () => {
    await act(() => render(null, host));
    host.remove();
    vi.useRealTimers();
  });

  const settle = (ms = 0) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
  const text = () => host.textContent ?? '';

  const nameOf = (element: HTMLElement): string => {
    const labelledBy = element.getAttribute('aria-labelledby');
    const label = labelledBy ? host.querySelector(`#${labelledBy}`) : element instanceof HTMLInputElement ? (element.closest('label') ?? host.querySelector(`label[for="${element.id}"]`)) : element;
    return (element.getAttribute('aria-label') ?? label?.textContent ?? '').trim();
  };
  const all = (selector: string, name: string) => [...host.querySelectorAll<HTMLElement>(selector)].filter((element) => nameOf(element) === name);
  const named = (selector: string, name: string): HTMLElement => {
    const [found] = all(selector, name);
    if (!found) throw new Error(`No ${selector} named "${name}" in: ${host.textContent}`);
    return found;
  };
  /** What the panel loads late is there. */
  const loaded = async (load: () => Promise<unknown>) => {
    await act(() => load().then(() => undefined));
    await settle();
  };
  const click = async (element: HTMLElement) => {
    await act(() => element.click());
    await settle();
    await loaded(drawnLate);
  };
  const button = (name: string) => named('button', name);
  const box = (name: string) => named('input', name) as HTMLInputElement;

  const open = async (fakes: Fakes) => {
    await act(() => render(<App services={fakes.services} />, host));
    await settle();
    await loaded(() => Promise.all([import('./desk.tsx'), import('./first-run.tsx')]));
    return fakes;
  };
  const openOn = async (userId: string, fakes: Fakes = fakeServices()) => {
    await open(fakes);
    await act(() => fakes.goTo(userId));
    await settle();
    await loaded(drawnLate);
    return fakes;
  };

  return {
    settle,
    text,
    button,
    box,
    click,
    loaded,
    open,
    openOn,
    nameOf,
    query: (selector: string) => host.querySelector<HTMLElement>(selector),
    queryAll: (selector: string) => [...host.querySelectorAll<HTMLElement>(selector)],
    has: (name: string) => all('button', name).length > 0,
    passcode: () => host.querySelector('output')?.textContent,

    type: async (input: HTMLInputElement, value: string) => {
      await act(() => {
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    press: async (element: HTMLElement, key: string) => {
      await act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
    },
    /** Opens what is folded under a line that begins with `words`. */
    openDetails: async (words: string) => {
      const details = [...host.querySelectorAll('details')].find((one) => one.querySelector('summary')?.textContent.includes(words));
      if (!details) throw new Error(`Nothing is folded under "${words}".`);
      await act(() => {
        details.open = true;
        details.dispatchEvent(new Event('toggle'));
      });
      await loaded(drawnLate);
    },
    issue: async (fakes: Fakes = fakeServices(), userId = ADELE) => {
      await openOn(userId, fakes);
      await click(box('In person, photo ID or badge'));
      await click(button('Issue pass'));
      return fakes;
    },
    /** Gone, as when the browser closes it. */
    close: () => act(() => render(null, host)),
  };
}
