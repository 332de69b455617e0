// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeConfig } from '../../lib/config/merge.ts';
import type { PanelOpening } from '../../lib/panel-door.ts';
import { notChecked } from '../../lib/judgement/fact.ts';
import type { FormReading } from '../../lib/portal/pass-form.ts';
import { ADELE, AGENT, BEN, NOW } from '../fake-services.ts';
import { fakeGuard, gateEvent, LOCKED, type FakeGuard } from './fake-guard.ts';
import { GuardApp } from './guard-app.tsx';

let host: HTMLElement;
let guard: FakeGuard;
let onLayout: () => void;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  onLayout = () => undefined;
  host = document.body.appendChild(document.createElement('div'));
});
afterEach(async () => {
  await act(() => render(null, host));
  host.remove();
  vi.useRealTimers();
});

const settle = (ms = 0) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const text = () => (host.textContent ?? '').replaceAll(/\s+/g, ' ');
const buttons = () => [...host.querySelectorAll('button')].map((button) => button.textContent?.trim() || button.getAttribute('aria-label'));

async function open(fake = fakeGuard()) {
  guard = fake;
  await act(() => render(<GuardApp services={guard.services} userId={ADELE} onLayout={onLayout} />, host));
  await settle();
}

async function press(name: string, how: Partial<Event> = {}) {
  const button = [...host.querySelectorAll('button')].find((one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name);
  if (!button) throw new Error(`No button "${name}", but ${buttons().join(', ')}`);
  const event = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: how.isTrusted ?? true });
  await act(() => void button.dispatchEvent(event));
  await settle();
}

async function tell(change: Parameters<FakeGuard['change']>[0]) {
  await act(() => guard.change(change));
  await settle();
}

async function verifyAndUnlock() {
  await press('Verify…');
  const inPerson = [...host.querySelectorAll('input')].find((input) => /in person/i.test(input.closest('label')?.textContent ?? ''));
  await act(() => inPerson?.click());
  await settle();
  await press('Unlock Add');
}

describe('the guard', () => {
  it('is locked, and says about whom it is', async () => {
    await open();
    expect(text()).toContain('Add is locked');
    expect(text()).toContain('Adele Vance');
    expect(guard.presets).toEqual([]);
  });

  it('names nobody whom it could not read', async () => {
    const fake = fakeGuard();
    fake.signedIn = false;
    await open(fake);
    expect(text()).not.toContain(ADELE);
    await press('Verify…');
    expect(text()).toContain('You are not signed in to Tapwarden.');
    expect(text()).toContain('Nothing about this user');
  });

  it.each<[string, PanelOpening, string]>([
    ['the keys and the button', { opened: false, shortcut: 'Alt+Shift+P' }, 'Press Alt+Shift+P, or the Tapwarden button in the browser\'s toolbar, to open the panel.'],
    ['the button where there are no keys', { opened: false }, 'Press the Tapwarden button in the browser\'s toolbar to open the panel.'],
    ['nothing where the panel opened', { opened: true }, ''],
  ])('names for the panel %s', async (_, opening, words) => {
    const fake = fakeGuard();
    fake.opening = opening;
    await open(fake);
    await press('Open panel');
    expect(host.querySelector('[role=alert]')?.textContent ?? '').toBe(words);
    fake.opening = { opened: true };
    await press('Open panel');
    expect(host.querySelector('[role=alert]')).toBeNull();
  });

  it('says in the dialog what to press, where the bar is behind it', async () => {
    const fake = fakeGuard();
    fake.opening = { opened: false, shortcut: 'Alt+Shift+P' };
    await open(fake);
    await press('Open panel');
    await press('Verify…');
    expect([...host.querySelectorAll('[role=alert]')].map((alert) => [alert.closest('dialog') !== null, alert.textContent])).toEqual([[true, expect.stringContaining('Press Alt+Shift+P')]]);
  });

  it('opens by itself where a pass was blocked, and says why', async () => {
    await open();
    await tell({ reason: 'blocked', event: gateEvent({ kind: 'blocked', permitted: false }) });
    expect(host.querySelector('dialog')).not.toBeNull();
    expect(text()).toContain('The pass was not added');
    expect(text()).toContain('Nothing reached Entra.');
  });

  it('unlocks with the scenario’s settings, records it, and sets a form once', async () => {
    await open();
    await verifyAndUnlock();
    expect(guard.granted).toEqual([{ lifetimeMinutes: 60, oneTime: true, startsAt: undefined }]);
    expect(text()).toContain('Add is unlocked');
    expect(guard.recorded.map(({ kind }) => kind)).toEqual(['unlocked']);
    for (const minutes of [30, 60]) await act(() => guard.pane.onForm({ minutes, oneTime: true, locked: false }));
    await settle();
    expect(guard.presets).toEqual([{ minutes: 60, oneTime: true }]);
    await act(() => guard.pane.onForm(undefined));
    await act(() => guard.pane.onForm({ minutes: 30, oneTime: true, locked: false }));
    await settle();
    expect(guard.presets).toHaveLength(2);
  });

  it('unlocks nothing at a press that no person made', async () => {
    await open();
    await press('Verify…');
    const inPerson = [...host.querySelectorAll('input')].find((input) => /in person/i.test(input.closest('label')?.textContent ?? ''));
    await act(() => inPerson?.click());
    await press('Unlock Add', { isTrusted: false });
    expect(guard.granted).toEqual([]);
  });

  it.each<[string, FakeGuard['grant']]>([
    ['refuses', () => undefined],
    ['unlocks for somebody else', (until) => ({ ...LOCKED, lock: 'unlocked', userId: BEN, until })],
  ])('does not say that it is unlocked where the gate %s', async (_, grant) => {
    const fake = fakeGuard();
    fake.grant = grant;
    await open(fake);
    await verifyAndUnlock();
    expect(text()).not.toContain('Add is unlocked');
  });

  it('locks when the time is over, though nobody told it', async () => {
    const fake = fakeGuard();
    fake.grant = () => ({ ...LOCKED, lock: 'unlocked', userId: ADELE, until: NOW + 5000 });
    await open(fake);
    await verifyAndUnlock();
    fake.panel.clock.now += 6000;
    await settle(2000);
    expect(text()).toContain('Add is locked');
  });

  it.each<[string, FormReading | undefined, string]>([
    ['says so', { minutes: 60, oneTime: true }, 'The form is set: 1 hour, one-time'],
    ['says otherwise', { minutes: 480, oneTime: false }, 'The form says 8 hours, multi-use. Verified was 1 hour, one-time.'],
    ['cannot be read', { oneTime: true }, 'Check the form yourself: 1 hour, one-time'],
    ['is not recognised', undefined, 'Gate only. Set in the form: 1 hour, one-time'],
  ])('says while unlocked how it is where the form %s', async (_, form, words) => {
    await open();
    await verifyAndUnlock();
    await act(() => guard.pane.onForm(form && { ...form, locked: false }));
    await settle();
    expect(text()).toContain(words);
  });

  it.each<[string, Parameters<typeof gateEvent>[0], string]>([
    ['as verified', {}, 'The pass was added'],
    ['in a batch, whose answer is not seen', { kind: 'maybe-created', batched: true, status: 200 }, 'The pass was added if the portal shows a passcode'],
    ['other than verified', { differs: ['lifetimeMinutes'], lifetimeMinutes: 480 }, 'It is not what was verified.'],
    ['without a permit', { permitted: false }, 'A pass of 1 hour, one-time, was just created for Adele Vance outside the checks'],
    ['without a permit, in a batch', { permitted: false, kind: 'maybe-created', lifetimeMinutes: undefined }, 'A pass was perhaps just created for Adele Vance outside the checks'],
    ['not, since Entra refused', { kind: 'not-created', status: 400 }, 'Entra refused the pass'],
  ])('tells of a pass that was made %s', async (_, event, words) => {
    await open();
    await tell({ reason: 'created', event: gateEvent(event) });
    expect(text()).toContain(words);
  });

  it('asks how the user gets it, where it could not read who that is', async () => {
    const fake = fakeGuard();
    fake.signedIn = false;
    await open(fake);
    await tell({ reason: 'created', event: gateEvent() });
    expect(text()).toContain('How does the user get it?');
    expect(text()).toContain('What the user does next');
  });

  it('leaves another user’s pass to that user’s pane', async () => {
    await open();
    await tell({ reason: 'created', event: gateEvent({ permitted: false, userId: BEN }) });
    expect(text()).toContain('was just created for another user outside the checks');
    expect(text()).toContain(BEN);
    expect(guard.recorded.map(({ kind, recipientId, agentId }) => [kind, recipientId, agentId])).toEqual([['unguarded', BEN, AGENT.id]]);
    expect(buttons()).not.toContain('Revoke pass');
  });

  it('is silent about a pass that was verified, for the user whom the agent left meanwhile', async () => {
    await open();
    const before = text();
    await tell({ reason: 'created', event: gateEvent({ userId: BEN }) });
    expect(text()).toBe(before);
    expect(guard.recorded).toEqual([]);
  });

  it('keeps what came of a pass on screen until it was seen to', async () => {
    await open();
    await tell({ reason: 'created', event: gateEvent({ permitted: false }) });
    await tell({ reason: 'expired' });
    await tell({ reason: 'blocked', event: gateEvent({ kind: 'blocked', permitted: false }) });
    expect(text()).toContain('outside the checks');
    expect(text()).not.toContain('Before you add a pass');
  });

  it('takes its dialog away from over the passcode of a pass that was added', async () => {
    await open();
    await tell({ reason: 'blocked', event: gateEvent({ kind: 'blocked', permitted: false }) });
    expect(text()).toContain('Before you add a pass');
    await tell({ reason: 'created', event: gateEvent() });
    expect(text()).not.toContain('Before you add a pass');
    expect(text()).toContain('The pass was added');
  });

  it('does not ask Graph anew at every focus for what the permissions do not open', async () => {
    const fake = fakeGuard();
    fake.panel.facts = { account: notChecked('scope') };
    await open(fake);
    const focus = async (afterMs: number) => {
      fake.panel.clock.now += afterMs;
      await act(() => void window.dispatchEvent(new Event('focus')));
      await settle();
    };
    expect(fake.panel.reads).toHaveLength(1);
    await focus(59_000);
    expect(fake.panel.reads).toHaveLength(1);
    await focus(2000);
    expect(fake.panel.reads).toHaveLength(2);
  });

  it.each<[string, () => Promise<number | 'signed-out'>, string]>([
    ['revokes', () => Promise.resolve(1), 'The pass was revoked'],
    ['finds nothing to revoke', () => Promise.resolve(0), 'There is no pass to revoke'],
    ['says how, where nobody is signed in', () => Promise.resolve('signed-out'), 'You are not signed in to Tapwarden.'],
    ['says what went wrong', () => Promise.reject(new Error('no')), 'Something unexpected happened'],
  ])('%s', async (_, revoke, words) => {
    const fake = fakeGuard();
    fake.revoke = revoke;
    await open(fake);
    await tell({ reason: 'created', event: gateEvent({ permitted: false }) });
    await press('Revoke pass');
    expect(guard.revoked).toEqual([ADELE]);
    await act(() => import('../fault-card.tsx').then(() => undefined)); // which loads late
    await settle();
    expect(text()).toContain(words);
  });

  it('stops: locks, records, closes, and goes on only when told', async () => {
    await open();
    await press('Verify…');
    await press('Stop, this looks wrong');
    expect(host.querySelector('dialog')).toBeNull();
    expect(guard.withdrawn).toBe(1);
    expect(text()).toContain('Tell your security team now');
    expect(buttons()).not.toContain('Verify…');
    await tell({ reason: 'blocked', event: gateEvent({ kind: 'blocked', permitted: false }) });
    expect(host.querySelector('dialog')).toBeNull();
    await press('Go back, it was a mistake');
    expect(buttons()).toContain('Verify…');
    expect(guard.recorded.map(({ kind }) => kind)).toEqual(['stopped', 'went-on']);
  });

  it('begins afresh after delivery', async () => {
    await open();
    await verifyAndUnlock();
    await tell({ reason: 'created', event: gateEvent() });
    await act(() => [...host.querySelectorAll('input')].find((input) => input.closest('label')?.textContent?.startsWith('In person'))?.click());
    await press('Delivered');
    expect(guard.recorded.map(({ kind, delivery }) => [kind, delivery])).toEqual([['unlocked', undefined], ['delivered', 'in-person']]);
    await press('Verify…');
    expect([...host.querySelectorAll('input')].some((input) => input.type === 'checkbox' && input.role !== 'switch' && input.checked)).toBe(false);
  });
});

it('takes a changed configuration where it stands: what was ticked stays, what is asked for and offered is new', async () => {
  await open();
  await press('Verify…');
  const inPerson = () => [...host.querySelectorAll('input')].find((input) => /in person/i.test(input.closest('label')?.textContent ?? ''));
  await act(() => inPerson()?.click());
  const { scenarios, limits } = mergeConfig({ scenarios: [{ id: 'front-desk', label: 'Front desk', lifetimeMinutes: 480 }], limits: { maximumMinutes: 30 } }, {}).config;
  const changed = { ...guard.services, config: { ...guard.services.config, scenarios, limits, ticket: { required: true } } };
  await act(() => render(<GuardApp services={changed} userId={ADELE} onLayout={() => undefined} />, host));
  await settle();
  expect(host.querySelector('dialog')).not.toBeNull();
  expect(inPerson()?.checked).toBe(true);
  expect([...host.querySelectorAll('[aria-label=Scenario] .choice')].map((choice) => choice.textContent)).toEqual(['Front desk30 mins · one-time']);
  expect(text()).toContain('Your organisation asks for a ticket.');
  await press('Unlock Add');
  expect(guard.granted).toEqual([]);
});

it('looks for its place once more when the dialog is gone, behind which none of the page’s controls was to be found', async () => {
  const looked: boolean[] = [];
  onLayout = () => looked.push(host.querySelector('dialog') !== null);
  await open();
  await verifyAndUnlock();
  expect(looked.at(-1)).toBe(false);
  expect(looked).toContain(true);
});
