import * as v from 'valibot';
import { faultsIn, type FaultId, type LessonFault } from './faults.ts';
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
    return refused('not-json', short((fault as Error).message));
  }
}

function asLesson(value: unknown): ReadLesson {
  const read = v.safeParse(lessonSchema, value);
  if (!read.success) return { faults: read.issues.slice(0, MOST_FAULTS).map(faultOf) };
  const faults = faultsIn(read.output);
  return faults.length > 0 ? { faults: faults.slice(0, MOST_FAULTS) } : { lesson: read.output };
}

const BY_TYPE: Readonly<Record<string, FaultId>> = { picklist: 'not-one-of', max_length: 'too-long', min_length: 'too-few', non_empty: 'too-few', regex: 'wrong-form' };

function faultOf(issue: v.BaseIssue<unknown>): LessonFault {
  const path = v.getDotPath(issue) ?? '';
  const { type, expected, received } = issue;
  if (type === 'strict_object' && expected === 'never') return { path, fault: 'unknown-key', about: [] };
  if (received === 'undefined') return { path, fault: 'missing', about: [] };
  return { path, fault: BY_TYPE[type] ?? 'wrong-kind', about: [short(received), short(expected ?? '').replace(/^[<>=!]+/, '')] };
}

const short = (words: string) => (words.length > 200 ? `${words.slice(0, 199)}…` : words);
