// Not yet in the DOM library: w3c.github.io/IntersectionObserver/v2.
interface SeenEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}
interface SeenOptions extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  readonly delay: number;
}

/**
 * Whether a person can see an element: not covered, faded or moved by the page. Where the browser cannot tell (Firefox),
 * it counts as seen. Chromium looks at most every 100 ms.
 */
export function watchVisible(element: Element, onChange: (visible: boolean) => void, signal: AbortSignal): void {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) {
    onChange(true);
    return;
  }
  const options: SeenOptions = { trackVisibility: true, delay: 100, threshold: [1] };
  const observer = new IntersectionObserver((entries: readonly SeenEntry[]) => onChange(entries.at(-1)?.isVisible === true), options);
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
