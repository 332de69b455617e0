import { join } from 'node:path';
import { PRACTICE_TENANT_ID } from '../lib/practice/tenant.ts';
import { CLIENT_ID, type Desk } from '../test/e2e/desk.ts';
import { throughSignInWindow } from '../test/e2e/panel-page.ts';

/** Plays the main job as a person would, and leaves a picture of each step, or of those named in `only`, in `folder`. */
export async function playTour(desk: Desk, folder: string, only?: readonly string[]): Promise<void> {
  const panel = await desk.openPanel();
  const { page } = panel;
  let taken = 0;

  const picture = async (name: string, colorScheme: 'light' | 'dark' = 'light') => {
    if (only && !only.includes(name)) return;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(() => document.fonts.ready);
    await page.mouse.move(0, 0); // nothing is pointed at
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    await page.emulateMedia({ colorScheme: 'light' });
    taken += 1;
    console.log(`${String(taken).padStart(2)} ${name}`);
  };

  await page.getByLabel('Application (client) ID').waitFor();
  await picture('first-run');
  await panel.configure({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID });
  await picture('signed-out');
  await throughSignInWindow(desk.context, () => panel.button('Sign in').click(), 'nora.berg@contoso.com');
  await panel.search.waitFor();
  await picture('signed-in');
  await panel.search.fill('Adele');
  await panel.people.getByText('adele.vance@contoso.com', { exact: true }).waitFor();
  await picture('found');
  await panel.find('Adele', 'adele.vance@contoso.com');
  await panel.recipient.getByText('Authenticator').waitFor();
  await picture('recipient');
  await panel.scenario('Device loss');
  await panel.verify(/call back/i, /manager/i);
  await page.getByRole('textbox', { name: 'Ticket' }).fill('INC0012345');
  await picture('verified');
  await picture('verified-dark', 'dark');
  await panel.issue();
  await panel.passcode.waitFor();
  await picture('pass');
  await picture('pass-dark', 'dark');
  await panel.button('Revoke pass').click();
  const dialog = page.getByRole('dialog', { name: 'Revoke this pass?' });
  await dialog.waitFor();
  await picture('revoke');
  await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
  await page.getByText(/was revoked/).first().waitFor();
  await picture('revoked');
}
