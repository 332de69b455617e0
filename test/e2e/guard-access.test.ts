import { describe, expect, it } from 'vitest';
import { guardAxe } from './guard-axe.ts';
import { testGuard } from './guard-desk.ts';
import { fits, type Name } from './guard-page.ts';

describe('the guard for everyone', () => {
  const there = testGuard();

  /** Somebody with something to acknowledge. */
  async function open() {
    const { portal, guard } = await there.open({ pane: 'K' }, 'carla');
    await guard.says('Carla Mendes');
    const key = (name: string) => portal.page.keyboard.press(name);

    /** Tab by Tab to something in the guard. */
    async function tabTo(role: string, name: Name): Promise<void> {
      for (let steps = 0; steps < 150; steps += 1) {
        const at = await guard.focused();
        if (at?.role === role && fits(at.name, name)) return;
        await key('Tab');
      }
      throw new Error(`The keyboard does not come to ${role} ${String(name)}.`);
    }
    return { portal, guard, key, tabTo };
  }

  it('is used from the page to the unlocked Add by keyboard alone', async () => {
    const { portal, guard, key, tabTo } = await open();
    await portal.at('add').focus();
    await tabTo('button', 'Verify…');
    await key('Enter');
    await guard.read();
    await key('Escape');
    await expect.poll(() => guard.isOpen()).toBe(false);
    expect((await guard.focused())?.name).toBe('Verify…');
    await key('Enter');
    await guard.read();
    await tabTo('checkbox', /in person/i);
    await key('Space');
    for (const { name, checked } of await guard.all('checkbox', /^I have considered this|^I go on without this check/)) {
      if (checked) continue;
      await tabTo('checkbox', name);
      await key('Space');
    }
    await expect.poll(() => guard.mayUnlock()).toBe(true);
    await tabTo('button', 'Unlock Add');
    await key('Enter');
    await guard.says('Add is unlocked');
    await expect.poll(async () => (await guard.focused())?.name).toBe('Lock again');
  });

  it('takes the focus to what it explains, and gives it back to the portal’s Add', async () => {
    const { portal, guard, key } = await open();
    await portal.openAdd();
    await portal.at('submit').press('Enter');
    await guard.says('The pass was not added');
    await expect.poll(async () => (await guard.focused())?.name).toMatch(/The pass was not added/);
    await key('Escape');
    await expect.poll(() => guard.isOpen()).toBe(false);
    expect(await portal.page.evaluate(() => document.activeElement?.getAttribute('data-test'))).toBe('submit');
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds against: %s', async (colorScheme) => {
    const { portal, guard } = await open();
    await portal.page.emulateMedia({ colorScheme });
    expect(await guardAxe(guard.session)).toEqual([]);
    await guard.open();
    expect(await guardAxe(guard.session), 'the dialog').toEqual([]);
    await guard.tick(/in person/i);
    await guard.acknowledgeAll();
    await guard.unlock();
    await portal.openAdd();
    await guard.says('The form is set');
    expect(await guardAxe(guard.session), 'unlocked').toEqual([]);
    await portal.add();
    await guard.says('The pass was added');
    await guard.deliver(/^E-mail/);
    expect(await guardAxe(guard.session), 'delivery').toEqual([]);
  });
});
