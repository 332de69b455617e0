import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDesk } from '../test/e2e/desk.ts';
import { clickSidePanelOpen } from '../test/e2e/panel-page.ts';
import { authMethodsRoute, portalAddress } from '../test/tenant/portal/routes.ts';
import { playPortalTour } from './tour-portal.ts';
import { playTour } from './tour.ts';
import { playPracticeTour, practiceAddress } from './tour-practice.ts';

const { values } = parseArgs({ options: { headless: { type: 'boolean' }, to: { type: 'string' }, only: { type: 'string' } } });
const hasDisplay = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) || process.platform !== 'linux';
const headless = values.headless ?? !hasDisplay;

if (headless) await tour(values.to ?? join('.output', 'tour'), values.only?.split(','));
else await openBesideThePortal();

async function tour(folder: string, only: readonly string[] | undefined): Promise<void> {
  const desk = await openDesk();
  await mkdir(folder, { recursive: true });
  try {
    await playTour(desk, folder, only);
    await playPortalTour(desk, folder, only);
    await playPracticeTour(desk, folder, only);
  } finally {
    await desk.close();
  }
  console.log(`The tour's screenshots are in ${folder}.`);
}

async function openBesideThePortal(): Promise<void> {
  const desk = await openDesk({ headless: false, viewport: null, args: ['--window-size=1360,900'] });
  desk.context.setDefaultTimeout(0); // a person takes their time
  await desk.storeConfig();
  const [portal = await desk.context.newPage()] = desk.context.pages();
  await portal.goto(portalAddress({ pane: 'K' }, authMethodsRoute(desk.tenant.person('adele').id)));
  const practice = await desk.context.newPage();
  await practice.goto(practiceAddress(desk));
  const { page: tab } = await desk.openPanel();
  await clickSidePanelOpen(tab);
  await portal.bringToFront();
  await tab.close();
  console.log([
    'Tapwarden is open beside a stand-in of the Entra portal, with a practice tenant; nothing leaves this machine.',
    'Sign in as nora.berg@contoso.com with the password "practice".',
    'The panel follows the user you open on the left.',
    'The tab beside it is practice, with a guided tour of the first call: Page Down does the next step. Close the browser to stop.',
  ].join('\n'));
  await new Promise((resolve) => desk.context.once('close', resolve));
  await desk.server.stop();
}
