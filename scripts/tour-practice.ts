import { join } from 'node:path';
import type { Desk } from '../test/e2e/desk.ts';

/** Where practice begins with its guided tour. */
export const practiceAddress = ({ browser: { extensionId } }: Pick<Desk, 'browser'>): string => `chrome-extension://${extensionId}/practice.html#tour`;

/** Plays the first practice call by its own guided tour; a picture before each step, and of what it came to. */
export async function playPracticeTour(desk: Desk, folder: string, only?: readonly string[]): Promise<void> {
  const page = await desk.context.newPage();
  await page.setViewportSize({ width: 1200, height: 860 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(practiceAddress(desk));
  const next = page.getByText(/^\d+ of \d+\. Next: /);

  const picture = async (name: string) => {
    if (only && !only.includes(name)) return;
    await page.mouse.move(0, 0); // nothing is pointed at
    await page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(`   ${name}`);
  };

  await next.waitFor();
  const [, count = '0'] = /of (\d+)/.exec((await next.textContent()) ?? '') ?? [];
  for (let step = 1; step <= Number(count); step += 1) {
    const now = page.getByText(new RegExp(`^${step} of `));
    await now.waitFor();
    await picture((await now.textContent())?.endsWith('Issue pass') ? 'practice' : `practice-${String(step).padStart(2, '0')}`);
    await page.keyboard.press('PageDown');
  }
  await page.getByRole('heading', { name: 'Well done' }).waitFor();
  await picture('practice-feedback');
  await page.close();
}
