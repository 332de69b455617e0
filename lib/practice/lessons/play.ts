import type { VerificationId } from '../../judgement/verification.ts';
import type { Act, Issued } from './acts.ts';
import type { Choice, Deed, Happening, Lesson, Turn } from './lesson.ts';
import type { LessonEvent, LessonState, Made } from './state.ts';

/** The phone has rung and the caller has said the first thing. `now`: UTC ms. */
export function startLesson(lesson: Lesson, now: number): LessonState {
  const turn = lesson.turns[0]?.id ?? '';
  return {
    startedAt: now,
    now,
    over: false,
    turn,
    transcript: [{ at: now, turn }],
    flags: new Set(),
    truth: { done: new Set(), failed: new Set(), agreed: new Set() },
    findings: new Set(),
    ticked: new Set(),
    passes: [],
    stopped: false,
    revokedAt: undefined,
    happened: new Set(),
  };
}

/** One event, one new state. What does not fit, such as a choice that is not offered, changes nothing but the time. */
export function play(lesson: Lesson, before: LessonState, event: LessonEvent): LessonState {
  if (before.over) return before;
  const state = { ...before, now: Math.max(before.now, event.at) };
  switch (event.type) {
    case 'chosen':
      return afterChoice(lesson, state, event.choice);
    case 'shown':
      return event.recipient === lesson.recipient || event.recipient === lesson.agent ? { ...state, findings: joined(state.findings, event.rules) } : state;
    case 'ticked':
      return { ...state, ticked: event.on ? joined(state.ticked, [event.id]) : new Set([...state.ticked].filter((id) => id !== event.id)) };
    case 'acted':
      return afterAct(state, event.act);
    case 'ended':
      return { ...state, over: true };
    case 'time':
      return state;
  }
  return state;
}

export function turnOf(lesson: Lesson, state: LessonState): Turn | undefined {
  return lesson.turns.find(({ id }) => id === state.turn);
}

/** Everything that a turn can be answered with, whatever has happened. */
export function answersTo({ choices }: Pick<Lesson, 'choices'>, turn: Turn): readonly Choice[] {
  return turn.end ? [] : choices.filter(({ id }) => turn.choices?.includes(id) ?? true);
}

/** What may be answered now: what was not answered yet, or everything again where nothing else is left, so that no call is stuck. */
export function choicesOf(lesson: Lesson, state: LessonState): readonly Choice[] {
  const turn = turnOf(lesson, state);
  const open = turn ? answersTo(lesson, turn).filter(({ after }) => after === undefined || state.happened.has(after)) : [];
  const fresh = open.filter(({ id }) => !state.flags.has(id));
  return fresh.length > 0 ? fresh : open;
}

/** What is ticked in the panel now and the call does not bear out: a hint before it goes into the record. */
export function untrueTicks({ ticked, truth }: LessonState): readonly VerificationId[] {
  return [...ticked].filter((id) => !truth.done.has(id));
}

function afterChoice(lesson: Lesson, state: LessonState, id: string): LessonState {
  const choice = choicesOf(lesson, state).find((one) => one.id === id);
  if (!choice) return state;
  const { now, truth } = state;
  const turn = choice.goes ?? id;
  return {
    ...state,
    turn,
    transcript: [...state.transcript, { at: now, choice: id }, { at: now, turn }],
    flags: joined(state.flags, [id, ...(choice.flags ?? [])]),
    truth: {
      done: joined(truth.done, choice.does),
      failed: joined(truth.failed, choice.fails),
      agreed: joined(truth.agreed, choice.approval === undefined ? [] : [choice.approval]),
    },
  };
}

function afterAct(state: LessonState, act: Act): LessonState {
  const revokedAt = act.kind === 'revoked' ? act.at : act.kind === 'issued' ? act.revokedAt : undefined;
  const passes = act.kind === 'issued' ? withPass(state, act) : act.kind === 'revoked' ? withRevoked(state, act.passId, act.at) : state.passes;
  const happened: Happening[] = [];
  if (act.kind === 'issued' || act.kind === 'stopped' || act.kind === 'cleaned-up') happened.push(act.kind);
  if (act.kind === 'issued' && act.cleanedUp) happened.push('cleaned-up');
  if (act.kind === 'issued' && act.delivery !== undefined) happened.push('delivered');
  if (revokedAt !== undefined) happened.push('revoked');
  return {
    ...state,
    passes,
    stopped: act.kind === 'stopped' || (state.stopped && act.kind !== 'went-on'),
    revokedAt: state.revokedAt ?? revokedAt,
    happened: joined(state.happened, happened),
  };
}

/** The same pass, further on, keeps what was true when it was made. */
function withPass({ passes, truth }: LessonState, pass: Issued): readonly Made[] {
  const known = passes.some((made) => made.pass.id === pass.id);
  return known ? passes.map((made) => (made.pass.id === pass.id ? { ...made, pass } : made)) : [...passes, { pass, truth }];
}

function withRevoked({ passes }: LessonState, passId: string | undefined, revokedAt: number): readonly Made[] {
  return passes.map((made) => (passId !== undefined && made.pass.passId === passId ? { ...made, pass: { ...made.pass, revokedAt } } : made));
}

/** What it all came to. A pass that is still good counts before everything else. */
export function deedOf({ passes, stopped, revokedAt }: LessonState): Deed {
  if (passes.some(({ pass }) => pass.revokedAt === undefined)) return 'issued';
  if (revokedAt !== undefined) return 'revoked';
  return stopped ? 'stopped' : 'nothing';
}

function joined<T>(set: ReadonlySet<T>, more: readonly T[] | undefined): ReadonlySet<T> {
  return more && more.some((item) => !set.has(item)) ? new Set([...set, ...more]) : set;
}
