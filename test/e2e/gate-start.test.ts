import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { authMethodsRoute } from '../tenant/portal/routes.ts';
import { openDesk } from './desk.ts';
import { gateDesk, NOT_SENT, WAY_NAMES } from './gate-desk.ts';

it('holds before any of our code has run', async () => {
  const extension = await mkdtemp(join(tmpdir(), 'tapwarden-silent-'));
  await cp(resolve('.output/chrome-mv3'), extension, { recursive: true });
  await writeFile(join(extension, 'background.js'), ''); // as if the worker never came to it
  const desk = await openDesk({ extension });
  try {
    const gate = gateDesk(desk);
    const portal = await gate.portal('adele');
    for (const way of WAY_NAMES) expect(await gate.add(portal, 'adele', way)).toBe(NOT_SENT);
    expect(gate.reachedGraph()).toEqual([]);
  } finally {
    await desk.close();
    await rm(extension, { recursive: true, force: true });
  }
});

it('holds for the first request after a restart, and no permit outlives one', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'tapwarden-restart-'));
  const before = await openDesk({ profile });
  const first = gateDesk(before);
  const page = await first.portal('adele');
  expect(await first.grant(page, 'adele')).toMatchObject({ lock: 'unlocked' });
  await before.browser.closeKeepingProfile();
  const again = await launchChromium({ extension: resolve('.output/chrome-mv3'), server: before.server, profile });
  try {
    const portal = await again.context.newPage();
    await portal.goto(`https://entra.microsoft.com${authMethodsRoute(first.idOf('adele'))}`);
    expect(await first.add(portal, 'adele')).toBe(NOT_SENT);
    expect(first.reachedGraph()).toEqual([]);
  } finally {
    await again.close();
    await before.server.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
