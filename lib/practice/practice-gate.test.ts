import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { practiceClock } from './practice-clock.ts';
import { practiceGate, type PracticeGateChange } from './practice-gate.ts';

const ADELE = '0000a009-0000-4000-8000-000000000009';
const BEN = '0000a010-0000-4000-8000-000000000010';
const VERIFIED = { lifetimeMinutes: 60, oneTime: true, startsAt: undefined };

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 21, 9) }));
afterEach(() => void vi.useRealTimers());

function setUp() {
  const clock = practiceClock();
  const gate = practiceGate(clock, 10);
  const told: PracticeGateChange[] = [];
  gate.onChange((change) => told.push(change), new AbortController().signal);
  const send = vi.fn<(request: Request) => Promise<Response>>(() => Promise.resolve(new Response('{}', { status: 201 })));
  const ask = (userId: string, { method = 'POST', minutes = 60, path = `users/${userId}/authentication/temporaryAccessPassMethods` } = {}) =>
    gate.pass(new Request(`https://graph.microsoft.com/v1.0/${path}`, { method, ...(method === 'POST' && { body: JSON.stringify({ lifetimeInMinutes: minutes, isUsableOnce: true }) }) }), send);
  return { clock, gate, told, send, ask, reasons: () => told.map(({ reason }) => reason) };
}

describe('the practice gate', () => {
  it('holds a creation that nobody was verified for, and tells of it', async () => {
    const { ask, send, told } = setUp();
    expect((await ask(ADELE)).response).toBeUndefined();
    expect(send).not.toHaveBeenCalled();
    expect(told).toMatchObject([{ reason: 'blocked', event: { kind: 'blocked', userId: ADELE, permitted: false, lifetimeMinutes: 60 } }]);
  });

  it('lets one pass through for one permit', async () => {
    const { ask, gate, reasons } = setUp();
    gate.grant(ADELE, 'adele@contoso.com', VERIFIED);
    expect(gate.state()).toMatchObject({ lock: 'unlocked', userId: ADELE });
    expect((await ask(ADELE)).event).toMatchObject({ kind: 'created', permitted: true, differs: [] });
    expect((await ask(ADELE)).response).toBeUndefined();
    expect(reasons()).toEqual(['granted', 'used', 'created', 'blocked']);
  });

  it('for that user alone, and says what differs from what was verified', async () => {
    const { ask, gate } = setUp();
    gate.grant(ADELE, '', VERIFIED);
    expect((await ask(BEN)).event).toMatchObject({ kind: 'blocked' });
    expect((await ask(ADELE, { minutes: 480 })).event).toMatchObject({ kind: 'created', differs: ['lifetimeMinutes'] });
  });

  it('locks again when the time is over, or when it is told to', async () => {
    const { clock, gate, reasons } = setUp();
    gate.grant(ADELE, '', VERIFIED);
    clock.setSpeed(60);
    await vi.advanceTimersByTimeAsync(10_300);
    expect(gate.state().lock).toBe('locked');
    gate.grant(ADELE, '', VERIFIED);
    gate.withdraw();
    gate.withdraw();
    expect(reasons()).toEqual(['granted', 'expired', 'granted', 'withdrawn']);
  });

  it('is in nobody’s way otherwise', async () => {
    const { ask, told } = setUp();
    expect((await ask(ADELE, { method: 'GET' })).response?.status).toBe(201);
    expect((await ask(ADELE, { path: `users/${ADELE}/authentication/phoneMethods` })).response?.status).toBe(201);
    expect(told).toEqual([]);
  });

  it.each([[403, 'not-created'], [504, 'maybe-created']])('tells what an answer of %i says', async (status, kind) => {
    const { ask, gate, send } = setUp();
    send.mockResolvedValueOnce(new Response('{}', { status }));
    gate.grant(ADELE, '', VERIFIED);
    expect((await ask(ADELE)).event?.kind).toBe(kind);
  });

  it('tells that a pass may be there where the connection was lost', async () => {
    const { ask, gate, send, reasons } = setUp();
    send.mockRejectedValueOnce(new Error('cut'));
    gate.grant(ADELE, '', VERIFIED);
    await expect(ask(ADELE)).rejects.toThrow('cut');
    expect(reasons()).toEqual(['granted', 'used', 'maybe-created']);
  });
});
