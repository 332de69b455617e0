/*
 * What runs in a page, on a document or a shadow root: each function can use nothing from outside itself, and returns what is
 * wrong, one line each.
 */

/** What is cut off, sticks out, or makes the page scroll sideways. */
export function cutOff(root: Document | ShadowRoot): string[] {
  const shown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.visually-hidden') && getComputedStyle(element).clipPath === 'none';
  const about = (element: Element) => `${element.localName}.${element.className} "${element.textContent?.trim().slice(0, 50)}"`;
  const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const faults: string[] = [];
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (root === document && wide > 0) faults.push(`the page is ${wide} px too wide`);
  for (const element of root.querySelectorAll('*')) {
    if (!shown(element) || element.closest('svg')) continue;
    const style = getComputedStyle(element);
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > innerWidth + 1) && !scrolls(element.parentElement ?? element)) faults.push(`sticks out: ${about(element)}`);
    if (style.display === 'inline' || element.matches('meter, select, input, textarea')) continue;
    if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) faults.push(`cut, or scrolls sideways: ${about(element)}`);
    if (/hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1) faults.push(`cut below: ${about(element)}`);
  }
  return faults;
}

/** Texts that lie over one another. What floats over the page on purpose is left out. */
export function overlapping(root: Document | ShadowRoot): string[] {
  const shown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.visually-hidden') && getComputedStyle(element).clipPath === 'none';
  const floats = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) if (/fixed|sticky/.test(getComputedStyle(at).position) || at.matches('dialog, .directory-pane')) return true;
    return false;
  };
  const boxes: { text: string; rect: DOMRect }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || element.closest('option') || !shown(element) || floats(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      // What a list that scrolls has above or below its own box is not on screen.
      const list = element.closest('.directory-body, .directory-users, .practice-panel, .call, .lessons, .guard-body, .long-list > li')?.getBoundingClientRect();
      if (!list || (rect.top >= list.top - 1 && rect.bottom <= list.bottom + 1)) boxes.push({ text: node.textContent.trim().slice(0, 40), rect });
    }
  }
  const faults: string[] = [];
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      if (across > 2 && down > 4) faults.push(`"${one.text}" lies over "${other.text}"`);
    }
  }
  return faults;
}

/** Controls smaller than 24 by 24 px that are neither in a sentence nor far enough from others (WCAG 2.2, 2.5.8). */
export function smallTargets(root: Document | ShadowRoot): string[] {
  const LEAST = 24;
  const shown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.visually-hidden, [inert]');
  const inSentence = (element: Element) => getComputedStyle(element).display === 'inline' && [...(element.parentElement?.childNodes ?? [])].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  const targets = [...root.querySelectorAll('a[href], button, input, select, textarea, summary, [role=slider]')].filter((element) => shown(element) && !element.matches(':disabled'));
  const boxes = targets.map((element) => {
    const rects = [element, ...(element.closest('label') ? [element.closest('label') as Element] : [])].map((one) => one.getBoundingClientRect());
    const [left, top] = [Math.min(...rects.map((rect) => rect.left)), Math.min(...rects.map((rect) => rect.top))];
    const [right, bottom] = [Math.max(...rects.map((rect) => rect.right)), Math.max(...rects.map((rect) => rect.bottom))];
    return { element, left, top, right, bottom, small: right - left < LEAST - 0.5 || bottom - top < LEAST - 0.5 };
  });
  const near = (one: (typeof boxes)[number], other: (typeof boxes)[number]) => {
    const [x, y] = [(one.left + one.right) / 2, (one.top + one.bottom) / 2];
    const [otherX, otherY] = [(other.left + other.right) / 2, (other.top + other.bottom) / 2];
    if (other.small && Math.hypot(x - otherX, y - otherY) < LEAST) return true;
    return Math.hypot(x - Math.max(other.left, Math.min(x, other.right)), y - Math.max(other.top, Math.min(y, other.bottom))) < LEAST / 2;
  };
  return boxes
    .filter((one) => one.small && !inSentence(one.element) && boxes.some((other) => other !== one && near(one, other)))
    .map(({ element, left, right, top, bottom }) => `${element.localName} "${(element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent ?? '').trim().slice(0, 50)}" is ${Math.round(right - left)} × ${Math.round(bottom - top)}`);
}

/** By how many CSS pixels the page is wider than its window. */
export const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
