import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { nextStop } from './next-stop.ts';

interface LongListProps<T> {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** Height in rem, of all but the open one. */
  rem: (item: T) => number;
  /** Where the arrow keys stop. */
  stops: (item: T) => boolean;
  /** Grows with what it holds. */
  openKey: string | undefined;
  /** `tabIndex` is for its one button. */
  children: (item: T, tabIndex: 0 | -1) => ComponentChildren;
}

/** Up to this width the lines wrap, and each entry has twice its height (history.css). */
const NARROW_REM = 20;

/** px drawn beyond the window's edges, so that scrolling meets no blank. */
const MARGIN = 400;

/** A list of any length, of which only what is near the window is in the page. Assistive technology hears how long it is. */
export function LongList<T>({ label, items, keyOf, rem, stops, openKey, children }: LongListProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [root, setRoot] = useState(16);
  const [openHeight, setOpenHeight] = useState(0);
  const [view, setView] = useState({ from: 0, to: window.innerHeight });
  const [active, setActive] = useState(0);
  const focusWanted = useRef(false);

  const tops = useMemo(() => {
    const all = new Float64Array(items.length + 1);
    items.forEach((item, index) => {
      const own = rem(item) * root;
      all[index + 1] = (all[index] ?? 0) + (keyOf(item) === openKey ? Math.max(own, openHeight) : own);
    });
    return all;
  }, [items, rem, keyOf, root, openKey, openHeight]);

  const look = useCallback(() => {
    const from = -(list.current?.getBoundingClientRect().top ?? 0);
    const step = MARGIN / 2; // a new drawing every so many px, not with each
    const next = { from: Math.floor(from / step) * step, to: Math.ceil((from + window.innerHeight) / step) * step };
    setView((was) => (was.from === next.from && was.to === next.to ? was : next));
    const px = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    setRoot(innerWidth <= NARROW_REM * px ? 2 * px : px);
  }, []);
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener('scroll', look, { signal: stop.signal, passive: true });
    window.addEventListener('resize', look, { signal: stop.signal });
    return () => stop.abort();
  }, [look]);
  useLayoutEffect(look); // what stands above the list may have grown

  useLayoutEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    const button = list.current?.querySelector<HTMLElement>(`[aria-posinset="${active + 1}"] button`);
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const place = (event.target as HTMLElement).closest('li')?.getAttribute('aria-posinset');
    if (!place || event.target !== list.current?.querySelector(`[aria-posinset="${place}"] button`)) return; // inside what is open
    const page = Math.max(1, Math.floor(window.innerHeight / (rem(items[Number(place) - 1] as T) * root)) - 1);
    const next = nextStop(event.key, Number(place) - 1, page, items.length, (index) => stops(items[index] as T));
    if (next === undefined) return;
    event.preventDefault();
    focusWanted.current = true;
    setActive(next);
  };

  const measure = useCallback((element: HTMLLIElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setOpenHeight(element.offsetHeight));
    observer.observe(element);
    setOpenHeight(element.offsetHeight);
    return () => observer.disconnect();
  }, []);

  const firstStop = items.findIndex(stops);
  const reachable = active < items.length && stops(items[active] as T) ? active : firstStop;
  const shown = indexesIn(tops, view.from - MARGIN, view.to + MARGIN);
  if (reachable >= 0 && !shown.includes(reachable)) shown.push(reachable); // the focus may be there
  return (
    <ul ref={list} class="long-list" aria-label={label} style={{ blockSize: `${tops[items.length] ?? 0}px` }} onKeyDown={onKeyDown}>
      {shown.sort((a, b) => a - b).map((index) => {
        const item = items[index] as T;
        const key = keyOf(item);
        const open = key === openKey;
        return (
          <li
            key={key}
            ref={open ? measure : null}
            class={open ? 'long-open' : ''}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            style={{ insetBlockStart: `${tops[index] ?? 0}px`, ...(open ? {} : { blockSize: `${rem(item) * root}px` }) }}
            onFocusCapture={() => stops(item) && setActive(index)}
          >
            {children(item, index === reachable ? 0 : -1)}
          </li>
        );
      })}
    </ul>
  );
}

/** Indexes of what lies between two heights. `tops` grows. */
export function indexesIn(tops: Float64Array, from: number, to: number): number[] {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle + 1] ?? Number.POSITIVE_INFINITY) > from) high = middle;
    else low = middle + 1;
  }
  const indexes: number[] = [];
  for (let index = low; index < tops.length - 1 && (tops[index] ?? 0) < to; index += 1) indexes.push(index);
  return indexes;
}
