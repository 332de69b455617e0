const GAP = 4;
const EDGE = 8;

/**
 * A place of our own below `anchor`, in the top layer and in a closed shadow root, which the page's scripts cannot look
 * into. Beside the body, since a Fluent panel closes on a press in the body outside it (fluentui, Panel.base.tsx). Gone
 * when the signal ends. Styled by properties alone: a portal's content security policy refuses style sheets.
 */
export function overlayBelow(anchor: Element, signal: AbortSignal): ShadowRoot {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  host.popover = 'manual';
  Object.assign(host.style, { all: 'initial', display: 'block', position: 'fixed', margin: '0', maxWidth: `calc(100vw - ${2 * EDGE}px)` });

  const place = () => {
    const { left, bottom } = anchor.getBoundingClientRect();
    host.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - host.offsetWidth - EDGE))}px`;
    host.style.top = `${Math.max(EDGE, Math.min(bottom + GAP, innerHeight - host.offsetHeight - EDGE))}px`;
  };

  document.documentElement.append(host);
  host.showPopover();
  const resized = new ResizeObserver(place);
  resized.observe(host);
  addEventListener('scroll', place, { capture: true, passive: true, signal });
  addEventListener('resize', place, { passive: true, signal });
  signal.addEventListener('abort', () => {
    resized.disconnect();
    host.remove();
  }, { once: true });
  return root;
}

/** An element with a style and a text. */
export function styled<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, style: Partial<CSSStyleDeclaration>, text = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  Object.assign(element.style, style);
  element.textContent = text;
  return element;
}

/** Pressed by a person only: the page could send a click of its own to whatever it can reach. */
export function overlayButton(text: string, onPress: () => void, signal: AbortSignal): HTMLButtonElement {
  const button = styled('button', { font: '600 14px/20px system-ui, sans-serif', padding: '4px 12px', color: '#fff', background: '#0f548c', border: '1px solid #fff', borderRadius: '4px', cursor: 'pointer' }, text);
  button.type = 'button';
  button.addEventListener('click', ({ isTrusted }) => {
    if (isTrusted) onPress();
  }, { signal });
  return button;
}
