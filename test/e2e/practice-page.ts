import type { Locator, Page } from 'playwright-core';
import { startOf, type Lesson } from '../../lib/practice/lessons/lessons.ts';
import { PEOPLE } from '../../lib/practice/people.ts';
import { personOf } from '../../lib/practice/seeds.ts';
import { panelPage } from './panel-page.ts';

type Step = Lesson['example'][number];
type Issue = Extract<Step, { issue: unknown }>['issue'];

const NAMES = {
  scenario: { 'device-loss': 'Device loss recovery', onboarding: 'New employee onboarding', 'device-replacement': 'Scheduled device replacement', troubleshooting: 'Troubleshooting' },
  how: {
    'verified-id': 'Verified ID with face check', 'in-person': 'In person, photo ID or badge', 'strong-sign-in': 'Signed in with a method that works', 'video-id': 'Video call with photo ID', manager: 'Manager vouches',
    'call-back': 'Call back on a number on file', 'enrolled-device': 'Code or push on an enrolled device', 'code-word': 'Agreed code word or recovery code', 'sms-or-mail': 'Code by text message or mail',
  },
  channel: { 'voice-verified-call': 'Read out on the call you placed', 'in-person': 'In person', 'verified-manager': 'Through the verified manager' },
} as const;

const person = (alias: string) => personOf(PEOPLE.find((one) => one.alias === alias) ?? { alias, name: alias, why: '' }, 0, 0);
const MOST_TABS = 150;

/** The practice page, used by the keyboard alone. `walks`: whether Tab leads from one thing to the next, or the focus is just put there, which is quicker. */
export function practicePage(page: Page, walks = true) {
  const panel = panelPage(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  let began = Date.now();
  const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

  /** On with Tab, or back, until it has the focus. */
  async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor();
    if (!walks) return target.focus();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await isFocused(target)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`Tab does not lead to ${String(target)}.`);
  }
  /** What answers an act comes when the act is in the record, and takes the focus then: the next key is for it. */
  const tookFocus = (text: string) => page.locator(':focus').filter({ hasText: text }).waitFor();
  async function press(target: Locator, key = 'Enter'): Promise<void> {
    await tabTo(target);
    await target.press(key); // in one with a look at the focus: what comes late may take it
  }
  async function pick(group: Locator, name: string): Promise<void> {
    const radios = group.getByRole('radio');
    const wanted = group.getByRole('radio', { name, exact: true });
    await tabTo((await group.getByRole('radio', { checked: true }).count()) > 0 ? group.getByRole('radio', { checked: true }) : radios.first());
    await page.keyboard.press('Space');
    for (let moves = 0; moves < (await radios.count()) && !(await wanted.isChecked()); moves += 1) await page.keyboard.press('ArrowDown');
  }

  const practice = {
    page,
    panel,
    button,
    tabTo,
    press,
    pick,

    async begin(title: string): Promise<void> {
      await press(button(new RegExp(`^${title.replaceAll(/[^\w ]/g, '.')}`)));
      await button('Hang up and finish').waitFor();
      began = Date.now();
    },

    async choose(id: string): Promise<void> {
      const choice = page.locator(`[data-choice="${id}"]`);
      const key = await choice.locator('kbd').textContent();
      await page.getByTitle('Alt+L').waitFor();
      if (!(await page.evaluate(() => document.activeElement?.closest('.call') !== null))) await page.keyboard.press('Alt+l');
      const lines = page.locator('.transcript > li');
      const before = await lines.count();
      await page.keyboard.press(key ?? '');
      await lines.nth(before + 1).waitFor({ state: 'attached' }); // what was said, and the answer
    },

    async find(alias: string): Promise<void> {
      const { userPrincipalName } = person(alias);
      await page.getByTitle('Alt+U').waitFor();
      await page.keyboard.press('Alt+u');
      await page.keyboard.insertText(userPrincipalName);
      const found = page.getByRole('list', { name: 'Users', exact: true }).getByRole('button', { name: userPrincipalName });
      await found.waitFor();
      for (let moves = 0; moves < 5 && !(await isFocused(found)); moves += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await panel.recipient.getByText(userPrincipalName).first().waitFor();
      await panel.factsRead();
    },

    async issue({ scenario, starts, ticks, acknowledge = [], approval }: Pick<Issue, 'scenario' | 'ticks'> & Partial<Issue>): Promise<void> {
      for (let left = acknowledge.length; left > 0; left -= 1) await press(page.getByRole('checkbox', { name: /I have considered this|I go on without this check/, checked: false }).first(), 'Space');
      await pick(page.getByRole('radiogroup', { name: 'Scenario' }), NAMES.scenario[scenario]);
      if (starts) {
        await press(page.locator('#settings > summary'));
        await press(page.getByRole('checkbox', { name: 'Start later' }), 'Space');
        await tabTo(page.getByLabel('Start date and time'));
        await typeTime(page, startOf(starts, began));
      }
      for (const id of ticks) await press(page.getByRole('group', { name: 'Verification' }).getByRole('checkbox', { name: new RegExp(`^${NAMES.how[id as keyof typeof NAMES.how]}`) }), 'Space');
      if (approval !== undefined) {
        const { displayName } = person(approval);
        const group = page.getByRole('group', { name: 'Approval' });
        await tabTo(group.getByRole('searchbox'));
        await page.keyboard.insertText(displayName);
        await group.getByRole('button', { name: displayName }).waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await tabTo(group.getByRole('textbox', { name: 'How they agreed' }));
        await page.keyboard.type('by phone');
      }
      await press(button('Issue pass'));
      await panel.passcode.waitFor();
    },

    async perform(step: Step, lesson: Lesson): Promise<void> {
      if (typeof step === 'string') return practice.choose(step);
      if ('issue' in step) {
        await practice.find(lesson.recipient);
        return practice.issue(step.issue);
      }
      if ('deliver' in step) {
        await pick(page.getByRole('radiogroup', { name: 'Delivery' }), NAMES.channel[step.deliver as keyof typeof NAMES.channel]);
        return press(button('Delivered'));
      }
      await practice.find(lesson.recipient);
      if (step.panel === 'stop') {
        await press(button('Stop, this looks wrong'));
        return tookFocus('Stopped. Nothing was issued.');
      }
      await press(button('Revoke pass'));
      await press(page.getByRole('dialog', { name: 'Revoke this pass?' }).getByRole('button', { name: 'Revoke', exact: true }));
      return tookFocus('The pass was revoked');
    },

    async hangUp(): Promise<void> {
      await press(button('Hang up and finish'));
      await button('Try again').waitFor();
    },

    score: async () => Number(/^\d+/.exec((await page.getByText(/ of 100$/).first().textContent()) ?? '')?.[0]),
  };
  return practice;
}

/** Into a date and time field, as the browser's own language (en-US) takes it. */
async function typeTime(page: Page, at: number): Promise<void> {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  await page.keyboard.type(`${two(date.getMonth() + 1)}${two(date.getDate())}${date.getFullYear()}`);
  await page.keyboard.press('ArrowRight');
  const hour = date.getHours();
  await page.keyboard.type(`${two(hour % 12 === 0 ? 12 : hour % 12)}${two(date.getMinutes())}${hour < 12 ? 'AM' : 'PM'}`);
}

export type PracticePage = ReturnType<typeof practicePage>;
