// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { mergeConfig } from '../lib/config/merge.ts';
import { known, notChecked } from '../lib/judgement/fact.ts';
import { SignInFault } from '../lib/session/types.ts';
import { GraphFault } from '../lib/graph/faults.ts';
import { ADELE, BEN, NOW, PASSCODE, fakeServices, pass, person, type Fakes } from './fake-services.ts';
import { testPanel } from './test-panel.tsx';

const { settle, text, nameOf, query, queryAll, button, box, has, click, type, open, openOn, openDetails } = testPanel();
const verify = () => click(box('In person, photo ID or badge'));
const reason = () => query('#issue-reason')?.textContent;

describe('the issue button', () => {
  test('says in words why it cannot issue yet, step by step', async () => {
    const fakes = fakeServices();
    fakes.facts = { passes: known([pass()], NOW) };
    await openOn(ADELE, fakes);
    expect(button('Issue pass').getAttribute('aria-disabled')).toBe('true');
    expect(reason()).toBe('Nobody has been verified yet.');
    await click(box('Manager vouches'));
    expect(reason()).toBe('One more verification is needed.');
    await click(box('Agreed code word or recovery code'));
    expect(reason()).toBe('1 finding still needs your confirmation.');
    await click(query('.acknowledge input') as HTMLInputElement);
    expect(reason()).toBe('Ready. 1 hour, one-time.');
    expect(button('Issue pass').getAttribute('aria-disabled')).toBe('false');
    expect(fakes.issued).toEqual([]);
  });

  test('is blocked for the agent’s own account whatever is ticked', async () => {
    const fakes = fakeServices();
    const id = '99999999-9999-4999-8999-999999999999';
    await openOn(id, fakes);
    await verify();
    await click(button('Issue pass'));
    expect(reason()).toBe('Blocked: This is you');
    expect(query('[aria-label="Findings"] li')?.textContent).toMatch(/^Blocked/);
    expect(fakes.issued).toEqual([]);
  });

  test('is inert while issuing: two presses, one pass', async () => {
    const fakes = fakeServices();
    let answer: (() => void) | undefined;
    fakes.outcome = () => new Promise((resolve) => { answer = () => resolve({ kind: 'issued', pass: pass(), passcode: PASSCODE }); });
    await openOn(ADELE, fakes);
    await verify();
    const issue = button('Issue pass');
    await act(() => {
      issue.click();
      issue.click();
    });
    await click(button('Issuing…'));
    expect(fakes.issued).toEqual([{ userId: ADELE, settings: { lifetimeMinutes: 60, oneTime: true, startsAt: undefined } }]);
    await act(() => answer?.());
    await settle();
    expect(fakes.issued).toHaveLength(1);
    expect(query('output')?.textContent).toBe(PASSCODE);
  });

  test('reads stale facts again and asks for a look at what is new', async () => {
    const fakes = await openOn(ADELE);
    await verify();
    fakes.clock.now += 61_000;
    fakes.facts = { passes: known([pass()], NOW) };
    await click(button('Issue pass'));
    expect(fakes.issued).toEqual([]);
    expect(text()).toContain('Something changed since you looked');
    expect(reason()).toBe('1 finding still needs your confirmation.');
    expect(box('In person, photo ID or badge').checked).toBe(true);
  });

  test('is pressed by no Enter in a field', async () => {
    const fakes = await openOn(ADELE);
    await verify();
    await openDetails('Adjust');
    for (const name of ['Ticket', 'Lifetime in minutes', 'In person, photo ID or badge']) {
      await act(() => void box(name).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    }
    await settle();
    expect(query('form')).toBeNull();
    expect(fakes.issued).toEqual([]);
  });

  test('waits for a lifetime that fits; one click puts it right and the field stays open', async () => {
    await openOn(ADELE);
    await verify();
    await openDetails('Adjust');
    await type(box('Lifetime in minutes'), '600');
    expect(reason()).toBe('The settings need a change.');
    await click(button('Use 480 minutes'));
    expect((query('#settings') as HTMLDetailsElement | null)?.open).toBe(true);
    expect(reason()).toBe('1 finding still needs your confirmation.'); // it is longer than the scenario
    await click(button('Use 60 minutes'));
    expect(reason()).toBe('Ready. 1 hour, one-time.');
  });

  test('what could not be checked asks for a confirmation too', async () => {
    const fakes = fakeServices();
    fakes.facts = { passes: notChecked('refused') };
    await openOn(ADELE, fakes);
    await verify();
    expect(reason()).toBe('1 finding still needs your confirmation.');
    expect(text()).toContain('Not checked');
  });
});

describe('the recipient', () => {
  test('another one starts without the verification of the one before', async () => {
    await openOn(ADELE);
    await verify();
    await type(box('Find a user'), 'ben');
    await settle(300);
    await click(queryAll('[aria-label="Users"] button')[1] as HTMLButtonElement);
    expect(query('[aria-label="Recipient"]')?.textContent).toContain('Ben Walters');
    expect(box('In person, photo ID or badge').checked).toBe(false);
    expect(reason()).toBe('Nobody has been verified yet.');
  });

  test('the portal’s next user is only offered once something was decided', async () => {
    const fakes = await openOn(ADELE);
    await act(() => fakes.goTo(BEN));
    await settle();
    expect(text()).toContain('Ben Walters');
    await verify();
    await act(() => fakes.goTo(ADELE));
    await settle();
    expect(text()).toContain('Ben Walters');
    await click(button('Go to that user'));
    expect(text()).toContain('Adele Vance');
  });

  test('a fault while reading can be tried again', async () => {
    const fakes = fakeServices();
    const { readRecipient } = fakes.door;
    fakes.door.readRecipient = () => Promise.reject(new GraphFault('offline'));
    await openOn(ADELE, fakes);
    expect(text()).toContain('No connection');
    fakes.door.readRecipient = readRecipient;
    await click(button('Try again'));
    expect(text()).toContain('Adele Vance');
  });

  test('numbers on file are masked until revealed', async () => {
    await openOn(ADELE);
    await click(button('How: Call back on a number on file'));
    expect(text()).toContain('••42');
    expect(text()).not.toContain('425 555');
    await click(button('Reveal number ending in 42'));
    expect(text()).toContain('+1 425 555 0142');
  });
});

describe('the passcode', () => {
  async function issued(fakes = fakeServices()) {
    await openOn(ADELE, fakes);
    await verify();
    await click(button('Issue pass'));
    return fakes;
  }

  test('is the output’s text exactly, and never in the live region', async () => {
    await issued();
    expect(query('[aria-label="Passcode"]')?.textContent).toBe(PASSCODE);
    expect(query('[role="status"]')?.textContent).not.toContain(PASSCODE);
  });

  test('is gone from the document for good after Hide', async () => {
    const fakes = await issued();
    await click(button('Hide'));
    expect(document.documentElement.outerHTML).not.toContain(PASSCODE);
    expect(query('output')).toBeNull();
    expect(has('Copy')).toBe(false);
    await act(() => fakes.goTo(ADELE));
    expect(document.documentElement.outerHTML).not.toContain(PASSCODE);
  });

  test('is dropped when the page goes away', async () => {
    await issued();
    await act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(query('output')).toBeNull();
  });

  test('stays when the portal goes to another user, who is only offered', async () => {
    const fakes = await issued();
    await act(() => fakes.goTo(BEN));
    await settle();
    expect(query('output')?.textContent).toBe(PASSCODE);
    expect(text()).toContain('The portal now shows another user.');
    await click(button('Go to that user'));
    expect(query('output')).toBeNull();
    expect(text()).toContain('Ben Walters');
  });

  test('is cleared from the clipboard after 30 seconds, also after the next user was chosen', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    const fakes = await issued();
    await click(button('Copy'));
    expect(fakes.clipboard).toEqual([PASSCODE]);
    expect(text()).toContain('Cleared from the clipboard in 30 s');
    await click(button('Next user'));
    await settle(30_000);
    expect(fakes.clipboard).toEqual([PASSCODE, '']);
  });

  test('clearing waits for the focus', async () => {
    const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    const fakes = await issued();
    await click(button('Copy'));
    await settle(60_000);
    expect(fakes.clipboard).toEqual([PASSCODE]);
    focus.mockReturnValue(true);
    await act(() => void window.dispatchEvent(new Event('focus')));
    await settle();
    expect(fakes.clipboard).toEqual([PASSCODE, '']);
  });
});

describe('how issuing ends', () => {
  async function after(outcome: Fakes['outcome']) {
    const fakes = fakeServices();
    fakes.outcome = outcome;
    await openOn(ADELE, fakes);
    await click(box('Troubleshooting'));
    await type(box('Ticket'), 'INC1');
    await verify();
    await click(button('Issue pass'));
    return fakes;
  }

  test('refused: everything entered stays, and the limits are learned', async () => {
    const fault = new GraphFault('lifetime', { status: 400, code: 'badRequest', bounds: { minimum: 10, maximum: 60 } });
    const fakes = await after(() => Promise.resolve({ kind: 'refused', fault }));
    expect(text()).toContain('Entra refused the pass');
    expect(text()).toContain('Your tenant allows at most 1 hour.');
    expect(box('Troubleshooting').checked).toBe(true);
    expect(box('In person, photo ID or badge').checked).toBe(true);
    expect(box('Ticket').value).toBe('INC1');
    await click(button('Issue pass'));
    expect(fakes.issued.map(({ settings }) => (settings as { lifetimeMinutes: number }).lifetimeMinutes)).toEqual([120, 60]);
  });

  test('lost: offers to replace or revoke, and deletes nothing by itself', async () => {
    const fakes = await after(() => Promise.resolve({ kind: 'lost', pass: pass() }));
    const revoked = vi.spyOn(fakes.door, 'revokePass');
    expect(text()).toContain('its passcode was lost on the way');
    expect(has('Revoke pass')).toBe(true);
    fakes.outcome = () => Promise.resolve({ kind: 'issued', pass: pass({ id: 'pass-2' }), passcode: PASSCODE });
    await click(button('Replace the pass'));
    expect(query('output')?.textContent).toBe(PASSCODE);
    expect(fakes.issued).toHaveLength(2);
    expect(revoked).not.toHaveBeenCalled();
  });

  test('unknown: nothing more is issued before the list was looked at; a new pass in it is a lost one', async () => {
    const fakes = await after(() => Promise.resolve({ kind: 'unknown', fault: new GraphFault('timed-out') }));
    expect(reason()).toBe('Check first whether a pass was made.');
    await click(button('Issue pass'));
    expect(fakes.issued).toHaveLength(1);
    fakes.door.listPasses = () => Promise.resolve([pass()]);
    await click(button('Check again'));
    expect(has('Replace the pass')).toBe(true);
  });

  test('unknown, then an unchanged list: no pass was made', async () => {
    await after(() => Promise.resolve({ kind: 'unknown', fault: new GraphFault('timed-out') }));
    await click(button('Check again'));
    expect(text()).toContain('No pass was made');
    expect(reason()).toMatch(/^Ready/);
  });

  test('a throw out of issuing counts as unknown', async () => {
    await after(() => Promise.reject(new Error('gone')));
    expect(text()).toContain('It is not known whether a pass was made');
  });

  test('revoking asks first and then says so', async () => {
    await after(() => Promise.resolve({ kind: 'issued', pass: pass(), passcode: PASSCODE }));
    await click(button('Revoke pass'));
    expect(nameOf(query('dialog') as HTMLElement)).toBe('Revoke this pass?');
    await click(button('Revoke'));
    expect(text()).toContain('The pass was revoked');
    expect(query('output')).toBeNull();
  });
});

test('while Microsoft asks for a pause the time left counts down', async () => {
  const fakes = await openOn(ADELE);
  await act(() => fakes.wait({ reason: 'throttled', until: NOW + 9000 }));
  expect(text()).toContain('Trying again in 0:09');
  fakes.clock.now += 4000;
  await settle(500);
  expect(text()).toContain('Trying again in 0:05');
  await act(() => fakes.wait(undefined));
  await settle(1000);
  expect(text()).not.toContain('Trying again');
});

describe('finding a user', () => {
  test('waits for a pause in typing and drops the older request', async () => {
    const fakes = fakeServices();
    const asked: { text: string; signal: AbortSignal }[] = [];
    fakes.door.findPeople = (typed, signal) => {
      asked.push({ text: typed, signal });
      return Promise.resolve({ people: [person(ADELE)], more: false });
    };
    await open(fakes);
    await type(box('Find a user'), 'ad');
    await settle(200);
    await type(box('Find a user'), 'ade');
    await settle(300);
    await type(box('Find a user'), 'adel');
    await settle(300);
    expect(asked.map(({ text: typed, signal }) => [typed, signal.aborted])).toEqual([['ade', true], ['adel', false]]);
  });

  test('without the scope, asks for it in place and searches then', async () => {
    const fakes = fakeServices();
    const { findPeople } = fakes.door;
    fakes.door.findPeople = () => Promise.reject(new GraphFault('scope-missing'));
    const signIn = vi.spyOn(fakes.services.session, 'signIn');
    await open(fakes);
    await type(box('Find a user'), 'adele');
    await settle(300);
    fakes.door.findPeople = findPeople;
    await click(button('Allow search'));
    await settle(300);
    expect(signIn).toHaveBeenCalledWith(['User.ReadBasic.All']);
    expect(queryAll('[aria-label="Users"] li')).toHaveLength(2);
  });
});

describe('before signing in', () => {
  test('a first run judges an id when its field is left, and saves only what is valid', async () => {
    const saveConfig = vi.fn(() => Promise.resolve());
    await open(fakeServices({ loadConfig: () => Promise.resolve(mergeConfig({}, {})), saveConfig }));
    expect(text()).toContain('chromiumapp.org');
    const clientId = box('Application (client) ID');
    await type(clientId, 'nonsense');
    expect(text()).not.toContain('This is not an application ID.');
    await act(() => void clientId.dispatchEvent(new Event('blur')));
    expect(text()).toContain('This is not an application ID.');
    await click(button('Save'));
    expect(saveConfig).not.toHaveBeenCalled();
    await type(clientId, ADELE);
    await type(box('Directory (tenant) ID'), BEN);
    await click(button('Save'));
    expect(saveConfig).toHaveBeenCalledWith({ clientId: ADELE, tenantId: BEN, cloud: 'global' });
  });

  test('a cancelled sign-in says so and leaves the button ready', async () => {
    const fakes = fakeServices();
    fakes.services.session.agent = () => Promise.resolve(undefined);
    fakes.services.session.signIn = () => Promise.reject(new SignInFault('cancelled'));
    await open(fakes);
    await click(button('Sign in'));
    expect(text()).toContain('The sign-in window was closed');
    expect(button('Sign in').getAttribute('aria-disabled')).toBe('false');
  });
});
