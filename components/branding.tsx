import { useLayoutEffect } from 'preact/hooks';
import type { Config } from '../lib/config/config.ts';

const PROPERTIES = ['--brand-foreground', '--brand', '--on-brand', '--brand-hover', '--brand-pressed'] as const;

type Colours = Readonly<Record<(typeof PROPERTIES)[number], string>>;

/** Ours, as in tokens.css, where the organisation has none for light or for dark. */
const LIGHT: Colours = { '--brand-foreground': '#0f6cbd', '--brand': '#0f6cbd', '--on-brand': '#ffffff', '--brand-hover': '#115ea3', '--brand-pressed': '#0c3b5e' };
const DARK: Colours = { '--brand-foreground': '#62abf5', '--brand': '#115ea3', '--on-brand': '#ffffff', '--brand-hover': '#0f6cbd', '--brand-pressed': '#0c3b5e' };

/** Mixed away from what is written on it, so that it stays readable while it is pressed. */
const coloursOf = (colour: string, onIt: string, towards: 'black' | 'white'): Colours => ({
  '--brand-foreground': colour,
  '--brand': colour,
  '--on-brand': onIt,
  '--brand-hover': `color-mix(in srgb, ${colour}, ${towards} 15%)`,
  '--brand-pressed': `color-mix(in srgb, ${colour}, ${towards} 35%)`,
});

/** The organisation's name, and its colour in all of the page for as long as this is drawn. */
export function Branding({ branding }: { branding: Config['branding'] }) {
  const { name, accent, accentDark } = branding;
  useLayoutEffect(() => {
    if (!accent && !accentDark) return undefined;
    const { style } = document.documentElement;
    const light = accent ? coloursOf(accent, '#ffffff', 'black') : LIGHT;
    const dark = accentDark ? coloursOf(accentDark, '#1f1f1f', 'white') : DARK; // a colour that can be read on dark is a light one
    for (const property of PROPERTIES) style.setProperty(property, `light-dark(${light[property]}, ${dark[property]})`);
    return () => PROPERTIES.forEach((property) => style.removeProperty(property));
  }, [accent, accentDark]);
  return name ? <span class="org ellipsis">{name}</span> : null;
}
