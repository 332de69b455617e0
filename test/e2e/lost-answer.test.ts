import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, sees, type Desk } from './desk.ts';
import type { PanelPage } from './panel-page.ts';

const POST = { method: 'POST', path: /temporaryAccessPassMethods$/ } as const;

// Promise 2: one confirmation makes at most one pass, however the connection ends.
describe('an answer that never came', () => {
  let desk: Desk;
  let panel: PanelPage;
  const adele = () => desk.tenant.person('adele').id;
  const posts = () => desk.tenant.log.filter(({ method, path }) => method === POST.method && POST.path.test(path)).length;

  beforeAll(async () => {
    desk = await openDesk();
    panel = await desk.openSignedInPanel();
  });
  afterAll(() => desk.close());
  afterEach(async () => {
    desk.tenant.state.passesOf(adele()).splice(0);
    await panel.page.reload();
  });

  async function confirm() {
    await panel.find('Adele', 'adele.vance@contoso.com');
    await panel.scenario('Device loss');
    await panel.verify(/in person/i);
    desk.tenant.clearLog();
    await panel.issue();
  }

  it('cut after the work was done: says so, posts once, and can revoke what nobody has', async () => {
    desk.tenant.faults.next({ when: POST, fault: { kind: 'cut', after: 'after' } });
    await confirm();
    await sees(panel.page, 'its passcode was lost');
    expect(posts()).toBe(1);
    expect(desk.tenant.state.passesOf(adele())).toHaveLength(1);
    await panel.button('Revoke pass').first().click();
    await panel.page.getByRole('dialog', { name: 'Revoke this pass?' }).getByRole('button', { name: 'Revoke', exact: true }).click();
    await expect.poll(() => desk.tenant.state.passesOf(adele())).toEqual([]);
  });

  it('cut after the work was done: can replace it, and the new passcode is the tenant’s', async () => {
    desk.tenant.faults.next({ when: POST, fault: { kind: 'cut', after: 'after' } });
    await confirm();
    await panel.button('Replace the pass').click();
    await panel.passcode.waitFor();
    const [pass, ...more] = desk.tenant.state.passesOf(adele());
    expect(more).toEqual([]);
    expect(await panel.passcode.innerText().then((text) => text.replaceAll(/\s/g, ''))).toBe(pass?.passcode);
    expect(posts()).toBe(2);
  });

  it.each([
    ['the connection is cut before the work', { kind: 'cut', after: 'before' } as const],
    ['503 before the work', { kind: 'busy', status: 503, after: 'before' } as const],
    ['504 before the work', { kind: 'busy', status: 504, after: 'before' } as const],
  ])('%s: says that no pass was made, keeps the ticks, and posts once', async (_name, fault) => {
    desk.tenant.faults.next({ when: POST, fault });
    await confirm();
    await sees(panel.page, 'No pass was made');
    expect(posts()).toBe(1);
    expect(desk.tenant.state.passesOf(adele())).toEqual([]);
    expect(await panel.page.getByRole('group', { name: 'Verification' }).getByRole('checkbox', { name: /in person/i }).isChecked()).toBe(true);
    await panel.issue();
    await panel.passcode.waitFor();
    expect(desk.tenant.state.passesOf(adele())).toHaveLength(1);
  });

  it('504 after the work: finds the pass that was made', async () => {
    desk.tenant.faults.next({ when: POST, fault: { kind: 'busy', status: 504, after: 'after' } });
    await confirm();
    await sees(panel.page, 'its passcode was lost');
    expect(posts()).toBe(1);
  });

  it('throttled: waits as long as it is told, shows it, then posts again', async () => {
    desk.tenant.faults.next({ when: POST, fault: { kind: 'throttle', retryAfterSeconds: 5 } });
    await confirm();
    await sees(panel.page, /Microsoft asks us to wait/);
    await panel.passcode.waitFor();
    expect(posts()).toBe(2);
    expect(desk.tenant.state.passesOf(adele())).toHaveLength(1);
  });

  it('ten cuts in a row, on a connection kept open: never a second post by the browser itself', async () => {
    await confirm();
    await panel.passcode.waitFor();
    await panel.button('Next user').click();
    for (let round = 0; round < 10; round += 1) {
      desk.tenant.state.passesOf(adele()).splice(0);
      desk.tenant.faults.next({ when: POST, fault: { kind: 'cut', after: 'after' } });
      await confirm();
      await sees(panel.page, 'its passcode was lost');
      expect(posts()).toBe(1);
      await panel.page.reload();
    }
  });

  it('lists cannot be read either: says that it is not known, and finds out on request', async () => {
    desk.tenant.faults.next({ when: POST, fault: { kind: 'cut', after: 'after' } });
    desk.tenant.faults.next({ when: { method: 'GET', path: /temporaryAccessPassMethods$/ }, fault: { kind: 'refuse', status: 500, code: 'serviceError', message: 'x' }, times: 1 });
    await confirm();
    await sees(panel.page, 'It is not known whether a pass was made');
    await panel.button('Check again').click();
    await sees(panel.page, 'its passcode was lost');
    expect(posts()).toBe(1);
  });
});

describe('behind a proxy that speaks HTTP/1.1 alone', () => {
  it('issues all the same', async () => {
    const desk = await openDesk({ http1Only: true });
    try {
      const panel = await desk.openSignedInPanel();
      await panel.find('Adele', 'adele.vance@contoso.com');
      await panel.verify(/in person/i);
      await panel.issue();
      await panel.passcode.waitFor();
      expect(desk.tenant.state.passesOf(desk.tenant.person('adele').id)).toHaveLength(1);
    } finally {
      await desk.close();
    }
  });
});
