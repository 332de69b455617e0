import { readFile, writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LESSONS } from '../../lib/practice/lessons/lessons.ts';
import { axeViolations } from '../browser/axe.ts';
import { sideways } from '../browser/layout.ts';
import { guardPage } from './guard-page.ts';
import { openPracticeDesk, type PracticeDesk } from './practice-desk.ts';
import type { PracticePage } from './practice-page.ts';

const MARK = 'Practice: no real pass';

describe('the practice page', () => {
  let desk: PracticeDesk;
  let practice: PracticePage;

  beforeAll(async () => {
    desk = await openPracticeDesk();
  });
  afterEach(() => practice.page.close());
  afterAll(() => desk.close());

  const open = async (...at: Parameters<PracticeDesk['open']>) => {
    practice = await desk.open(...at);
    return practice;
  };
  const openUser = async (text: string, username: string) => {
    const { page } = practice;
    await page.getByRole('searchbox', { name: 'Search users' }).fill(text);
    await page.getByRole('list', { name: 'All users' }).getByRole('button', { name: username }).click();
    await page.getByRole('list', { name: 'Authentication methods' }).waitFor();
  };
  const openTools = async () => {
    await practice.page.getByText("Trainer's tools").click();
    await practice.page.getByLabel('The trainee is').waitFor();
  };
  const issued = async () => {
    const { panel, page } = practice;
    await openUser('adele', 'adele.vance@contoso.com');
    await panel.factsRead();
    await page.getByRole('checkbox', { name: /^In person/ }).check();
    await panel.issue();
  };

  it('needs nobody: no tenant, no sign-in, no network', async () => {
    await desk.context.route(/^https?:/, (route) => route.abort());
    const { page, panel } = await open();
    expect(await page.title()).toContain(MARK);
    await issued();
    await panel.passcode.waitFor();
    expect(await panel.pass.getByText(MARK).count()).toBe(1);
    await practice.button('Spell it out').click();
    await page.getByRole('dialog').getByText(MARK).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listitem').filter({ hasText: 'Pass can be used now' }).getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Pass can be used now' }).waitFor({ state: 'detached' });
    expect(desk.asked()).toEqual([]);
    expect(await desk.stored()).toEqual({});
    await desk.context.unroute(/^https?:/);
  });

  it('is guarded like the portal: Add is held, unlocked for what was verified, and delivered', async () => {
    const { page } = await open();
    await openUser('lena', 'lena.vogel@contoso.com');
    const guard = await guardPage(page);
    await guard.says('Add is locked');
    await practice.button('Add authentication method').click();
    const add = page.getByRole('dialog', { name: 'Add authentication method' });
    await add.getByRole('button', { name: 'Add', exact: true }).click();
    await guard.says('The pass was not added');
    await page.getByText('The request was not sent. Nothing was added.').waitFor();
    await guard.tick(/in person/i);
    await guard.acknowledgeAll();
    await guard.unlock();
    await guard.says('The form is set: 1 hour, one-time');
    expect(await add.getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true);
    await add.getByRole('button', { name: 'Add', exact: true }).click();
    const details = page.getByRole('dialog', { name: 'Temporary Access Pass details' });
    await details.getByText(MARK).waitFor();
    expect(await details.getByLabel('Provide the pass').inputValue()).toMatch(/^\S{8,}$/);
    await guard.says('The pass was added');
    await guard.says('Add is locked');
    expect(desk.asked()).toEqual([]);
  });

  it('counts a pass from the guarded directory as one from the panel', async () => {
    const { page } = await open();
    await practice.begin('The lost phone');
    for (const choice of ['ask-else', 'ring-manager', 'video']) await practice.choose(choice);
    await openUser('adele', 'adele.vance@contoso.com');
    const guard = await guardPage(page);
    await guard.open();
    await guard.tick(/manager vouches/i);
    await guard.tick(/video call/i);
    await guard.unlock();
    await practice.button('Add authentication method').click();
    await guard.says('The form is set: 1 hour, one-time');
    await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
    await guard.says('The pass was added');
    await guard.deliver('Read out on the call you placed');
    await guard.press('Delivered');
    await practice.button('Hang up and finish').click();
    await page.getByRole('heading', { name: 'Well done' }).waitFor();
  });

  it.each([
    ['A refusal', 'Entra refused the pass'],
    ['A lost connection', 'A pass was made, but its passcode was lost on the way'],
    ['Too many requests', /Microsoft asks us to wait/],
  ] as const)('a trainer orders: %s', async (fault, words) => {
    const { page } = await open();
    await openTools();
    await practice.button(fault).click();
    await page.getByText(`Next pass: ${fault}`).waitFor();
    await page.getByText("Trainer's tools").click();
    await issued();
    await page.locator('.practice-panel').getByText(words).first().waitFor();
  });

  it('keeps the focus and what is open as the window grows and shrinks', async () => {
    const { page, panel } = await open();
    await practice.begin('The lost phone');
    await page.locator('.call-transcript > summary').click();
    await panel.search.focus();
    for (const [width, tabs] of [[600, ['Directory', 'Panel']], [1280, []]] as const) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => page.getByRole('tab').allTextContents()).toEqual(tabs);
      expect(await panel.search.evaluate((box) => box === document.activeElement)).toBe(true);
      await page.locator('.call-transcript[open]').waitFor();
    }
  });

  it('lets a pass expire in seconds', async () => {
    const { page } = await open();
    await issued();
    await practice.panel.passcode.waitFor();
    await openTools();
    await page.getByRole('radio', { name: '×600' }).check();
    await page.getByRole('timer').filter({ hasText: 'Expired' }).waitFor();
  });

  it('gives the trainee another role, which the rules know', async () => {
    const { page } = await open();
    await openTools();
    await page.getByLabel('The trainee is').selectOption({ label: 'Helga Lund, Helpdesk Administrator' });
    await practice.button('Account: Helga Lund').waitFor();
    await practice.panel.find('Adele', 'adele.vance@contoso.com');
    expect((await practice.panel.findingLines()).some((line) => line.startsWith('Blocked'))).toBe(true);
  });

  it('presents a call step by step, with the passcode masked until asked, and jumps to any step', async () => {
    const { page, panel } = await open();
    await practice.begin('The lost phone');
    await openTools();
    await practice.button('Present').click();
    await page.getByText(/^1 of \d+\. Next: Ask:/).waitFor();
    const next = await page.getByText(/^1 of/).textContent();
    const count = Number(/of (\d+)/.exec(next ?? '')?.[1]);
    await page.keyboard.press('PageDown');
    await page.getByText(/^2 of/).waitFor();
    await page.getByLabel('Jump to').selectOption({ index: count - 3 });
    await page.getByText(new RegExp(`^${count - 2} of`)).waitFor();
    await panel.passcode.waitFor();
    const colour = () => panel.passcode.locator('span span').first().evaluate((letter) => getComputedStyle(letter).color);
    await expect.poll(colour).toBe('rgba(0, 0, 0, 0)');
    await practice.button('Show the passcode').click();
    await expect.poll(colour).not.toBe('rgba(0, 0, 0, 0)');
    await page.getByLabel('Jump to').selectOption({ index: 1 });
    await page.getByText(/^2 of/).waitFor();
    expect(await panel.passcode.count()).toBe(0);
    await page.getByLabel('Jump to').selectOption({ index: count - 1 });
    await page.getByText(new RegExp(`^${count} of`)).waitFor();
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: 'Well done' }).waitFor();
  });

  it('takes a lesson of one’s own from a file or a link, and says what is wrong with it', async () => {
    const { page } = await open();
    await practice.begin('Revoke it, now');
    await openTools();
    const [download] = await Promise.all([page.waitForEvent('download'), practice.button('Save this lesson').click()]);
    const lesson = JSON.parse(await readFile(await download.path(), 'utf8')) as Record<string, unknown>;
    expect(lesson).toEqual(await LESSONS.find(({ id }) => id === 'revoke-now')?.load('en'));

    const folder = await mkdtemp(join(tmpdir(), 'practice-lesson-'));
    const file = join(folder, 'mine.json');
    await writeFile(file, JSON.stringify({ ...lesson, recipient: 'zorro' }));
    await page.getByLabel('Lesson from a file').setInputFiles(file);
    await page.getByRole('list', { name: 'What is wrong with it' }).getByText('recipient: The practice tenant has nobody called "zorro".').waitFor();
    await writeFile(file, '<script>alert(1)</script>');
    await page.getByLabel('Lesson from a file').setInputFiles(file);
    await page.getByText(/This is not a lesson's file/).waitFor();
    await writeFile(file, JSON.stringify({ ...lesson, id: 'mine' }).replaceAll('Revoke it, now', 'My own <b>call</b>'));
    await page.getByLabel('Lesson from a file').setInputFiles(file);
    await practice.button('Hang up and finish').click();
    await page.getByText('My own <b>call</b>').waitFor();
  });

  it('opens a lesson from a link, or says that the link is damaged', async () => {
    await open();
    await practice.page.close();
    const { lessonFragment } = await import('../../lib/practice/lessons/link.ts');
    const lesson = await LESSONS[0]?.load('en');
    const { page } = await open(undefined, lesson && (await lessonFragment(lesson)));
    await practice.button('Hang up and finish').waitFor();
    await page.goto(`${desk.address}#lesson=nonsense`);
    await page.getByText('This link is damaged.').waitFor();
  });

  it('keeps nothing of a call but what the learner saves', async () => {
    const { page } = await open();
    await practice.begin('The urgent vice president');
    await practice.choose('offer-call-back');
    await practice.choose('decline');
    await practice.button('Hang up and finish').click();
    const [download] = await Promise.all([page.waitForEvent('download'), practice.button('Save as a file').click()]);
    expect(download.suggestedFilename()).toBe('tapwarden-urgent-vice-president.json');
    const saved = JSON.parse(await readFile(await download.path(), 'utf8')) as Record<string, unknown>;
    expect(saved).toMatchObject({ practice: true, lesson: 'urgent-vice-president', kind: 'good', score: await practice.score() });
    expect(await desk.stored()).toEqual({});
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  });

  it('is reached from the first-run screen and the options page, unless it is switched off', async () => {
    const panel = await desk.openPanel();
    const link = panel.page.getByRole('link', { name: 'Practise with made-up callers' });
    const [page] = await Promise.all([desk.context.waitForEvent('page'), link.click()]);
    await page.getByRole('heading', { name: 'Practice', exact: true }).waitFor();
    await page.close();
    const options = await desk.context.newPage();
    await options.goto(desk.address.replace('practice', 'options'));
    await options.getByRole('link', { name: 'Practise with made-up callers' }).waitFor();
    await options.close();
    await desk.setConfig({ practice: false });
    await panel.page.reload();
    await panel.page.getByRole('heading', { name: 'Set up Tapwarden' }).waitFor();
    expect(await link.count()).toBe(0);
    await panel.page.goto(desk.address);
    await panel.page.getByText('Your organisation does not offer practice.').waitFor();
    await panel.page.close();
    await desk.setConfig({ practice: true });
    await open();
    await practice.button('Account: Nora Berg').click();
    await practice.button('Sign out').waitFor();
    expect(await practice.page.getByRole('link', { name: 'Practise with made-up callers' }).count()).toBe(0);
  });

  describe.each([1280, 360])('at %i px', (width) => {
    it.each(['light', 'dark'] as const)('is readable in %s, from the list to the feedback', async (colorScheme) => {
      const { page } = await open({ width, height: 1600 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const looks = async () => {
        expect(await axeViolations(page)).toEqual([]);
        expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0);
      };
      await openTools();
      await looks();
      await practice.begin('The lost phone');
      await openUser('adele', 'adele.vance@contoso.com');
      await practice.button('Add authentication method').click();
      await looks();
      if (width < 800) await page.getByRole('tab', { name: 'Panel' }).click();
      await practice.panel.factsRead();
      await page.getByRole('checkbox', { name: /^In person/ }).check();
      await practice.panel.issue();
      await practice.panel.passcode.waitFor();
      await looks();
      await practice.button('Hang up and finish').click();
      await practice.button('Try again').waitFor();
      await looks();
    });
  });
});
