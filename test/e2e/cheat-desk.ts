import { expect } from 'vitest';
import { testGuard } from './guard-desk.ts';
import type { GuardPage } from './guard-page.ts';
import type { PortalPage } from './portal-page.ts';
import { PREPARED } from './stories/cheats.ts';

/** The guard in a page that tries to cheat it. */
export function testCheating() {
  const there = testGuard();
  return {
    get desk() {
      return there.desk;
    },
    idOf: there.idOf,

    async open() {
      const page = await there.desk.context.newPage();
      await page.addInitScript(PREPARED);
      return cheated(await there.open({ pane: 'K', page }), there.creations);
    },
  };
}

function cheated({ portal, guard }: { portal: PortalPage; guard: GuardPage }, creations: () => number) {
  return {
    portal,
    guard,

    /** The dialog, with everything done but the last press. Where that is, in CSS pixels. */
    ready: async () => {
      await guard.open();
      await guard.tick(/in person/i);
      await guard.acknowledgeAll();
      await expect.poll(() => guard.mayUnlock()).toBe(true);
      return guard.middleOf('button', 'Unlock Add');
    },

    drawn: () => portal.page.evaluate(async () => {
      for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
    }),

    /** Still locked, and Add goes nowhere. */
    holds: async () => {
      if (await guard.isOpen()) await portal.page.keyboard.press('Escape');
      await guard.says('Add is locked');
      await portal.openAdd();
      await portal.add();
      await guard.says('The pass was not added');
      expect(creations()).toBe(0);
    },
  };
}
