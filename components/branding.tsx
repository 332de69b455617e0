import { useLayoutEffect } from 'preact/hooks';
import type { Config } from '../lib/config/config.ts';

type Colours = Readonly<Record<string, readonly [light: string, dark: string]>>;

/** What the organisation's colour replaces, in light and in dark; undefined keeps ours. In dark it is a light colour, on which words are dark. */
function coloursOf({ accent, accentDark }: Config['branding']): Colours {
  const darker = (colour: string, percent: number) => `color-mix(in srgb, ${colour}, black ${percent}%)`;
  const [light, dark] = [accent ?? '#0f6cbd', accentDark ?? '#62abf5'];
  const [fill, onFill] = accentDark ? [accentDark, '#1f1f1f'] : ['#115ea3', '#ffffff'];
  return {
    '--brand-foreground': [light, dark],
    '--brand': [light, fill],
    '--on-brand': ['#ffffff', onFill],
    '--brand-hover': [darker(light, 12), darker(fill, 12)],
    '--brand-pressed': [darker(light, 30), darker(fill, 24)],
  };
}

/** The organisation's name, and its colour in all of the page for as long as this is drawn. */
export function Branding({ branding }: { branding: Config['branding'] }) {
  const { name, accent, accentDark } = branding;
  useLayoutEffect(() => {
    if (!accent && !accentDark) return undefined;
    const { style } = document.documentElement;
    const colours = Object.entries(coloursOf({ accent, accentDark }));
    for (const [property, [light, dark]] of colours) style.setProperty(property, `light-dark(${light}, ${dark})`);
    return () => colours.forEach(([property]) => style.removeProperty(property));
  }, [accent, accentDark]);
  return name ? <span class="org ellipsis">{name}</span> : null;
}
