import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDesk } from '../test/e2e/desk.ts';
import { playTour } from './tour.ts';

const { values } = parseArgs({ options: { headless: { type: 'boolean' }, to: { type: 'string' }, only: { type: 'string' } } });
const hasDisplay = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) || process.platform !== 'linux';
const headless = values.headless ?? !hasDisplay;

const desk = await openDesk({ headless });
if (headless) {
  const folder = values.to ?? join('.output', 'tour');
  await mkdir(folder, { recursive: true });
  try {
    await playTour(desk, folder, values.only?.split(','));
  } finally {
    await desk.close();
  }
  console.log(`The tour's screenshots are in ${folder}.`);
} else {
  await desk.storeConfig();
  const [page = await desk.context.newPage()] = desk.context.pages();
  await page.goto('https://entra.microsoft.com/');
  await desk.browser.openPanel();
  console.log([
    'Tapwarden is open with a practice tenant; nothing leaves this machine.',
    'Sign in as nora.berg@contoso.com with the password "practice", then find "Adele".',
    'To see it beside the portal page, click the Tapwarden button in the toolbar.',
    'Close the browser to stop.',
  ].join('\n'));
  await new Promise((resolve) => desk.context.once('close', resolve));
  await desk.server.stop();
}
