import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import { App } from './app.tsx';
import { ADELE, NOW, fakeServices, type Fakes } from './fake-services.ts';

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
  const all = (selector: string, name: string) => [...host.querySelectorAll<HTMLElement>(selector)].filter((element) => nameOf(element).startsWith(name));
  const named = (selector: string, name: string): HTMLElement => {
    const matching = all(selector, name);
    const found = matching.find((element) => nameOf(element) === name) ?? matching[0];
    if (!found) throw new Error(`No ${selector} named "${name}" in: ${host.innerHTML}`);
    return found;
  };
  const click = async (element: HTMLElement) => {
    await act(() => element.click());
    await settle();
    await act(() => import('./fault-card.tsx').then(() => undefined)); // drawn late, where something went wrong
    await settle();
  };
  const button = (name: string) => named('button', name);
  const box = (name: string) => named('input', name) as HTMLInputElement;

  return {
    settle,
    text,
    button,
    box,
    click,
    query: (selector: string) => host.querySelector<HTMLElement>(selector),
    has: (name: string) => all('button', name).length > 0,
    passcode: () => host.querySelector('output')?.textContent,

    async type(input: HTMLInputElement, value: string) {
      await act(() => {
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    async press(element: HTMLElement, key: string) {
      await act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
    },
    /** What the panel loads late is there. */
    async loaded(load: () => Promise<unknown>) {
      await act(() => load().then(() => undefined));
      await settle();
    },
    async open(fakes: Fakes) {
      await act(() => render(<App services={fakes.services} />, host));
      await settle();
      await this.loaded(() => import('./desk.tsx'));
      return fakes;
    },
    async issue(fakes: Fakes = fakeServices(), userId = ADELE) {
      await this.open(fakes);
      await act(() => fakes.goTo(userId));
      await settle();
      await click(box('In person, photo ID or badge'));
      await click(button('Issue pass'));
      return fakes;
    },
    /** Gone, as when the browser closes it. */
    close: () => act(() => render(null, host)),
  };
}
