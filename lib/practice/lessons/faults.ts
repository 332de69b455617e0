import { PEOPLE } from '../people.ts';
import { playExample } from './example.ts';
import { feedback } from './feedback.ts';
import type { Choice, Lesson, LessonTexts, Turn, When } from './lesson.ts';
import { answersTo } from './play.ts';

export const FAULT_IDS = [
  // what can be read at all
  'too-large', 'not-json', 'not-json-at', 'not-packed', 'not-loaded',
  // one value
  'missing', 'unknown-key', 'not-one-of', 'too-long', 'too-few', 'too-low', 'too-high', 'wrong-form', 'wrong-kind',
  // the whole
  'nobody', 'twice', 'nowhere', 'unreachable', 'dead-end', 'no-way-out', 'no-good-ending', 'never-set', 'never-done', 'no-words', 'stray-words', 'not-offered', 'example-not-good',
] as const;
export type FaultId = (typeof FAULT_IDS)[number];

/** What is wrong with a lesson, and where: `turns.2.choices.0.goes`. `about` goes into the words: values as they stand in the file, ids of kinds and endings. */
export interface LessonFault {
  readonly path: string;
  readonly fault: FaultId;
  readonly about: readonly string[];
}

type Found = readonly LessonFault[];
const found = (path: string, fault: FaultId, ...about: readonly string[]): LessonFault => ({ path, fault, about });
/** What has ids, and words under them. */
const SAID = ['turns', 'choices', 'endings', 'notes'] as const;
const ALIASES: ReadonlySet<string> = new Set(PEOPLE.map(({ alias }) => alias));

const whensIn = ({ endings, notes }: Lesson) => [
  ...endings.map(({ when }, index) => ({ when, path: `endings.${index}.when` })),
  ...notes.map(({ when }, index) => ({ when, path: `notes.${index}.when` })),
];

/** What is wrong with a lesson whose every value can be read. */
export function faultsIn(lesson: Lesson): Found {
  const shape = [people, twice, ways, endings, neverMet, texts].flatMap((look) => look(lesson));
  return shape.length > 0 ? shape : example(lesson);
}

function people(lesson: Lesson): Found {
  const approvers = lesson.choices.flatMap(({ approval }, index) => (approval === undefined ? [] : [[`choices.${index}.approval`, approval] as const]));
  const named = [['agent', lesson.agent] as const, ['recipient', lesson.recipient] as const, ...approvers];
  return named.filter(([, alias]) => !ALIASES.has(alias)).map(([path, alias]) => found(path, 'nobody', alias));
}

function twice(lesson: Lesson): Found {
  return SAID.flatMap((list) => {
    const ids = lesson[list].map(({ id }) => id);
    return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [found(`${list}.${index}.id`, 'twice', id)] : []));
  });
}

/** Where the call can go. A choice that waits for the panel is no way out: the panel may block. */
function ways(lesson: Lesson): Found {
  const { turns, choices } = lesson;
  const turnIds = new Set(turns.map(({ id }) => id));
  const choiceIds = new Set(choices.map(({ id }) => id));
  const freely = (turn: Turn) => answersTo(lesson, turn).filter(({ after }) => after === undefined);
  const reached = closure([turns[0]?.id ?? ''], (at) => turns.filter(({ id }) => id === at).flatMap((turn) => answersTo(lesson, turn).map(target)));
  const leaving = closure(turns.filter(({ end }) => end).map(({ id }) => id), (at) => turns.filter((turn) => freely(turn).some((choice) => target(choice) === at)).map(({ id }) => id));
  const offered = new Set(turns.filter(({ id }) => reached.has(id)).flatMap((turn) => answersTo(lesson, turn)));
  const whyStuck = (turn: Turn): FaultId | undefined => {
    if (!reached.has(turn.id)) return 'unreachable';
    if (turn.end || leaving.has(turn.id)) return undefined;
    return freely(turn).length === 0 ? 'dead-end' : 'no-way-out';
  };
  return [
    choices.flatMap((choice, index) => (turnIds.has(target(choice)) ? [] : [found(`choices.${index}.goes`, 'nowhere', target(choice))])),
    choices.flatMap((choice, index) => (offered.has(choice) ? [] : [found(`choices.${index}`, 'unreachable', choice.id)])),
    turns.flatMap((turn, index) => (turn.choices ?? []).filter((id) => !choiceIds.has(id)).map((id) => found(`turns.${index}.choices`, 'nowhere', id))),
    turns.flatMap((turn, index) => {
      const fault = whyStuck(turn);
      return fault ? [found(`turns.${index}`, fault, turn.id)] : [];
    }),
  ].flat();
}

const target = ({ id, goes = id }: Choice) => goes;

function closure(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const all = new Set(from);
  for (const id of all) for (const one of next(id)) all.add(one); // a Set goes on with what is added on the way
  return all;
}

const endings = ({ endings: all }: Lesson): Found => (all.some(({ kind }) => kind === 'good') ? [] : [found('endings', 'no-good-ending')]);

/** What an ending waits for and no choice brings. */
function neverMet(lesson: Lesson): Found {
  const flags = new Set(lesson.choices.flatMap((choice) => [choice.id, ...(choice.flags ?? [])]));
  const done = new Set<string>(lesson.choices.flatMap((choice) => choice.does ?? []));
  const wanted = (when: When) => [...(when.flags ?? []), ...(when.without ?? [])].filter((flag) => !flags.has(flag));
  const unset = whensIn(lesson).flatMap(({ when, path }) => wanted(when).map((flag) => found(path, 'never-set', flag)));
  const undone = whensIn(lesson).flatMap(({ when, path }) => (when.by ?? []).filter((id) => !done.has(id)).map((id) => found(`${path}.by`, 'never-done', id)));
  return [...unset, ...undone];
}

function texts(lesson: Lesson): Found {
  const languages = Object.entries(lesson.texts);
  if (languages.length === 0) return [found('texts', 'missing')];
  return languages.flatMap(([language, words]) => SAID.flatMap((part) => wordsOf(`texts.${language}.${part}`, lesson[part].map(({ id }) => id), words[part])));
}

function wordsOf(path: string, ids: readonly string[], words: LessonTexts['turns' | 'endings']): Found {
  const missing = ids.filter((id) => !Object.hasOwn(words, id)).map((id) => found(path, 'no-words', id));
  const stray = Object.keys(words).filter((id) => !ids.includes(id)).map((id) => found(path, 'stray-words', id));
  return [...missing, ...stray];
}

/** A lesson that does not come to a good ending by its own example teaches something else than it says. */
function example(lesson: Lesson): Found {
  const { state, notOffered } = playExample(lesson, 0);
  if (notOffered !== undefined) return [found(`example.${notOffered}`, 'not-offered', stepName(lesson.example[notOffered]))];
  const outcome = feedback(lesson, state, 'en');
  return outcome.kind === 'good' ? [] : [found('example', 'example-not-good', outcome.ending, outcome.kind)];
}

const stepName = (step: Lesson['example'][number] | undefined) => (typeof step === 'string' ? step : Object.keys(step ?? {}).join());
