// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Changes } from '../lib/config/changes.ts';
import { mergeConfig, type Stored } from '../lib/config/merge.ts';
import type { Agent } from '../lib/session/types.ts';
import { ADELE, AGENT, BEN, fakeServices, type Fakes } from './fake-services.ts';
import { testPanel } from './test-panel.tsx';

const { settle, text, query, queryAll, button, box, has, click, type, loaded, openOn } = testPanel();
const verify = () => click(box('In person, photo ID or badge'));
const reason = () => query('#issue-reason')?.textContent;
const scenarios = () => queryAll('[aria-label=Scenario] .choice').map((choice) => `${choice.querySelector('input')?.checked ? '● ' : ''}${choice.textContent}`);
const FRONT_DESK = { id: 'front-desk', label: 'New phone at the front desk', lifetimeMinutes: 90 };

let fakes: Fakes;
let agentAsked: number;
let policy: Stored;
let changed: (changes: Changes) => void;

/** What the policy sets, beside the sign-in; before or while the panel is open. */
async function set(values: Stored) {
  policy = { clientId: ADELE, tenantId: 'contoso.com', ...values };
  await act(() => changed({}));
  await settle();
  await loaded(() => Promise.all([import('./branding.tsx'), import('./config-faults.tsx')]));
}

beforeEach(() => {
  agentAsked = 0;
  changed = () => undefined;
  fakes = fakeServices({
    loadConfig: () => Promise.resolve(mergeConfig(policy, {})),
    onConfigChange: (listener) => {
      changed = listener;
      return () => undefined;
    },
  });
  const { session } = fakes.services;
  const ask = session.agent.bind(session);
  Object.assign(session, { agent: () => (agentAsked += 1, ask()) });
});

describe('scenarios', () => {
  test('are those of the organisation, in its words and order; the record keeps their ids', async () => {
    await set({ scenarios: [FRONT_DESK, { id: 'onboarding', lifetimeMinutes: 240 }, { id: 'troubleshooting', label: 'Help' }], defaultScenario: 'onboarding' });
    await openOn(ADELE, fakes);
    expect(scenarios()).toEqual(['New phone at the front desk1 hr, 30 mins · one-time', '● New employee onboarding4 hrs · multi-use', 'Help2 hrs · multi-use']);
    await click(box('New phone at the front desk'));
    await verify();
    await click(button('Issue pass'));
    expect(fakes.issued).toMatchObject([{ settings: { lifetimeMinutes: 90, oneTime: true } }]);
    expect(fakes.recorded.at(-1)).toMatchObject({ scenarioId: 'front-desk' });
    expect(text()).toContain('Adele Vance · New phone at the front desk · one-time');
  });

  test('stay within what the tenant and the limits allow', async () => {
    await set({ scenarios: [{ ...FRONT_DESK, lifetimeMinutes: 9000, oneTime: false }], limits: { maximumMinutes: 45, multiUse: false } });
    await openOn(ADELE, fakes);
    expect(scenarios()).toEqual(['● New phone at the front desk45 mins · one-time']);
  });
});

describe('a change while the agent is at work', () => {
  test('keeps what was typed and ticked, and the scenario as long as it is offered', async () => {
    await set({});
    await openOn(ADELE, fakes);
    await click(box('Troubleshooting'));
    await verify();
    await type(box('Ticket'), 'INC1');
    await set({ scenarios: [{ id: 'device-loss' }, { id: 'troubleshooting', lifetimeMinutes: 30 }], ticket: { required: true } });
    expect(scenarios()).toEqual(['Device loss recovery1 hr · one-time', '● Troubleshooting30 mins · multi-use']);
    expect(box('In person, photo ID or badge').checked).toBe(true);
    expect(box('Ticket').value).toBe('INC1');
    expect(reason()).toBe('Ready. 30 minutes, multi-use.');
    await set({ scenarios: [{ id: 'device-loss' }] });
    expect(scenarios()).toEqual(['● Device loss recovery1 hr · one-time']);
    expect(box('In person, photo ID or badge').checked).toBe(true);
    expect(agentAsked).toBe(1);
  });

  test('asks for more at once', async () => {
    await set({});
    await openOn(ADELE, fakes);
    await click(box('Manager vouches'));
    await click(box('Agreed code word or recovery code'));
    expect(reason()).toContain('Ready.');
    await set({ verification: { standard: ['in-person'] } });
    expect(reason()).toBe('Your organisation asks for another method.');
    await click(box('In person, photo ID or badgerequired'));
    expect(reason()).toContain('Ready.');
  });

  test('of the app or the tenant asks the session anew', async () => {
    await set({});
    await openOn(ADELE, fakes);
    await set({ clientId: BEN });
    expect(agentAsked).toBe(2);
  });

  test('that changes nothing draws nothing', async () => {
    await set({});
    await openOn(ADELE, fakes);
    const reads = fakes.reads.length;
    await set({});
    expect([agentAsked, fakes.reads.length]).toEqual([1, reads]);
  });
});

describe('the ticket', () => {
  const ticket = { required: true, pattern: 'INC[0-9]{3}', example: 'INC001', link: 'https://tickets.contoso.com/{ticket}' };

  test('the box says what is wrong once it is left, and the button what is missing', async () => {
    await set({ ticket });
    await openOn(ADELE, fakes);
    await verify();
    expect(reason()).toBe('Your organisation asks for a ticket.');
    await type(box('Ticket'), 'REQ1');
    expect(reason()).toBe('The ticket number is not written as your organisation does.');
    expect(query('#ticket-fault')).toBeNull();
    await act(() => void box('Ticket').dispatchEvent(new Event('blur')));
    expect(query('#ticket-fault')?.textContent).toBe('This is not a ticket number. It looks like INC001.');
    expect(box('Ticket').getAttribute('aria-invalid')).toBe('true');
    await type(box('Ticket'), 'INC123');
    expect(query('#ticket-fault')).toBeNull();
    expect(reason()).toContain('Ready.');
    expect(query('a[href="https://tickets.contoso.com/INC123"]')?.getAttribute('rel')).toBe('noreferrer');
  });

  test('without an example the pattern is told; without a need it may stay empty', async () => {
    await set({ ticket: { pattern: 'INC[0-9]{3}' } });
    await openOn(ADELE, fakes);
    await verify();
    expect(reason()).toContain('Ready.');
    await type(box('Ticket'), 'x');
    await act(() => void box('Ticket').dispatchEvent(new Event('blur')));
    expect(query('#ticket-fault')?.textContent).toBe('This is not a ticket number. It must match INC[0-9]{3}.');
    expect(query('a[href*=tickets]')).toBeNull();
  });
});

test('delivery offers the ways that are allowed', async () => {
  await set({ delivery: { allowed: ['in-person', 'email'], unsafe: 'block' } });
  await openOn(ADELE, fakes);
  await verify();
  await click(button('Issue pass'));
  const ways = () => queryAll('[aria-label=Delivery] .choice-name').map((name) => name.textContent);
  expect(ways()).toEqual(['In person', 'E-mail']);
  await click(box('In person'));
  await set({ delivery: { allowed: ['voice-verified-call'] } });
  expect(ways()).toEqual(['Read out on the call you placed']);
  expect(button('Delivered').getAttribute('aria-disabled')).toBe('true');
});

test('the organisation’s name and colours are in the panel for as long as they are set', async () => {
  await set({ branding: { name: 'Contoso Service Desk', accent: '#6b2d8c', accentDark: '#d7a6f2' } });
  await openOn(ADELE, fakes);
  await loaded(() => import('./branding.tsx'));
  const colour = () => document.documentElement.style.getPropertyValue('--brand-foreground');
  expect(query('.header')?.textContent).toContain('Contoso Service Desk');
  expect(colour()).toBe('light-dark(#6b2d8c, #d7a6f2)');
  await set({ branding: { name: 'Contoso', accent: '#ffff00' } });
  expect(query('.header')?.textContent).not.toContain('Contoso');
  expect(colour()).toBe('');
  expect(text()).toContain(`Your organisation's policy sets "branding.accent" to a value that cannot be used (it cannot be read on the panel's background).`);
});

test('what cannot be used is named, until it is hidden or something else is wrong', async () => {
  await set({ permitMinutes: 99, ticket: { required: true } });
  await openOn(ADELE, fakes);
  await loaded(() => import('./config-faults.tsx'));
  expect(text()).toContain(`sets "permitMinutes" to a value that cannot be used (it must be at most 30)`);
  await verify();
  expect(reason()).toBe('Your organisation asks for a ticket.');
  await click(button('Hide'));
  expect(has('Hide')).toBe(false);
  await set({ permitMinutes: 99, cloud: 'moon' });
  expect(text()).toContain(`(it must be one of: global, usgov, usgov-dod, china)`);
});

test('a background that does not answer is no spinner without end', async () => {
  fakes = fakeServices({ loadConfig: () => Promise.reject(new Error('The background does not answer.')) });
  await openOn(ADELE, fakes);
  await loaded(() => import('./start-failed.tsx'));
  expect(text()).not.toContain('Loading');
  expect(text()).not.toContain('does not answer');
  expect(text()).toContain('Its settings could not be read.');
  expect(has('Try again')).toBe(true);
});

describe('another window', () => {
  const elsewhere = async (agent: Agent | undefined) => {
    Object.assign(fakes.services.session, { agent: () => Promise.resolve(agent) });
    await act(() => changed({ lastAgent: {} }));
    await settle();
  };

  test('signs out: nothing of the agent’s work stays', async () => {
    await openOn(ADELE, fakes);
    await verify();
    await elsewhere(undefined);
    expect(has('Sign in')).toBe(true);
    expect(text()).not.toContain('Adele Vance');
  });

  test('signs in as somebody else: that is who works here, too', async () => {
    await openOn(ADELE, fakes);
    await verify();
    await elsewhere({ ...AGENT, id: BEN, name: 'Ben Walters' });
    expect(has('Account: Ben Walters')).toBe(true);
    expect(text()).not.toContain('Adele Vance');
  });

  test('signs in as the same agent: what was entered stays', async () => {
    await openOn(ADELE, fakes);
    await verify();
    await elsewhere(AGENT);
    expect(reason()).toMatch(/^Ready/);
  });

  test('is asked for even where something else is saved in the same moment', async () => {
    await openOn(ADELE, fakes);
    Object.assign(fakes.services.session, { agent: () => Promise.resolve(undefined) });
    await act(() => {
      changed({ lastAgent: {} });
      changed({ ticket: {} });
    });
    await settle();
    expect(has('Sign in')).toBe(true);
  });
});
