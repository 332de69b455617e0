import { join } from 'node:path';
import type { Desk } from '../test/e2e/desk.ts';
import { guardPage } from '../test/e2e/guard-page.ts';
import { openPortal } from '../test/e2e/portal-page.ts';

/** Adds a pass in the stand-in portal as a guarded agent does; pictures as in the panel's tour. */
export async function playPortalTour(desk: Desk, folder: string, only?: readonly string[]): Promise<void> {
  const portal = await openPortal(desk.context, { pane: 'K', userId: desk.tenant.person('lena').id });
  const { page } = portal;
  await page.setViewportSize({ width: 1200, height: 760 });
  const guard = await guardPage(page);

  const picture = async (name: string, colorScheme: 'light' | 'dark' = 'light') => {
    if (only && !only.includes(name)) return;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.mouse.move(0, 0); // nothing is pointed at
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.emulateMedia({ colorScheme: 'light' });
    console.log(`   ${name}`);
  };

  await guard.says('Add is locked');
  await picture('guard-locked');
  await portal.openAdd();
  await portal.add();
  await guard.says('The pass was not added');
  await picture('guard-blocked');
  await guard.read();
  await guard.tick(/in person/i);
  await picture('guard');
  await picture('guard-dark', 'dark');
  await guard.acknowledgeAll();
  await guard.unlock();
  await guard.says('The form is set');
  await picture('guard-unlocked');
  await portal.add();
  await guard.says('The pass was added');
  await picture('guard-delivery');
}
