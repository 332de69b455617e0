// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { GateEvent } from '../lib/gate/types.ts';
import { ADELE, AGENT, BEN, NOW, fakeServices } from './fake-services.ts';
import { testPanel } from './test-panel.tsx';

const { button, click, has, loaded, openOn, settle, text } = testPanel();
const EVENT: GateEvent = { at: NOW - 60_000, kind: 'maybe-created', tabId: 7, userId: BEN, lifetimeMinutes: 480, oneTime: false, startsAt: undefined, batched: true, permitted: false, differs: [], status: 200 };

async function opened() {
  let tell: (events: readonly GateEvent[]) => void = () => undefined;
  const fakes = fakeServices({ gateEvents: (listener) => {
    tell = listener;
    return () => undefined;
  } });
  await openOn(ADELE, fakes);
  await loaded(() => import('./left-opens.tsx'));
  const comes = async (...events: GateEvent[]) => {
    await act(() => tell(events));
    await settle();
  };
  return { fakes, comes };
}

test('a pass that was made where no guard was drawn is told of once, recorded, and its user is one press away', async () => {
  const { fakes, comes } = await opened();
  await comes(EVENT);
  await comes(EVENT);
  expect(text().match(/was perhaps just created for another user outside the checks/g)).toHaveLength(1);
  expect(fakes.recorded).toMatchObject([{ kind: 'unguarded', recipientId: BEN, agentId: AGENT.id, at: EVENT.at }]);
  await click(button('Show that user'));
  expect(text()).toContain('Ben Walters');
});

test('the same, told by two at once: one notice, one entry', async () => {
  const { fakes, comes } = await opened();
  await Promise.all([comes(EVENT), comes(EVENT)]);
  expect(fakes.recorded).toHaveLength(1);
});

test('what was verified, or stopped, is no news; and a notice goes when it is closed', async () => {
  const { comes } = await opened();
  await comes({ ...EVENT, permitted: true }, { ...EVENT, kind: 'blocked' });
  expect(text()).not.toContain('outside the checks');
  await comes(EVENT);
  await click(button('Close'));
  expect(text()).not.toContain('outside the checks');
  expect(has('Show that user')).toBe(false);
});
