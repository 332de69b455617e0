// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KEY_NAMES } from '../../lib/config/config.ts';
import { GraphFault } from '../../lib/graph/faults.ts';
import { SECTIONS } from './config/sections.ts';
import { fakeOptions } from './fake-options.ts';
import { OptionsApp } from './options-app.tsx';

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(async () => {
  await act(() => render(null, host));
  host.remove();
});

/** What was asked for is there, and what loads late. */
const settle = async () => {
  await act(() => import('../fault-card.tsx').then(() => undefined));
  for (let turn = 0; turn < 5; turn += 1) await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
};
async function open({ services }: ReturnType<typeof fakeOptions>) {
  await act(() => render(<OptionsApp services={services} />, host));
  await settle();
}
const text = () => host.textContent ?? '';
const rowOf = (title: string) => {
  const row = [...host.querySelectorAll<HTMLElement>('.key-row')].find((one) => one.querySelector('.strong')?.textContent === title);
  if (!row) throw new Error(`No row "${title}".`);
  return row;
};
const button = (name: string, inside: ParentNode = host) => {
  const found = [...inside.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
  if (!found) throw new Error(`No button "${name}" in: ${text()}`);
  return found;
};
const press = async (element: HTMLElement) => {
  await act(() => element.click());
  await settle();
};
const type = (field: Element | null, value: string) => act(() => {
  (field as HTMLInputElement).value = value;
  field?.dispatchEvent(new Event('input', { bubbles: true }));
});

it('what is saved while it asks who is signed in does not make it forget the answer', async () => {
  const options = fakeOptions();
  const answer = Promise.withResolvers<undefined>();
  Object.assign(options.services.session, { agent: () => answer.promise });
  await open(options);
  const row = rowOf('Minutes a permit holds');
  await type(row.querySelector('input'), '7');
  await press(button('Save', row));
  answer.resolve(undefined);
  await settle();
  await press(button('Sign in'));
});

it('every key stands in one section', () => {
  expect(SECTIONS.flatMap(({ keys }): readonly string[] => keys).sort()).toEqual([...KEY_NAMES].sort());
});

describe('configuration', () => {
  it('a key that was entered is saved as it was entered, and taken back', async () => {
    const options = fakeOptions();
    await open(options);
    const row = rowOf('Minutes a permit holds');
    await type(row.querySelector('input'), '7');
    await press(button('Save', row));
    expect(options.world.own).toMatchObject({ permitMinutes: 7 });
    expect(rowOf('Minutes a permit holds').textContent).toContain('Yours');
    await press(button('Use the default', row));
    expect(options.world.own).not.toHaveProperty('permitMinutes');
    expect(row.querySelector('input')?.value).toBe('10');
  });

  it.each([['31', 'at most 30'], ['0', 'at least 1'], ['1.5', 'whole number'], ['', 'it must be a number']])('%s minutes are not saved: %s', async (typed, why) => {
    const options = fakeOptions();
    await open(options);
    const row = rowOf('Minutes a permit holds');
    await type(row.querySelector('input'), typed);
    await press(button('Save', row));
    expect(row.textContent).toContain(why);
    expect(options.world.own).not.toHaveProperty('permitMinutes');
  });

  it('a disk that refuses is told of', async () => {
    const options = fakeOptions();
    options.world.saveFails = true;
    await open(options);
    await press(button('Save', rowOf('Branding')));
    expect(rowOf('Branding').textContent).toContain('could not be saved');
  });

  it('what the policy sets has no button, and its faults are named with unknown keys', async () => {
    await open(fakeOptions({ permitMinutes: 'ten', passHideSeconds: 60, permitMinute: 5 }));
    expect(rowOf('Seconds a passcode is shown').querySelector('fieldset')?.disabled).toBe(true);
    expect(rowOf('Seconds a passcode is shown').querySelectorAll('button')).toHaveLength(0);
    expect(rowOf('Minutes a permit holds').textContent).toContain('it must be a number');
    expect(text()).toContain('There are no such settings');
    expect(text()).toContain('"permitMinute"');
  });

  it('a change from elsewhere goes into a form that is open', async () => {
    const options = fakeOptions();
    await open(options);
    options.world.policy['passHideSeconds'] = 120;
    options.world.changed();
    await settle();
    expect(rowOf('Seconds a passcode is shown').querySelector('input')?.value).toBe('120');
  });
});

describe('the policy', () => {
  const plan = (setting: string) => press(button(`Apply the recommendation: ${setting}`));

  it('keeps the former value before it asks Graph, and when it was made', async () => {
    const options = fakeOptions();
    await open(options);
    await plan('Maximum lifetime');
    await press(button('Change the policy'));
    expect(options.world.tenant.maximumMinutes).toBe(480);
    expect(options.world.recorded.map(({ policyChange }) => [policyChange?.from, policyChange?.to, typeof policyChange?.appliedAt])).toEqual([[60, 480, 'undefined'], [60, 480, 'number']]);
  });

  it.each<[string, boolean, number, number]>([
    ['refused: not made, and not said to be', false, 60, 1],
    ['lost, and made all the same: found out', true, 480, 2],
  ])('%s', async (_name, took, maximum, entries) => {
    const options = fakeOptions();
    options.world.fault = new GraphFault(took ? 'timed-out' : 'not-authorized', { mayHaveHappened: took });
    options.world.tookAllTheSame = took;
    await open(options);
    await plan('Maximum lifetime');
    await press(button('Change the policy'));
    expect(options.world.tenant.maximumMinutes).toBe(maximum);
    expect(options.world.recorded).toHaveLength(entries);
    expect(text().includes('takes the Authentication Policy Administrator role')).toBe(!took);
  });

  it('names what must change first', async () => {
    const options = fakeOptions();
    options.world.tenant = { ...options.world.tenant, minimumMinutes: 120, defaultMinutes: 240, maximumMinutes: 480 };
    await open(options);
    expect(text()).toContain('Change this one first: Minimum lifetime.');
  });

  it('offers no change to who holds roles that cannot make it', async () => {
    const options = fakeOptions();
    const { openDoor } = options.services;
    const reader = { templateId: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451', name: 'Global Reader', custom: false, scoped: false };
    await open({ ...options, services: { ...options.services, openDoor: (cloud) => ({ ...openDoor(cloud), readStanding: async (...asked) => ({ ...(await openDoor(cloud).readStanding(...asked)), agentRoles: { state: 'known', value: [reader], readAt: 0 } }) }) } });
    expect(text()).toContain('Your roles can read the policy.');
    expect(text()).not.toContain('Apply…');
  });
});
