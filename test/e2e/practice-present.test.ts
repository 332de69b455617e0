import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LESSONS, titlesIn } from '../../lib/practice/lessons/lessons.ts';
import { openPracticeDesk, type PracticeDesk } from './practice-desk.ts';
import type { PracticePage } from './practice-page.ts';

describe('a trainer can jump to any step of any call', () => {
  let desk: PracticeDesk;
  let practice: PracticePage;

  beforeAll(async () => {
    desk = await openPracticeDesk();
    practice = await desk.open();
  });
  afterEach(() => practice.page.reload());
  afterAll(() => desk.close());

  it.each(LESSONS.map(({ id }) => ({ id, title: titlesIn('en')[id] })))('$id plays to its end', async ({ title }) => {
    const { page } = practice;
    await page.getByText("Trainer's tools").click();
    await practice.button('Present').click();
    await page.getByRole('list').getByRole('button', { name: title }).click();
    await page.getByText(/^1 of /).waitFor();
    const steps = page.getByLabel('Jump to');
    const count = await steps.getByRole('option').count();
    expect(count).toBeGreaterThan(2);
    await steps.selectOption({ index: count - 1 });
    await page.getByText(`${count} of ${count}. Next: Hang up and finish`).waitFor();
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: 'Well done' }).waitFor();
    expect(await practice.score()).toBe(100);
  });

  it('begins with the guided tour where the address says so', async () => {
    const tour = await desk.open(undefined, '#tour');
    await tour.page.getByText(/^1 of \d+\. Next: Ask:/).waitFor();
    await tour.page.getByRole('heading', { name: 'Adele Vance, account manager' }).waitFor();
    await tour.page.close();
  });
});
