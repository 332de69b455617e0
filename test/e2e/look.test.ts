import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../browser/axe.ts';
import { expectReadable } from '../browser/readable.ts';
import { settable } from './chromium-hands.ts';
import { openDesk, sees, type Desk } from './desk.ts';
import type { PanelPage } from './panel-page.ts';

const POST = { method: 'POST', path: /temporaryAccessPassMethods$/ } as const;

/** States of the panel, reached as a person reaches them, then looked at by axe in light and dark and measured at 360 and 320 px. Those that first light passes are looked at there, in both browsers. */
describe('every further state is readable', () => {
  let desk: Desk;
  let panel: PanelPage;

  beforeAll(async () => {
    desk = await openDesk();
    panel = await desk.openSignedInPanel();
  });
  afterAll(() => desk.close());
  afterEach(async () => {
    desk.tenant.state.passesOf(desk.tenant.person('adele').id).splice(0);
    await panel.page.reload();
  });

  const isReadable = () => expectReadable(settable(panel.page));

  const chosen = () => panel.find('Adele', 'adele.vance@contoso.com');

  it.each<[string, () => Promise<void>]>([
    ['nobody found', async () => {
      await panel.search.fill('Zebedee');
      await sees(panel.page, /Nobody found/);
    }],
    ['settings open', async () => {
      await chosen();
      await panel.page.getByText('Adjust', { exact: true }).click();
      await panel.page.getByRole('spinbutton', { name: 'Lifetime in minutes' }).fill('5');
      await panel.page.getByRole('checkbox', { name: 'Start later' }).check({ force: true });
    }],
    ['all that opens is open', async () => {
      await panel.find('Carla', 'carla.mendes@contoso.com');
      await panel.page.getByText('Is a pass the right tool?').click();
      for (const how of await panel.page.getByRole('button', { name: /^How:/ }).all()) await how.click();
      for (const finding of await panel.findings.locator('summary').all()) await finding.click();
    }],
    ['blocked', () => panel.find('Glenn', 'glenn.foster@contoso.com')],
    ['stopped', async () => {
      await chosen();
      await panel.button('Stop, this looks wrong').click();
      await sees(panel.page, 'Stopped. Nothing was issued.');
    }],
    ['refused', async () => {
      desk.tenant.faults.next({ when: POST, fault: { kind: 'refuse', status: 400, code: 'badRequest', message: 'Temporary Access Pass cannot be added to an external guest user.' } });
      await chosen();
      await panel.verify(/in person/i);
      await panel.issue();
      await sees(panel.page, 'Entra refused the pass');
    }],
    ['lost', async () => {
      desk.tenant.faults.next({ when: POST, fault: { kind: 'cut', after: 'after' } });
      await chosen();
      await panel.verify(/in person/i);
      await panel.issue();
      await sees(panel.page, 'its passcode was lost');
    }],
    ['offline', async () => {
      await desk.context.setOffline(true);
      await panel.search.fill('Adele');
      await sees(panel.page, 'No connection');
      await desk.context.setOffline(false);
    }],
    ['under the settings of an organisation, some of which cannot be used', async () => {
      await desk.configure({
        scenarios: [{ id: 'device-loss' }, { id: 'front-desk', label: 'New phone at the front desk of the Copenhagen office', lifetimeMinutes: 90 }],
        branding: { name: 'Contoso Service Desk', accent: '#6b2d8c', accentDark: '#d7a6f2' },
        ticket: { required: true, pattern: 'INC[0-9]{7}', example: 'INC0012345', link: 'https://tickets.contoso.com/{ticket}' },
        permitMinutes: 99,
      });
      await chosen();
      await sees(panel.page, 'Some settings cannot be used');
      await panel.page.getByLabel('Ticket').fill('INC1');
      await panel.page.getByLabel('Ticket').blur();
      await sees(panel.page, 'It looks like INC0012345.');
    }],
    ['a pass under them', async () => {
      await chosen();
      await panel.verify(/in person/i);
      await panel.page.getByLabel('Ticket').fill('INC0012345');
      await panel.page.getByRole('link', { name: 'Open the ticket' }).waitFor();
      await panel.issue();
      await panel.passcode.waitFor();
    }],
  ])('%s', async (_name, reach) => {
    await reach();
    await isReadable();
  });
});

it('the form for a second person’s approval, and the page about when a pass is right, are readable', async () => {
  const desk = await openDesk();
  try {
    const panel = await desk.openSignedInPanel('paul.okoro@contoso.com');
    await panel.page.setViewportSize({ width: 360, height: 2400 });
    await panel.find('Glenn', 'glenn.foster@contoso.com');
    expect(await axeViolations(panel.page)).toEqual([]);
    await panel.approve('Alma', 'alma.grant@contoso.com', 'CHG1');
    expect(await axeViolations(panel.page)).toEqual([]);

    await panel.page.getByText('Is a pass the right tool?').click();
    const [page] = await Promise.all([desk.context.waitForEvent('page'), panel.page.getByRole('link', { name: /^When a pass is right/ }).click()]);
    await sees(page, 'When a pass is right, and what else there is');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page)).toEqual([]);
    }
  } finally {
    await desk.close();
  }
});
