import { SCENARIOS } from '../../judgement/scenarios.ts';
import type { Act } from './acts.ts';
import { passOf } from './example.ts';
import type { Issue, Lesson } from './lesson.ts';
import { choicesOf, play, startLesson } from './play.ts';
import type { LessonEvent, LessonState } from './state.ts';

export const START = new Date(2026, 10, 20, 10).getTime(); // a Friday

type Happens = LessonEvent extends infer E ? (E extends { readonly at: number } ? Omit<E, 'at'> : never) : never;

/** Minute by minute. */
export function after(lesson: Lesson, ...events: readonly Happens[]): LessonState {
  return events.reduce<LessonState>((state, event) => play(lesson, state, { ...event, at: state.now + 60_000 }), startLesson(lesson, START));
}

export const chosen = (choice: string) => ({ type: 'chosen', choice }) as const;
export const acted = (act: Act) => ({ type: 'acted', act }) as const;

const exampleIssue = ({ example }: Lesson) => example.flatMap((step) => (typeof step === 'object' && 'issue' in step ? [step.issue] : []))[0];

/** What may happen next: each choice that is offered, and each thing that the panel lets an agent do once. */
function moves(lesson: Lesson, state: LessonState): readonly Happens[] {
  const next: Happens[] = choicesOf(lesson, state).map(({ id }) => chosen(id));
  const pass = state.passes[0]?.pass;
  if (!pass && !state.stopped) next.push(acted({ kind: 'stopped', id: 's', at: state.now, recipient: lesson.recipient }), ...issues(lesson, state));
  if (!pass && state.revokedAt === undefined && lesson.recipient === 'ursula') next.push(acted({ kind: 'revoked', id: 'r', at: state.now, recipient: lesson.recipient, passId: 'before' }));
  if (pass && pass.delivery === undefined) next.push(...(['voice-verified-call', 'email'] as const).map((delivery) => acted({ ...pass, delivery })));
  if (pass && pass.revokedAt === undefined) next.push(acted({ ...pass, revokedAt: state.now }));
  return next;
}

function issues(lesson: Lesson, { truth: { done }, now }: LessonState): readonly Happens[] {
  const example = exampleIssue(lesson);
  const scenarios = [...new Set([example?.scenario ?? SCENARIOS[0]?.id ?? 'device-loss', 'device-loss', 'troubleshooting'] as const)];
  const base = { acknowledge: example?.acknowledge ?? [], approval: example?.approval };
  const wishes = scenarios.flatMap((scenario): readonly Issue[] => [
    { ...base, scenario, ticks: [...done], starts: example?.starts },
    { ...base, scenario, ticks: example?.ticks ?? ['call-back', 'manager'] },
    { ...base, scenario, ticks: [...done], approval: undefined },
  ]);
  return wishes.map((wish) => acted(passOf(lesson, wish, START, now)));
}

const LONGEST = 5;
const STEP_MS = 90_000;

/** Every state that a few moves can lead to, each once: what was chosen counts, not its order. */
export function walks(lesson: Lesson): readonly LessonState[] {
  const seen = new Map<string, LessonState>();
  let edge = [startLesson(lesson, START)];
  for (let step = 0; step < LONGEST && edge.length > 0; step += 1) {
    const before = edge;
    edge = [];
    for (const state of before) {
      for (const move of moves(lesson, state)) {
        const next = play(lesson, state, { ...move, at: state.now + STEP_MS });
        const key = keyOf(next);
        if (seen.has(key)) continue;
        seen.set(key, next);
        edge.push(next);
      }
    }
  }
  return [...seen.values()];
}

function keyOf({ turn, transcript, happened, passes }: LessonState): string {
  const taken = transcript.flatMap((line) => ('choice' in line ? [line.choice] : [])).toSorted();
  const made = passes.map(({ pass, truth }) => [pass.scenario, pass.startsAt, pass.ticked, pass.delivery, pass.revokedAt !== undefined, pass.approver, [...truth.done]]);
  return JSON.stringify([turn, [...new Set(taken)], [...happened].toSorted(), made]);
}
