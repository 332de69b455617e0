import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { PortalChoice } from '../tenant/portal/routes.ts';
import { openDesk, type Desk } from './desk.ts';
import { isolatedWorld, sessionOf } from './isolated-world.ts';
import { openPortal, type PortalPage } from './portal-page.ts';

export type World = Awaited<ReturnType<typeof isolatedWorld>>;

/** One browser for the tests of a file, in which the portal's page is looked at. Each test begins with the usual tenant policy and without passes. */
export function testSight() {
  let desk: Desk;
  let portal: PortalPage | undefined;
  const idOf = (alias: string) => desk.tenant.person(alias).id;
  const passesOf = (alias: string) => desk.tenant.state.passesOf(idOf(alias));
  const policy = () => desk.tenant.state.policy;
  let usual: ReturnType<typeof policy>;

  beforeAll(async () => {
    desk = await openDesk();
    await desk.openGate();
  });
  beforeEach(() => {
    usual = { ...policy() };
  });
  afterEach(async () => {
    Object.assign(policy(), usual);
    passesOf('adele').splice(0);
    await portal?.page.close();
    portal = undefined;
  });
  afterAll(() => desk.close());

  return {
    idOf,
    policy,

    /** The portal on Adele, and the world of the document that draws the pane. */
    async open(choice: PortalChoice) {
      const opened = await openPortal(desk.context, { ...choice, userId: idOf('adele') });
      portal = opened;
      const frame = choice.pane === 'R' ? ((await (await opened.shell('view').elementHandle())?.contentFrame()) as Frame) : undefined;
      return { portal: opened, world: await isolatedWorld(await sessionOf(desk.context, opened.page, frame)) };
    },

    /** Lifetime in minutes and one-time use of each pass that Adele has. */
    posted: () => passesOf('adele').map(({ lifetimeMinutes, isUsableOnce }) => [lifetimeMinutes, isUsableOnce]),
  };
}

export const summary = (world: World) => world(({ sightOf, readHints }) => sightOf(document, readHints(undefined).hints, true));
