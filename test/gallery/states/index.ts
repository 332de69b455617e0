import type { Look } from '../state.ts';
import { GUARD } from './guard.ts';
import { OPTIONS } from './options.ts';
import { PANEL } from './panel.ts';
import { PRACTICE } from './practice.ts';
import { VIEWS } from './views.ts';

/** All that a user sees, by part. `widths`: CSS pixels at which a state is drawn where it does not say otherwise. */
export const PARTS = {
  panel: { widths: [360], states: PANEL },
  views: { widths: [360], states: VIEWS },
  guard: { widths: [360], states: GUARD },
  options: { widths: [360], states: OPTIONS },
  practice: { widths: [360, 1100], states: PRACTICE },
} as const satisfies Record<string, { readonly widths: readonly number[]; readonly states: Readonly<Record<string, Look>> }>;

export type PartName = keyof typeof PARTS;

/** One state at one width. */
export interface Sight {
  readonly part: PartName;
  readonly name: string;
  readonly width: number;
  readonly of: string | undefined;
  readonly top: boolean;
}

/** All of them, in their order. */
export function sights(): readonly Sight[] {
  return (Object.keys(PARTS) as PartName[]).flatMap((part) => {
    const { states, widths: usual } = PARTS[part];
    return Object.entries<Look>(states).flatMap(([name, { widths = usual, of, top = false }]) => widths.map((width): Sight => ({ part, name, width, of, top })));
  });
}
