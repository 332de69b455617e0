import { describe, expect, it } from 'vitest';
import type { Usability } from '../../lib/entra/pass.ts';
import { GraphFault, type GraphFaultKind } from '../../lib/graph/faults.ts';
import type { PassSignIns } from '../../lib/graph/wider/sign-ins.ts';
import type { PassRow } from '../../lib/record/ledger.ts';
import { fakeServices, NOW, pass } from '../fake-services.ts';
import { wasUsed, type Used } from './was-used.ts';

const never = new AbortController().signal;
const person = { id: 'adele', name: 'Adele', username: '', app: false };
const row = (more: Partial<PassRow> = {}): PassRow => ({ key: 'k', passId: 'pass-1', at: NOW, by: person, recipient: person, startsAt: NOW, endsAt: NOW + 3_600_000, oneTime: true, ip: '', ending: undefined, entries: [], logged: true, standing: 'checked', ...more });

describe('wasUsed', () => {
  const none: PassSignIns = { signIns: [], more: false };
  it.each<[string, Usability | 'gone', boolean, PassSignIns | GraphFaultKind, Used]>([
    ['a sign-in with it', 'usable', false, { signIns: [{ at: NOW + 5, app: 'Portal' }], more: false }, { state: 'used', at: NOW + 5, app: 'Portal' }],
    ['Entra says it was used', 'used', true, none, { state: 'used' }],
    ['Entra says it was used, sign-ins are closed', 'used', true, 'scope-missing', { state: 'used', noSignIns: 'scope' }],
    ['one-time and usable', 'usable', true, 'not-authorized', { state: 'not-used', noSignIns: 'role' }],
    ['multi-use, sign-ins are closed', 'usable', false, 'not-authorized', { state: 'unknown', noSignIns: 'role' }],
    ['multi-use, no sign-in', 'usable', false, none, { state: 'not-used' }],
    ['multi-use, too many sign-ins to see them all', 'usable', false, { signIns: [], more: true }, { state: 'unknown' }],
    ['gone, no sign-in', 'gone', true, none, { state: 'not-used' }],
    ['gone, no premium licence', 'gone', true, 'unexpected', { state: 'unknown', noSignIns: 'refused' }],
  ])('%s', async (_name, usability, oneTime, signIns, answer) => {
    const fakes = fakeServices();
    fakes.door.listPasses = () => Promise.resolve(usability === 'gone' ? [] : [pass({ id: 'PASS-1', usability, oneTime })]);
    fakes.wider.passSignIns = () => (typeof signIns === 'string' ? Promise.reject(new GraphFault(signIns)) : Promise.resolve(signIns));
    expect(await wasUsed(row({ oneTime }), fakes.door, NOW + 60_000, never)).toEqual(answer);
  });

  it.each<[string, Partial<PassRow>, [number, number]]>([
    ['still valid', {}, [NOW, NOW + 60_000]],
    ['ended', { endsAt: NOW + 10 }, [NOW, NOW + 10]],
    ['revoked', { ending: { how: 'revoked', at: NOW + 20, by: undefined, reason: undefined } }, [NOW, NOW + 20]],
    ['starts later', { startsAt: NOW + 90_000 }, [NOW + 90_000, NOW + 90_000]],
    ['times not known', { startsAt: undefined, endsAt: undefined, at: NOW - 7 }, [NOW - 7, NOW + 60_000]],
  ])('%s: looks at its time only', async (_name, more, span) => {
    const fakes = fakeServices();
    const asked: number[] = [];
    fakes.wider.passSignIns = (_user, from, to) => {
      asked.push(from, to);
      return Promise.resolve({ signIns: [], more: false });
    };
    await wasUsed(row(more), fakes.door, NOW + 60_000, never);
    expect(asked).toEqual(span);
  });

  it('fails where neither could be had', async () => {
    const fakes = fakeServices();
    fakes.door.listPasses = () => Promise.reject(new GraphFault('offline'));
    fakes.wider.passSignIns = () => Promise.reject(new GraphFault('offline'));
    await expect(wasUsed(row(), fakes.door, NOW, never)).rejects.toMatchObject({ kind: 'offline' });
  });
});
