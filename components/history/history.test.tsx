// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { PassEvent, PassIssued, Who } from '../../lib/entra/pass-events.ts';
import type { AuditPage } from '../../lib/graph/wider/audits.ts';
import { GraphFault } from '../../lib/graph/faults.ts';
import type { RecordEntry } from '../../lib/record/entry.ts';
import { ADELE, AGENT, BEN, fakeServices, NOW, pass, type Fakes } from '../fake-services.ts';
import { testPanel } from '../test-panel.tsx';

const HOUR = 3_600_000;
const who = (id: string, name: string): Who => ({ id, name, username: `${name.split(' ')[0]?.toLowerCase() ?? ''}@contoso.com`, app: false });
const NORA = who(AGENT.id, 'Nora Berg');
const issued = (more: Partial<PassIssued> = {}): PassIssued => ({ kind: 'issued', passId: 'pass-1', at: NOW - HOUR, by: NORA, target: who(ADELE, 'Adele Vance'), startsAt: NOW - HOUR, endsAt: NOW + HOUR, oneTime: true, ip: '', ...more });
const page = (events: readonly PassEvent[], more: Partial<AuditPage> = {}): AuditPage => ({ events, rows: events.length, oldest: events.at(-1)?.at, next: undefined, ...more });
const entry = (more: Partial<RecordEntry> = {}): RecordEntry => ({
  id: 'e1', kind: 'issuance', at: NOW - HOUR, agentId: AGENT.id, recipientId: ADELE, scenarioId: 'device-loss', findings: [], outcome: 'issued', pass: { id: 'pass-1', startsAt: NOW - HOUR, endsAt: NOW + HOUR },
  evidence: { tier: 'standard', methods: [{ id: 'in-person', at: NOW - HOUR }], called: undefined, approval: { approverId: BEN, reference: 'CHG1', at: NOW }, ticket: 'INC1', acknowledged: [] }, ...more,
});

describe('the history', () => {
  const panel = testPanel();

  const answering = (...pages: readonly (AuditPage | Error)[]): Fakes => answeringWith({}, ...pages);
  const answeringWith = (services: Parameters<typeof fakeServices>[0], ...pages: readonly (AuditPage | Error)[]): Fakes => {
    const fakes = fakeServices(services);
    fakes.wider.auditPages = async function* () {
      for (const one of await Promise.resolve(pages)) {
        if (one instanceof Error) throw one;
        yield one;
      }
    };
    return fakes;
  };
  const open = async (fakes: Fakes) => {
    await panel.open(fakes);
    await panel.click(panel.button('Account: Nora Berg'));
    await panel.click(panel.button('History'));
    await panel.loaded(() => import('./history.tsx'));
    await panel.settle(1000);
    return fakes;
  };
  const rows = () => panel.queryAll('.pass-row').map((row) => row.textContent ?? '');

  test('says what was checked, what was not, and what cannot be known', async () => {
    const fakes = answering(page([issued(), issued({ passId: 'p2', target: who(BEN, 'Ben Walters'), at: NOW - 2 * HOUR }), issued({ passId: 'p3', target: who('z', 'Zoë'), by: who('paul', 'Paul Okoro'), at: NOW - 3 * HOUR })]));
    fakes.recorded.push(entry());
    await open(fakes);
    expect(rows()).toEqual([expect.stringMatching(/^Adele Vance.*by Nora Berg.*Checked/), expect.stringMatching(/^Ben Walters.*Outside the checks/), expect.stringMatching(/^Zoë.*by Paul Okoro.*No record on this computer/)]);
    expect(panel.text()).toContain('3 passes1 outside the checks');
    expect(panel.text()).toContain("3 rows of Entra's audit log read");
  });

  test('names by the directory who is known by an id alone, in one question', async () => {
    const asked: (readonly string[])[] = [];
    const fakes = answering(new GraphFault('not-authorized'));
    const { namesOf } = fakes.wider;
    fakes.wider.namesOf = (ids, signal) => {
      asked.push(ids);
      return namesOf(ids, signal);
    };
    fakes.recorded.push(entry());
    await open(fakes);
    expect(rows()).toEqual([expect.stringMatching(/^Adele Vance.*Checked/)]);
    await panel.click(panel.queryAll('.pass-row')[0] as HTMLElement);
    await panel.settle(1000);
    expect(panel.text()).toContain('Ben Walters: CHG1');
    expect(asked).toEqual([[ADELE, AGENT.id], [BEN]]);
    expect(panel.text()).toContain('It is not in what was read of Entra’s audit log'.replace('’', "'"));
  });

  test.each([
    ['scope-missing', 'Ask for access'],
    ['not-authorized', undefined],
    ['offline', 'Try again'],
  ] as const)('%s: says that the log was not checked, and offers: %s', async (kind, offer) => {
    await open(answering(new GraphFault(kind)));
    expect(panel.text()).toContain("Not checked: Entra's audit log");
    for (const name of ['Ask for access', 'Try again']) expect(panel.has(name)).toBe(name === offer);
    expect(panel.text()).toContain('No passes in this period.');
  });

  test('a fault in the middle leaves what was read', async () => {
    await open(answering(page([issued()], { next: { query: { $skiptoken: 'x' } } }), new GraphFault('busy')));
    expect(rows()).toHaveLength(1);
    expect(panel.text()).toContain('What was read so far is shown.');
  });

  test('stops where it is told to, and goes on from there', async () => {
    const asked: unknown[] = [];
    const fakes = fakeServices();
    fakes.wider.auditPages = async function* (from, signal) {
      asked.push(from);
      if (asked.length > 1) {
        yield page([issued({ passId: 'p2', at: NOW - 2 * HOUR, target: who(BEN, 'Ben Walters') })]);
        return;
      }
      yield page([issued()], { next: { query: { $skiptoken: 'x' } } });
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new GraphFault('cancelled'))));
    };
    await open(fakes);
    await panel.click(panel.button('Stop reading'));
    expect(panel.text()).toContain('Stopped. 1 row read');
    await panel.click(panel.button('Go on'));
    await panel.settle(1000);
    expect(rows()).toHaveLength(2);
    expect(asked).toEqual([NOW - 7 * 24 * HOUR, { query: { $skiptoken: 'x' } }]);
  });

  test('a record that cannot be read calls nothing outside', async () => {
    await open(answeringWith({ recordedEntries: () => Promise.reject(new Error('disk')) }, page([issued()])));
    expect(panel.text()).toContain('The record on this computer could not be read');
    expect(rows()).toEqual([expect.stringMatching(/No record on this computer/)]);
  });

  test('whether a pass was used is asked on the click, and stays', async () => {
    const fakes = answering(page([issued()]));
    fakes.door.listPasses = () => Promise.resolve([pass({ usability: 'used' })]);
    fakes.wider.passSignIns = () => Promise.reject(new GraphFault('scope-missing'));
    await open(fakes);
    await panel.click(panel.queryAll('.pass-row')[0] as HTMLElement);
    await panel.click(panel.button('Was it used?'));
    expect(panel.text()).toContain('It was used.');
    expect(panel.text()).toContain('Not checked: sign-ins. A permission is missing');
    expect(rows()[0]).toContain('Used');
  });

  test('shows the user that a pass was for', async () => {
    const fakes = answering(page([issued()]));
    await open(fakes);
    await panel.click(panel.queryAll('.pass-row')[0] as HTMLElement);
    await panel.click(panel.button('Show the user'));
    expect(fakes.reads).toEqual([ADELE]);
  });
});
