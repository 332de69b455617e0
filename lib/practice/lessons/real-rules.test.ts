import { describe, expect, it } from 'vitest';
import { CLOUDS } from '../../entra/clouds.ts';
import { UNREAD_POLICY } from '../../entra/policy.ts';
import { openGraph } from '../../graph/client.ts';
import { issuePass } from '../../graph/passes.ts';
import { readRecipient } from '../../graph/recipient.ts';
import { never } from '../../graph/test-graph.ts';
import { verdictOf } from '../../judgement/delivery.ts';
import { evidence } from '../../judgement/fact.ts';
import { mustAcknowledge } from '../../judgement/finding.ts';
import { NO_HOUSE_RULES } from '../../judgement/house-rules.ts';
import { judge } from '../../judgement/judge.ts';
import type { Choices } from '../../judgement/rule.ts';
import { SCENARIOS } from '../../judgement/scenarios.ts';
import { FEATURE_SCOPES } from '../../session/types.ts';
import { createPracticeTenant } from '../tenant.ts';
import { playExample, passOf } from './example.ts';
import { feedback } from './feedback.ts';
import type { Lesson } from './lesson.ts';
import { LESSONS } from './lessons.ts';
import { START } from './test-walks.ts';

/*
 * No lesson teaches what the guides forbid: what each example does is done here with the real facts, rules and Graph of
 * the practice tenant, as the lesson's agent and in the eyes of somebody who may read everything.
 */

const SCOPES = ['User.Read', 'UserAuthMethod-TAP.ReadWrite.All', ...Object.values(FEATURE_SCOPES)];

async function given(lesson: Lesson, agent = lesson.agent) {
  const tenant = createPracticeTenant({ now: () => START });
  const idOf = (alias: string) => tenant.person(alias).id;
  tenant.allow('token', { userId: idOf(agent), scopes: SCOPES });
  const graph = openGraph({
    cloud: CLOUDS.global,
    token: () => Promise.resolve({ accessToken: 'token', scopes: SCOPES }),
    clock: { now: () => START, sleep: () => Promise.resolve() },
    fetch: (input, init) => tenant.handle(new Request(input, init)),
  });
  const recipient = await readRecipient(graph, idOf(lesson.recipient), { scopes: SCOPES, agentId: idOf(lesson.agent), sensitiveGroups: [], auditDays: 7, kept: {} }, never());
  return { graph, recipient, idOf };
}

const issueOf = ({ example }: Lesson) => example.flatMap((step) => (typeof step === 'object' && 'issue' in step ? [step.issue] : []))[0];

/** What the panel would hold at the end of the example. */
function choicesOf(lesson: Lesson, { recipient, idOf }: Awaited<ReturnType<typeof given>>): Choices {
  const issue = issueOf(lesson);
  const pass = passOf(lesson, issue ?? { scenario: 'device-loss', ticks: [], acknowledge: [] }, START);
  const scenario = SCENARIOS.find(({ id }) => id === pass.scenario);
  if (!scenario) throw new Error(pass.scenario);
  return {
    agentId: idOf(lesson.agent),
    recipientId: idOf(lesson.recipient),
    now: START,
    settings: { lifetimeMinutes: pass.minutes, oneTime: pass.oneTime, startsAt: pass.startsAt },
    scenario,
    policy: evidence(recipient.policy) ?? UNREAD_POLICY,
    ticked: new Set(pass.ticked),
    approval: pass.approver === undefined ? undefined : { approverId: idOf(pass.approver), name: pass.approver, reference: 'CHG 4471', inGroup: undefined, at: START },
    delivery: lesson.example.flatMap((step) => (typeof step === 'object' && 'deliver' in step ? [step.deliver] : []))[0],
    house: NO_HOUSE_RULES,
  };
}

const lessons = await Promise.all(LESSONS.map(({ load }) => load('en')));
const issuing = lessons.filter((lesson) => issueOf(lesson));
const stopping = lessons.filter((lesson) => lesson.example.some((step) => typeof step === 'object' && 'panel' in step && step.panel === 'stop'));

describe('a lesson that ends with a pass', () => {
  it.each(issuing)('$id: nothing blocks, and exactly what the example confirms is to be confirmed', async (lesson) => {
    const facts = await given(lesson);
    const { findings } = judge(facts.recipient, choicesOf(lesson, facts));
    expect(findings.filter(({ severity }) => severity === 'block')).toEqual([]);
    const asked = findings.filter(mustAcknowledge).map((finding) => (finding.severity === 'not-checked' ? finding.topic : finding.rule));
    expect(asked).toEqual(issueOf(lesson)?.acknowledge);
  });

  it.each(issuing)('$id: the verification is enough for whoever sees all facts, too', async (lesson) => {
    const all = await given(lesson, 'admin');
    const { findings } = judge(all.recipient, choicesOf(lesson, all));
    expect(findings.filter(({ severity }) => severity === 'block')).toEqual([]);
  });

  it.each(issuing)('$id: the practice tenant makes the pass', async (lesson) => {
    const facts = await given(lesson);
    expect(await issuePass(facts.graph, facts.idOf(lesson.recipient), choicesOf(lesson, facts).settings, facts.recipient.passes, never())).toMatchObject({ kind: 'issued' });
  });

  it.each(issuing)('$id: it is delivered by a channel that is not unsafe', async (lesson) => {
    const { delivery } = choicesOf(lesson, await given(lesson));
    expect(delivery && verdictOf(delivery)).toMatch(/^(?:safe|acceptable)$/);
  });
});

it.each(stopping)('$id ends with a stop, and the rules would have blocked', async (lesson) => {
  const facts = await given(lesson);
  expect(judge(facts.recipient, choicesOf(lesson, facts)).findings.some(({ severity }) => severity === 'block')).toBe(true);
});

it.each(lessons)('$id: the example is worth 100, at the tier that the recipient really has', async (lesson) => {
  const facts = await given(lesson);
  const { tier } = judge(facts.recipient, choicesOf(lesson, facts));
  const { state, notOffered } = playExample(lesson, START, tier);
  expect(notOffered).toBeUndefined();
  expect(feedback(lesson, state, 'en')).toMatchObject({ kind: 'good', score: 100 });
});

it('the rest is one pass that is revoked', async () => {
  const rest = lessons.filter((lesson) => !issuing.includes(lesson) && !stopping.includes(lesson));
  expect(rest.map(({ id }) => id)).toEqual(['revoke-now']);
  for (const lesson of rest) {
    const { recipient } = await given(lesson);
    expect(evidence(recipient.passes)).toMatchObject([{ usability: 'usable' }]);
  }
});
