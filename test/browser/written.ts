import { contrast } from '../../lib/config/contrast.ts';

/** A text on screen: its colour and the ground under it as `#rrggbb`, and what WCAG 2.2, 1.4.3 asks of it. */
export interface Written {
  readonly text: string;
  readonly colour: string;
  /** Undefined where nothing paints one, so that the page's own shows. */
  readonly ground: string | undefined;
  readonly least: number;
}

/** Runs in the page: every text, value and placeholder that is drawn in a document or a shadow root, with the colours as computed. */
export function writtenIn(root: Document | ShadowRoot): Written[] {
  type Colour = [red: number, green: number, blue: number, alpha: number];
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  /** Any colour that CSS knows, drawn. */
  const read = (css: string): Colour => {
    if (!canvas) return [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = ([red, green, blue, alpha]: Colour, under: Colour): Colour => [red * alpha + under[0] * (1 - alpha), green * alpha + under[1] * (1 - alpha), blue * alpha + under[2] * (1 - alpha), 1];
  const hex = (colour: Colour) => `#${colour.slice(0, 3).map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
  const groundOf = (element: Element): Colour | undefined => {
    const layers: Colour[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const layer = read(getComputedStyle(at).backgroundColor);
      layers.push(layer);
      if (layer[3] === 1) return layers.reduceRight((under, one) => over(one, under));
    }
    return undefined;
  };
  const shown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.visually-hidden, [inert]');
  const found: Written[] = [];
  const note = (element: Element, text: string, style: CSSStyleDeclaration) => {
    const ground = groundOf(element);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    found.push({ text: text.trim().slice(0, 60), colour: hex(over(read(style.color), ground ?? [0, 0, 0, 1])), ground: ground && hex(ground), least: large ? 3 : 4.5 });
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element && node.textContent?.trim() && !element.closest('option, select') && shown(element)) note(element, node.textContent, getComputedStyle(element));
  }
  for (const field of root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input:not([type=checkbox], [type=radio], [type=range], [type=file]), select, textarea')) {
    if (!shown(field)) continue;
    if (field.value) note(field, field.value, getComputedStyle(field));
    else if ('placeholder' in field && field.placeholder) note(field, field.placeholder, getComputedStyle(field, '::placeholder'));
  }
  return found;
}

/** What of it cannot be read, one line each. */
export const unreadable = (all: readonly Written[]): string[] =>
  all.flatMap(({ text, colour, ground, least }) => {
    if (!ground) return [`"${text}" stands on nothing of ours`];
    const ratio = contrast(colour, ground);
    return ratio < least ? [`"${text}": ${colour} on ${ground} is ${ratio.toFixed(2)}, not ${least}`] : [];
  });
