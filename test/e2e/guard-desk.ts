import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { PortalChoice } from '../tenant/portal/routes.ts';
import { openDesk, type Desk } from './desk.ts';
import { guardPage } from './guard-page.ts';
import { openPortal } from './portal-page.ts';

/** An agent as on any working day. */
const signedIn = async (desk: Desk) => (await desk.openSignedInPanel()).page.close();

type PortalOf = PortalChoice & { readonly page?: Page };

/** The portal on somebody's pane, the guard in it: in a new tab, or in one that the test prepared. */
export async function openGuard(desk: Desk, choice: PortalOf, alias = 'adele') {
  const portal = await openPortal(desk.context, { ...choice, userId: desk.tenant.person(alias).id });
  const guard = await guardPage(portal.page);
  await guard.says('Add is locked');
  await guard.knows();
  return { portal, guard };
}

/**
 * The portal with the guard in it, and what became of it in the tenant and in the record. One browser for the tests of
 * a file; each of them begins with an empty log and without passes, and its tabs are closed after it.
 */
export function testGuard(prepare: (desk: Desk) => Promise<void> = signedIn) {
  let desk: Desk;
  const idOf = (alias: string) => desk.tenant.person(alias).id;
  const passesOf = (alias: string) => desk.tenant.state.passesOf(idOf(alias));
  let opened = new Set<string>();

  beforeAll(async () => {
    desk = await openDesk();
    await prepare(desk);
  });
  beforeEach(() => desk.tenant.clearLog());
  afterEach(async () => {
    for (const alias of opened) passesOf(alias).splice(0);
    opened = new Set();
    const [, ...tabs] = desk.context.pages(); // without the first the browser would end
    for (const tab of tabs) await tab.close();
  });
  afterAll(() => desk.close());

  return {
    get desk() {
      return desk;
    },
    idOf,
    passesOf,

    open(choice: PortalOf, alias = 'adele') {
      opened.add(alias);
      return openGuard(desk, choice, alias);
    },

    /** Lifetime in minutes and one-time use of each pass that Adele has. */
    posted: () => passesOf('adele').map(({ lifetimeMinutes, isUsableOnce }) => [lifetimeMinutes, isUsableOnce]),

    /** Requests that would have made a pass and reached Graph, batched ones too. */
    creations: () => desk.tenant.log.filter(({ method, path }) => method === 'POST' && path.endsWith('/temporaryAccessPassMethods')).length,

    /** What the record on this computer holds, oldest first, of one recipient. */
    async recorded(alias: string) {
      const panel = await desk.openPanel();
      const entries = (await panel.recorded().catch(() => [])) as { kind: string; recipientId: string; delivery?: string; agentId: string }[];
      await panel.page.close();
      return entries.filter(({ recipientId }) => recipientId === idOf(alias));
    },
  };
}
