import type { Tier } from '../../judgement/tier.ts';
import { SCENARIOS } from '../../judgement/scenarios.ts';
import type { Issued } from './acts.ts';
import type { Issue, Lesson } from './lesson.ts';
import { choicesOf, play, startLesson } from './play.ts';
import type { LessonState } from './state.ts';
import { startOf } from './when.ts';

const STEP_MS = 20_000;

/** The pass that an example asks for: the scenario's own settings, but for what it says otherwise. Times are UTC ms. */
export function passOf({ recipient }: Pick<Lesson, 'recipient'>, asked: Issue, startedAt: number, at = startedAt, tier: Tier = 'standard'): Issued {
  const preset = SCENARIOS.find(({ id }) => id === asked.scenario);
  return {
    kind: 'issued',
    id: 'example',
    at,
    recipient,
    scenario: asked.scenario,
    minutes: asked.minutes ?? preset?.lifetimeMinutes ?? 60,
    oneTime: asked.oneTime ?? preset?.oneTime ?? true,
    startsAt: asked.starts && startOf(asked.starts, startedAt),
    tier,
    ticked: asked.ticks,
    acknowledged: asked.acknowledge,
    approver: asked.approval,
    delivery: undefined,
    revokedAt: undefined,
    unguarded: false,
    passId: 'example',
    cleanedUp: false,
  };
}

/** The state after the lesson's own example, and the index of the first step that the call does not offer. `tier`: what the recipient asks for. */
export function playExample(lesson: Lesson, startedAt: number, tier?: Tier): { readonly state: LessonState; readonly notOffered: number | undefined } {
  let state = startLesson(lesson, startedAt);
  for (const [index, step] of lesson.example.entries()) {
    const at = startedAt + (index + 1) * STEP_MS;
    if (typeof step === 'string') {
      if (!choicesOf(lesson, state).some(({ id }) => id === step)) return { state, notOffered: index };
      state = play(lesson, state, { type: 'chosen', choice: step, at });
    } else if ('issue' in step) {
      state = play(lesson, state, { type: 'acted', act: passOf(lesson, step.issue, startedAt, at, tier), at });
    } else if ('deliver' in step) {
      const pass = state.passes.at(-1)?.pass;
      if (!pass) return { state, notOffered: index };
      state = play(lesson, state, { type: 'acted', act: { ...pass, delivery: step.deliver }, at });
    } else {
      const kind = step.panel === 'stop' ? 'stopped' : 'revoked';
      state = play(lesson, state, { type: 'acted', act: { kind, id: `example-${kind}`, at, recipient: lesson.recipient, passId: 'before' }, at });
    }
  }
  return { state: play(lesson, state, { type: 'ended', at: state.now }), notOffered: undefined };
}
