/**
 * Runs in the page, in forced colours: what can have the focus and is on screen, but of which nothing is seen there. Seen is
 * text, a drawing, a border or an outline that stands off from the ground, and what the browser draws itself (`appearance`).
 * Backgrounds do not count: forced colours take them away.
 */
export function lostInForcedColours(within: string): string[] {
  const CONTROLS = 'button, a[href], input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  const areaOf = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width * height;
  };
  const ground = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
    }
    return getComputedStyle(document.documentElement).backgroundColor;
  };
  const hasText = (element: Element) => {
    const text = element instanceof HTMLInputElement ? element.value || element.placeholder : (element as HTMLElement).innerText;
    return text.trim() !== '' && getComputedStyle(element).color !== ground(element);
  };
  const hasEdge = (element: Element) => {
    const style = getComputedStyle(element);
    const around = ground(element.parentElement);
    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
    return sides.some((side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Color`] !== around) || (style.outlineStyle !== 'none' && style.outlineColor !== around);
  };
  const hasDrawing = (element: Element) => [...element.querySelectorAll('svg')].some((drawing) => areaOf(drawing) > 0 && [getComputedStyle(drawing).fill, getComputedStyle(drawing).color].some((colour) => colour !== 'none' && colour !== ground(drawing)));
  const isNative = (element: Element) => element.matches('[type=file]') || (element.matches('input, select, textarea') && getComputedStyle(element).appearance !== 'none');
  return [...document.querySelectorAll(`:is(${within}) :is(${CONTROLS})`)]
    .filter((element) => areaOf(element) > 0 && element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => ![hasText, hasEdge, hasDrawing, isNative].some((seen) => seen(element)))
    .map((element) => element.outerHTML.slice(0, 160));
}
