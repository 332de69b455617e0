import type { Lesson } from './lesson.ts';

export interface ListedLesson {
  readonly id: string;
  /** By language tag, so that a list needs no lesson. */
  readonly title: Readonly<Record<string, string>>;
  readonly load: () => Promise<Lesson>;
}

const load = async (wanted: string): Promise<Lesson> => (await import('./built-in.ts')).builtIn(wanted);
const listed = (id: string, en: string): ListedLesson => ({ id, title: { en }, load: () => load(id) });

/** From what is plain to what is not, right and wrong callers mixed. The lessons themselves are loaded when one is begun. */
export const LESSONS: readonly ListedLesson[] = [
  listed('lost-phone', 'The lost phone'),
  listed('urgent-vice-president', 'The urgent vice president'),
  listed('new-hire', 'New on Monday at eight'),
  listed('knows-everything', 'He knows everything'),
  listed('e-mail-it', '“Just e-mail it to me”'),
  listed('device-swap', 'The planned swap'),
  listed('external-guest', 'The guest from Fabrikam'),
  listed('internal-guest', 'The guest who is one of yours'),
  listed('failed-tries', 'Three failed tries'),
  listed('number-changed', 'The number changed yesterday'),
  listed('colleague', 'One for a colleague'),
  listed('global-administrator', 'The Global Administrator'),
  listed('revoke-now', 'Revoke it, now'),
];
