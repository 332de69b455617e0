import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LESSONS, titlesIn } from '../../lib/practice/lessons/lessons.ts';
import { openPracticeDesk, type PracticeDesk } from './practice-desk.ts';
import { practicePage, type PracticePage } from './practice-page.ts';

/** Somebody else than any lesson is about: a pass for the wrong person ends every call badly. */
const SOMEBODY_ELSE = 'lena';

describe('every call can be taken by the keyboard alone', () => {
  let desk: PracticeDesk;
  let practice: PracticePage;
  const page = () => practice.page;

  beforeAll(async () => {
    desk = await openPracticeDesk();
    await desk.context.route(/^https?:/, (route) => route.abort());
    practice = await desk.open();
  });
  afterEach(() => page().reload());
  afterAll(() => desk.close());

  const lessons = LESSONS.map(({ id, load }) => ({ id, title: titlesIn('en')[id], load }));

  it.each(lessons)('$id ends well, then badly', async ({ title, load }) => {
    const lesson = await load('en');
    await practice.begin(title);
    for (const step of lesson.example) await practice.perform(step, lesson);
    await practice.hangUp();
    await page().getByRole('heading', { name: 'Well done' }).waitFor();
    expect(await practice.score()).toBe(100);

    const quickly = practicePage(page(), false);
    await quickly.press(practice.button('Try again'));
    await quickly.find(SOMEBODY_ELSE);
    await quickly.issue({ scenario: 'device-loss', ticks: ['in-person'] });
    await quickly.hangUp();
    await page().getByRole('heading', { name: 'In real life, this would have gone wrong' }).waitFor();
    expect(await practice.score()).toBeLessThan(35);
    expect(await page().getByRole('listitem').filter({ has: page().getByRole('link') }).count()).toBeGreaterThan(0);
    await quickly.press(practice.button('All calls'));
  });

  it('digits answer in the call alone', async () => {
    await practice.begin('The lost phone');
    const lines = page().locator('.transcript > li');
    await page().getByTitle('Alt+U').waitFor();
    await page().keyboard.press('Alt+u');
    await page().keyboard.press('Tab'); // on a button of the panel, or of what is behind it
    const before = await lines.count();
    for (const key of ['1', '2', '3', 'p', '/']) await page().keyboard.press(key);
    await page().keyboard.press('Alt+l');
    await page().keyboard.press('1');
    await lines.nth(before + 1).waitFor({ state: 'attached' });
    expect(await lines.count()).toBe(before + 2);
  });

  it('asked nobody for anything', () => {
    expect(desk.asked()).toEqual([]);
  });
});
