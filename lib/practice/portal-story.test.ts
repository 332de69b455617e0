import { describe, expect, it } from 'vitest';
import type { GateEvent } from '../gate/types.ts';
import type { RecordEntry } from '../record/entry.ts';
import { actOf } from './lessons/lessons.ts';
import { portalStory } from './portal-story.ts';

const AT = Date.UTC(2026, 10, 21, 9);
const PASS = { id: 'pass', startsAt: AT, endsAt: AT + 3_600_000 };
const EVENT = { at: AT, kind: 'created', tabId: 1, userId: 'r', lifetimeMinutes: 60, oneTime: true, startsAt: undefined, batched: false, permitted: true, differs: [], status: 201 } as const satisfies GateEvent;

function entry(kind: RecordEntry['kind'], more: Partial<RecordEntry> = {}): RecordEntry {
  return {
    id: kind, kind, at: AT, agentId: 'a', recipientId: 'r', scenarioId: 'device-loss', findings: [],
    evidence: { tier: 'standard', methods: [{ id: 'in-person', at: AT }], called: undefined, approval: undefined, ticket: '', acknowledged: [] },
    ...more,
  };
}

function setUp() {
  const told: RecordEntry[] = [];
  const story = portalStory((one) => told.push(one));
  return { story, told, acts: () => told.map((one) => actOf(one, (id) => id)).filter((act) => act !== undefined) };
}

describe('the story of a pass in the look-alike', () => {
  it('is told like one from the panel: what was verified, what was made, how it was delivered', () => {
    const { story, acts } = setUp();
    story.recorded(entry('unlocked'));
    story.created(EVENT, PASS);
    story.recorded(entry('delivered', { delivery: 'in-person' }));
    expect(acts()).toMatchObject([
      { kind: 'issued', recipient: 'r', minutes: 60, oneTime: true, ticked: ['in-person'], delivery: undefined },
      { kind: 'issued', delivery: 'in-person' },
    ]);
    expect(new Set(acts().map(({ id }) => id)).size).toBe(1);
  });

  it('has no pass where nobody unlocked, or where the request could not be read', () => {
    const { story, told } = setUp();
    story.created(EVENT, PASS);
    story.recorded(entry('unlocked'));
    story.created({ ...EVENT, lifetimeMinutes: undefined }, PASS);
    expect(told.map(({ kind }) => kind)).toEqual(['unlocked']);
  });

  it('names the pass that was deleted', () => {
    const { story, acts } = setUp();
    story.deleted(PASS, { agentId: 'a', recipientId: 'r' }, AT + 1);
    expect(acts()).toMatchObject([{ kind: 'revoked', recipient: 'r', passId: 'pass', at: AT + 1 }]);
  });

  it('keeps the panel’s entries as they are, the last state of each', () => {
    const { story } = setUp();
    story.recorded(entry('issuance', { outcome: 'asked' }));
    story.recorded(entry('issuance', { outcome: 'issued', pass: PASS }));
    story.recorded(entry('stopped'));
    expect(story.entries().map(({ kind, outcome }) => [kind, outcome])).toEqual([['issuance', 'issued'], ['stopped', undefined]]);
  });
});
