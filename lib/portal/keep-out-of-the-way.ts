import { bestPlace, controlsUnder, type Place } from './place.ts';

/**
 * Keeps the guard off the page's own controls: it moves along the edges to where none is, whenever the window, its own
 * size or the page under it changes. Returns what to call when its size may have changed.
 */
export function keepOutOfTheWay(element: HTMLElement, moveTo: (place: Place) => void, signal: AbortSignal): () => void {
  let asked = 0;
  let now: Place | undefined;
  const settle = () => {
    asked = 0;
    const { width, height } = element.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const box = { width, height };
    const place = bestPlace(box, view, controlsUnder(document, element, box), now);
    if (place.left === now?.left && place.top === now.top) return;
    now = place;
    moveTo(place);
  };
  const soon = () => {
    if (asked === 0 && !signal.aborted) asked = requestAnimationFrame(settle);
  };
  window.addEventListener('resize', soon, { signal });
  // And it draws when its data come.
  const redrawn = new MutationObserver(soon);
  redrawn.observe(document.body, { childList: true, subtree: true });
  // The page opens its own panes on a click or a key; they slide in.
  for (const type of ['pointerup', 'keyup', 'transitionend', 'animationend']) document.addEventListener(type, soon, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    redrawn.disconnect();
    cancelAnimationFrame(asked);
  }, { once: true });
  return soon;
}
