// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { Method } from '../../lib/entra/methods.ts';
import { GraphFault } from '../../lib/graph/faults.ts';
import { known, notChecked } from '../../lib/judgement/fact.ts';
import { ADELE, NOW, fakeServices, pass, type Fakes } from '../fake-services.ts';
import { testPanel } from '../test-panel.tsx';

const panel = testPanel();
const { button, box, click, text, settle } = panel;

const PHONE: Method = { id: 'phone', kind: 'phone', label: '+1 425 555 0142' };
const KEY: Method = { id: 'key', kind: 'passkey', label: 'Blue key' };

async function delivered(fakes: Fakes): Promise<Fakes> {
  await panel.issue(fakes);
  await click(box('In person'));
  await click(button('Delivered'));
  return fakes;
}

async function lostOpen(fakes: Fakes): Promise<Fakes> {
  await panel.openOn(ADELE, fakes);
  await panel.openDetails('Lost or stolen device?');
  return fakes;
}

describe('after a pass', () => {
  test('a look that fails says so and can be repeated', async () => {
    const fakes = await delivered(fakeServices());
    fakes.wider.readWays = () => Promise.reject(new GraphFault('offline'));
    await click(button('Look now'));
    expect(text()).toContain('connection');
    fakes.wider.readWays = () => Promise.resolve({ methods: [PHONE], passes: [pass({ usability: 'used' })], readAt: NOW });
    await click(button('Try again'));
    expect(text()).toContain('The pass was used');
    expect(fakes.recorded.at(-1)?.care?.usedSeenAt).toBe(NOW);
  });

  test('a return to the panel looks, but not at every turn of the head', async () => {
    const fakes = fakeServices();
    let looks = 0;
    fakes.wider.readWays = () => {
      looks += 1;
      return Promise.resolve({ methods: [], passes: [pass()], readAt: fakes.clock.now });
    };
    await delivered(fakes);
    const back = async (afterMs: number) => {
      fakes.clock.now += afterMs;
      await act(() => void window.dispatchEvent(new Event('focus')));
      await settle();
    };
    await back(29_999);
    expect(looks).toBe(0);
    await back(1);
    expect(looks).toBe(1);
    await back(10_000);
    expect(looks).toBe(1);
  });

  test('a pass that ended unused asks for a call', async () => {
    const fakes = await delivered(fakeServices());
    fakes.wider.readWays = () => Promise.resolve({ methods: [PHONE], passes: [pass({ usability: 'expired' })], readAt: NOW });
    await click(button('Look now'));
    expect(text()).toContain('The pass ended unused');
    expect(text()).toContain('Call them back');
  });
});

describe('a lost device', () => {
  const withMethods = (...methods: Method[]) => {
    const fakes = fakeServices();
    fakes.facts = { methods: known(methods, NOW) };
    return fakes;
  };

  test('the last strong method goes only after a tick', async () => {
    const fakes = await lostOpen(withMethods(PHONE, KEY));
    const removed: string[] = [];
    fakes.wider.removeMethod = (_user, { id }) => {
      removed.push(id);
      return Promise.resolve('removed');
    };
    await click(button('Remove Passkey, Blue key'));
    expect(text()).toContain('the last strong method');
    await click(button('Remove'));
    expect(removed).toEqual([]);
    await click(box('Remove it all the same'));
    await click(button('Remove'));
    expect(removed).toEqual(['key']);
    expect(fakes.recorded.at(-1)).toMatchObject({ kind: 'after-care', recipientId: ADELE, care: { removed: [{ kind: 'passkey', at: NOW }] } });
  });

  test('a refusal is told in the dialog, and nothing is recorded as removed', async () => {
    const fakes = await lostOpen(withMethods(PHONE));
    fakes.wider.removeMethod = () => Promise.reject(new GraphFault('not-authorized'));
    await click(button('Remove Phone \u2066••42\u2069'));
    await click(button('Remove'));
    expect(panel.query('dialog')?.textContent).toMatch(/role|permission/i);
    expect(fakes.recorded).toEqual([]);
  });

  test('methods that were not read are asked for', async () => {
    const fakes = fakeServices();
    fakes.facts = { methods: notChecked('scope') };
    await lostOpen(fakes);
    expect(text()).toContain('Sign-in methods: not checked.');
    expect(button('Revoke sign-in sessions')).toBeDefined();
  });
});
