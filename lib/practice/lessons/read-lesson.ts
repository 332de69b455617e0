import * as v from 'valibot';
import { faultsIn, type FaultId, type LessonFault } from './faults.ts';
import { KINDS } from './kinds.ts';
import { lessonSchema, type Lesson } from './lesson.ts';

/** Bytes of a lesson's file. */
export const LARGEST = 64 * 1024;
const MOST_FAULTS = 20;

export type ReadLesson = { readonly lesson: Lesson; readonly faults?: never } | { readonly faults: readonly LessonFault[]; readonly lesson?: never };

export const refused = (fault: FaultId, ...about: readonly string[]): ReadLesson => ({ faults: [{ path: '', fault, about }] });

/** Reads a lesson from a file's text. Never throws. Its words are text, and nothing else: they are shown, never run. */
export function readLesson(text: string): ReadLesson {
  if (new TextEncoder().encode(text).length > LARGEST) return refused('too-large', String(LARGEST / 1024));
  try {
    return asLesson(JSON.parse(text) as unknown);
  } catch (fault) {
    return unreadable((fault as Error).message);
  }
}

/** The browser tells in English what it met, and often where: the place needs no language. */
function unreadable(message: string): ReadLesson {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  return line !== undefined && column !== undefined ? refused('not-json-at', line, column) : refused('not-json');
}

function asLesson(value: unknown): ReadLesson {
  const read = v.safeParse(lessonSchema, value);
  if (!read.success) return { faults: read.issues.slice(0, MOST_FAULTS).map((issue) => faultOf(issue)) };
  const faults = faultsIn(read.output);
  return faults.length > 0 ? { faults: faults.slice(0, MOST_FAULTS) } : { lesson: read.output };
}

const BY_TYPE: Readonly<Record<string, FaultId>> = {
  picklist: 'not-one-of',
  max_length: 'too-long',
  min_length: 'too-few',
  non_empty: 'too-few',
  min_value: 'too-low',
  max_value: 'too-high',
  regex: 'wrong-form',
};

/** Of what is no kind, such as `true`, the thing itself. */
const kind = (name: string): string => Object.entries(KINDS).find(([known]) => known === name)?.[1] ?? short(name);

function faultOf(issue: v.BaseIssue<unknown>, within = ''): LessonFault {
  const path = [within, v.getDotPath(issue)].filter(Boolean).join('.');
  const nearest = issue.issues?.find((one) => one.path); // where several forms are possible: what the first that fits so far lacks
  if (nearest) return faultOf(nearest, path);
  const { type, expected, received } = issue;
  if (type === 'strict_object' && expected === 'never') return { path, fault: 'unknown-key', about: [] };
  if (received === 'undefined') return { path, fault: 'missing', about: [] };
  const fault = BY_TYPE[type] ?? 'wrong-kind';
  const wanted = (expected ?? type).replaceAll(/^\(|\)$/g, '').split(' | ');
  if (fault === 'wrong-kind') return { path, fault, about: [kind(received), ...wanted.map(kind)] };
  return { path, fault, about: [short(received), ...(fault === 'not-one-of' ? few(wanted) : [short(expected ?? '').replace(/^[<>=!]+/, '')])] };
}

const MOST_NAMED = 12;
const few = (all: readonly string[]) => (all.length > MOST_NAMED ? [...all.slice(0, MOST_NAMED), '…'] : all);
const short = (words: string) => (words.length > 200 ? `${words.slice(0, 199)}…` : words);
