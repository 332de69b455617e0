import { render, type VNode } from 'preact';
import style from './hand-out.css?inline';

export interface Printing {
  /** The page, with the passcode on it or without. */
  readonly page: (printing: boolean) => VNode;
  readonly title: string;
  /** The browser took the page to print. What a person did in its print window, no page is told. */
  readonly onPrinted: () => void;
}

/**
 * Prints a page from a small window of its own: Chromium prints nothing from its side panel (156: `print()` there returns
 * at once and fires no event). The window is a blank one of this very page, so that no message carries what is on it,
 * and the passcode is in it only from `beforeprint` to `afterprint`. Undefined where the browser opened none;
 * otherwise closes it.
 */
export function printInWindow({ page, title, onPrinted }: Printing): (() => void) | undefined {
  const opened = window.open('', '', 'popup,width=840,height=1000');
  if (!opened) return undefined;
  const { document: blank } = opened;
  const sheets = new (opened as Window & typeof globalThis).CSSStyleSheet();
  sheets.replaceSync(style);
  blank.adoptedStyleSheets = [sheets];
  blank.title = title;
  blank.documentElement.lang = document.documentElement.lang;
  blank.body.className = 'printed';
  const draw = (printing: boolean) => render(page(printing), blank.body); // at once: nothing waits for a frame
  const stop = new AbortController();
  const { signal } = stop;
  const close = () => {
    stop.abort();
    render(null, blank.body);
    opened.close();
  };
  draw(false);
  opened.addEventListener('beforeprint', () => {
    draw(true);
    onPrinted();
  }, { signal });
  opened.addEventListener('afterprint', close, { signal });
  window.addEventListener('pagehide', close, { signal });
  opened.print();
  return close;
}

/** What the page looks like, for where it is only shown. */
export function styleHere(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}
