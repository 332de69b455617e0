import type { PortalChoice } from '../tenant/portal/routes.ts';
import type { Desk } from './desk.ts';
import { guardPage } from './guard-page.ts';
import { openPortal } from './portal-page.ts';

/** The portal with the guard in it, and what became of it in the tenant and in the record. */
export function guardDesk(desk: Desk) {
  const idOf = (alias: string) => desk.tenant.person(alias).id;
  const passesOf = (alias: string) => desk.tenant.state.passesOf(idOf(alias));
  return {
    idOf,
    passesOf,

    async open(choice: PortalChoice, alias = 'adele') {
      const portal = await openPortal(desk.context, { ...choice, userId: idOf(alias) });
      const guard = await guardPage(portal.page);
      await guard.says('Add is locked');
      return { portal, guard };
    },

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
