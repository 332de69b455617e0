import { PATIENCE_MS } from '../patience.ts';

/** A selector, waited for and pressed; or an act in the fakes or on the page. */
export type Step<World> = string | ((world: World) => unknown);

/** What a user may see. */
export interface Look {
  /** A selector of what is on screen when the state is reached. */
  readonly shows: string;
  /** A selector of what is pictured and examined; the whole page where it is not said. */
  readonly of?: string;
  /** True: no more than what is on screen at first. */
  readonly top?: true;
  /** CSS pixels, where they are others than the part's own. */
  readonly widths?: readonly number[];
}

/** And how it is reached. */
export interface State<World> extends Look {
  readonly world: () => World;
  readonly steps?: readonly Step<World>[];
}

const frame = () => new Promise<void>((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });

/** Waits for what `look` finds. The clock of the page may stand still, so that pictures stay the same; this one does not. */
export async function until<T>(look: () => T | null | false, what: string): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`There is no ${what}.`);
    await frame();
  }
}

/** Waits until it is on screen. */
export const there = (selector: string) => until(() => document.querySelector<HTMLElement>(selector), selector);

/** Goes all the steps. After each there is a frame in which what it brought up begins to listen. */
export async function reach<World>({ steps = [], shows }: Omit<State<World>, 'world'>, world: World): Promise<void> {
  for (const step of steps) {
    if (typeof step === 'string') (await there(step)).click();
    else await step(world);
    await frame();
  }
  await there(shows);
}

const CHOICES = 'input:is([type=radio], .check > [type=checkbox])';

/** Keys as the panel takes them: a letter that goes with Alt; a digit for a choice of the group that the letter before it entered. */
export function keys(pressed: string): (() => Promise<void>)[] {
  return Array.from(pressed, (key, at) => {
    if (/\d/.test(key)) return () => choose(`[data-key=${pressed[at - 1] ?? ''}]`, Number(key));
    return async () => {
      const target = await there(`[data-key=${key}]`);
      if (target instanceof HTMLButtonElement) target.click();
    };
  });
}

/** The choice of a group, from 1. */
async function choose(group: string, place: number): Promise<void> {
  const choice = (await there(group)).querySelectorAll<HTMLElement>(CHOICES)[place - 1];
  if (!choice) throw new Error(`There is no choice ${place} in ${group}.`);
  choice.click();
}

/** Enters a text, or takes the option of that value. */
export const enter = (field: string, value: string) => async () => {
  const element = (await there(field)) as HTMLInputElement | HTMLSelectElement;
  element.value = value;
  element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
};
