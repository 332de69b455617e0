import type { CDPSession, Page } from 'playwright-core';
import { twoFrames } from '../browser/frames.ts';
import { NOTHING_THERE, guardTree, type AxNode } from './guard-tree.ts';
import { until } from '../until.ts';
import { holds, isNamed, type Words } from './words.ts';

const LOCK = /^(?:Add is |The gate |Tapwarden has no access)/;

/**
 * The guard in the portal's page, as a person uses it: what can be read comes from the accessibility tree, what is done
 * is done with a real mouse. Its shadow root is closed to Playwright as it is to the page; DevTools alone see into it.
 */
export async function guardPage(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const tree = () => guardTree(session);

  const all = async (role: string, name: Words) => (await tree()).nodes.filter((node) => node.role === role && isNamed(node.name, name));
  /** The only such thing; waits for it. */
  const one = (role: string, name: Words): Promise<AxNode> =>
    until(async () => {
      const { nodes } = await tree();
      const [found, ...more] = nodes.filter((node) => node.role === role && isNamed(node.name, name));
      if (!found || more.length > 0) throw new Error(`${found ? 'More than one' : 'No'} ${role} ${String(name)} in the guard, which has: ${nodes.filter(({ name: its }) => its).map((node) => `${node.role} "${node.name}"`).join(', ')}`);
      return found;
    });

  /** Once it has moved out of the way of what the page draws. */
  async function click(node: AxNode): Promise<void> {
    await twoFrames(page);
    const { x, y } = await middleOf(session, node);
    await page.mouse.click(x, y);
  }

  const text = async () => (await tree()).nodes.filter(({ role }) => role === 'StaticText').map(({ name }) => name).join(' ').replaceAll(/\s+/g, ' ');

  const guard = {
    session,
    all,
    one,
    text,

    /** What its lock says; undefined where there is no guard. */
    async status(): Promise<string | undefined> {
      return (await tree()).nodes.find(({ role, name }) => role === 'StaticText' && LOCK.test(name))?.name;
    },

    /** Waits until it says so. */
    async says(wanted: Words): Promise<string> {
      return until(async () => {
        const said = await text();
        if (holds(said, wanted)) return said;
        throw new Error(`The guard does not say ${String(wanted)}, but: ${said || NOTHING_THERE}`);
      });
    },

    /** The bar has what it asked for, and its buttons their places. */
    async knows(): Promise<void> {
      await until(async () => {
        if (/Loading…/.test(await text())) throw new Error('The guard still reads.');
      });
    },

    /** Waits until there is no guard. */
    async gone(): Promise<void> {
      await until(async () => {
        if ((await tree()).hosts.length > 0) throw new Error('The guard is still there.');
      });
    },

    async press(name: Words): Promise<void> {
      await click(await one('button', name));
    },

    /** Opens the dialog from the bar. */
    async open(): Promise<void> {
      await guard.press('Verify…');
      await one('dialog', 'Before you add a pass');
      await guard.read();
    },

    /** What is known of the user has come. */
    async read(): Promise<void> {
      await one('radiogroup', 'Scenario');
    },

    /** All else is out of reach. */
    isInFront: async () => (await all('dialog', 'Before you add a pass')).some(({ modal }) => modal),
    isOpen: async () => (await all('dialog', 'Before you add a pass')).length > 0,

    async tick(name: Words): Promise<void> {
      await click(await one('checkbox', name));
      await until(async () => {
        if (!(await one('checkbox', name)).checked) throw new Error(`${String(name)} is not ticked.`);
      });
    },

    async acknowledgeAll(): Promise<void> {
      for (const { name } of await all('checkbox', /^I have considered this|^I go on without this check/)) await guard.tick(name);
    },

    async scenario(name: Words): Promise<void> {
      await click(await one('radio', name));
    },

    async deliver(channel: Words): Promise<void> {
      await click(await one('radio', channel));
    },

    /** What stands beside Unlock Add. */
    async reason(): Promise<string> {
      return (await one('button', 'Unlock Add')).description;
    },

    async mayUnlock(): Promise<boolean> {
      return !(await one('button', 'Unlock Add')).disabled;
    },

    /** Presses it, as soon as it may be pressed, and waits for the lock. */
    async unlock(): Promise<void> {
      await until(async () => {
        if (!(await guard.mayUnlock())) throw new Error(`Unlock Add cannot be pressed: ${await guard.reason()}`);
      });
      await settled(page);
      await guard.press('Unlock Add');
      await guard.says('Add is unlocked');
    },

    /** Verified in person, which is enough for anybody, and unlocked. */
    async verifyAndUnlock(): Promise<void> {
      if (!(await guard.isOpen())) await guard.open();
      await guard.read();
      await guard.tick(/in person/i);
      await guard.acknowledgeAll();
      await guard.unlock();
    },

    /** What has the keyboard's focus, where that is in the guard. */
    async focused(): Promise<AxNode | undefined> {
      return (await tree()).nodes.find(({ focused }) => focused);
    },

    /** Where something is on the page, in CSS pixels. */
    middleOf: async (role: string, name: Words) => middleOf(session, await one(role, name)),
    boxOf: async (role: string, name: Words) => boxOf(session, (await one(role, name)).backendNodeId),
  };
  return guard;
}

export type GuardPage = Awaited<ReturnType<typeof guardPage>>;

/** Chromium looks every 100 ms whether a button can be seen: nobody presses it sooner. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => {
    const start = performance.now();
    const next = () => (performance.now() - start > 250 ? done(undefined) : requestAnimationFrame(next));
    next();
  }));
}

async function boxOf(session: CDPSession, backendNodeId: number) {
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  return { left, top, right, bottom };
}

async function middleOf(session: CDPSession, { backendNodeId }: AxNode): Promise<{ x: number; y: number }> {
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { left, top, right, bottom } = await boxOf(session, backendNodeId);
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
