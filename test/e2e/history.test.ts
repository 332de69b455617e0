import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../browser/axe.ts';
import { PATIENCE_MS } from '../patience.ts';
import { sideways } from '../browser/layout.ts';
import { openDesk, sees, type DeskOptions } from './desk.ts';

const ALMA = 'alma.grant@contoso.com';
const ALL_READ = /rows? of Entra's audit log read/;

/** A help desk whose audit log is readable at once. Alma may issue, and read the log. */
async function historyDesk(options: DeskOptions = {}, user = ALMA) {
  const desk = await openDesk(options);
  desk.tenant.state.auditDelayMs = 0;
  const panel = await desk.openSignedInPanel(user);
  await panel.page.setViewportSize({ width: 360, height: 800 });
  const { page, button } = panel;
  return {
    desk,
    panel,
    page,
    list: page.getByRole('list', { name: 'Passes', exact: true }),
    /** A pass in the list, by its recipient. */
    row: (name: string) => page.getByRole('list', { name: 'Passes', exact: true }).getByRole('button', { name: new RegExp(`^${name}`) }),

    /** With a token and no extension, as PowerShell or any other tool does. */
    async byPowerShell(as: string, to: string, body: Readonly<Record<string, unknown>>): Promise<string> {
      const { tenant } = desk;
      tenant.allow(`powershell-${as}`, { userId: tenant.person(as).id, scopes: ['UserAuthMethod-TAP.ReadWrite.All'] });
      const answer = await tenant.handle(new Request(`https://graph.microsoft.com/v1.0/users/${tenant.person(to).id}/authentication/temporaryAccessPassMethods`, {
        method: 'POST',
        headers: { Authorization: `Bearer powershell-${as}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }));
      expect(answer.status).toBe(201);
      return ((await answer.json()) as { id: string }).id;
    },

    /** A user signs in with the pass there is. */
    signIn(alias: string): void {
      const { id } = desk.tenant.person(alias);
      expect(desk.tenant.recipients.signInWithPass(id, desk.tenant.state.passesOf(id)[0]?.passcode ?? '')).toBe(true);
    },

    async byPanel(text: string, username: string, ticket: string): Promise<void> {
      await panel.find(text, username);
      await panel.verify(/in person/i);
      await page.getByRole('textbox', { name: 'Ticket' }).fill(ticket);
      await panel.acknowledgeAll();
      await panel.issue();
      await panel.passcode.waitFor();
    },

    async open(): Promise<void> {
      await button(/^Account/).click();
      await button('History').click();
      await page.getByRole('heading', { name: 'History' }).waitFor();
    },
    allRead: () => page.getByText(ALL_READ).first().waitFor({ timeout: 3 * PATIENCE_MS }),
  };
}

describe('the history of passes', () => {
  let there: Awaited<ReturnType<typeof historyDesk>>;
  let passId: string;

  beforeAll(async () => {
    there = await historyDesk();
    const { panel } = there;
    await panel.page.setViewportSize({ width: 360, height: 2400 }); // all of them in the window, and so in the page
    await there.byPanel('Adele', 'adele.vance@contoso.com', 'INC0012345');
    await panel.page.getByRole('radio', { name: 'In person' }).check({ force: true });
    await panel.button('Delivered').click();
    await panel.button('Next user').click();
    await there.byPanel('Lena', 'lena.vogel@contoso.com', 'INC7');
    await panel.button('Revoke pass').last().click();
    const dialog = panel.page.getByRole('dialog', { name: 'Revoke this pass?' });
    await dialog.getByRole('textbox', { name: /^Why/ }).fill('=wrong person');
    await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
    await sees(panel.page, 'The pass was revoked');
    passId = await there.byPowerShell('admin', 'kai', { lifetimeInMinutes: 480, isUsableOnce: false });
    await there.byPowerShell('nora', 'zoe', { lifetimeInMinutes: 60, isUsableOnce: true });
    there.signIn('kai');
  });
  afterAll(() => there.desk.close());
  beforeEach(async () => {
    await there.open();
    await there.allRead();
  });
  afterEach(() => there.panel.page.reload());

  it('tells what was verified, what was issued outside the checks, and what this computer cannot know', async () => {
    await expect.poll(() => there.row('Adele Vance').innerText()).toMatch(/by Alma Grant[\s\S]*Checked[\s\S]*1 hr, one-time · Valid until/);
    expect(await there.row('Kai Tanaka').innerText()).toMatch(/by Alma Grant[\s\S]*Outside the checks[\s\S]*8 hr, multi-use/);
    expect(await there.row('Zoë').innerText()).toMatch(/by Nora Berg[\s\S]*No record on this computer/);
    expect(await there.row('Lena Vogel').innerText()).toMatch(/Checked[\s\S]*Revoked/);
    expect(await there.row('Petra Novak').innerText()).toMatch(/Revoked/);
    await sees(there.page, '1 outside the checks');
    await there.row('Kai Tanaka').click();
    await sees(there.page, /You issued it, and the record on this computer does not have it/);
    // It stands out by more than its words.
    const colours = await Promise.all(['Kai Tanaka', 'Zoë'].map((name) => there.row(name).evaluate((element) => getComputedStyle(element).backgroundColor)));
    expect(colours[0]).not.toBe(colours[1]);
  });

  it('opens to everything that is known of a pass, and leads to its user', async () => {
    await there.row('Adele Vance').click();
    expect(await there.row('Adele Vance').getAttribute('aria-expanded')).toBe('true');
    for (const words of ['Device loss recovery', 'INC0012345', /In person, photo ID or badge \(/, /^In person, \d/, 'standard', '203.0.113.7']) await there.list.getByText(words).waitFor();
    await there.row('Lena Vogel').click();
    await there.list.getByText('=wrong person').waitFor();
    await there.panel.button('Show the user').click();
    await there.panel.recipient.getByText('lena.vogel@contoso.com').first().waitFor();
    expect(await there.page.getByRole('heading', { name: 'History' }).count()).toBe(0);
  });

  it('asks on the click alone whether a pass was used, and tells when and for what', async () => {
    there.desk.graphRequests();
    await there.row('Kai Tanaka').click();
    expect(there.desk.graphRequests()).toEqual([]);
    await there.panel.button('Was it used?').click();
    await sees(there.page, /It was used .* to sign in to My Signins/);
    expect(there.desk.graphRequests().sort()).toEqual([expect.stringContaining('GET /beta/auditLogs/signIns'), expect.stringMatching(/^GET \/v1.0\/users\/.*\/temporaryAccessPassMethods$/)]);
    await expect.poll(() => there.row('Kai Tanaka').innerText()).toMatch(/Used/);
  });

  it('filters by who, and by what is outside the checks, and groups', async () => {
    const { page, list } = there;
    await page.getByRole('searchbox', { name: /^Find an agent/ }).fill('inc00123');
    await expect.poll(() => list.getByRole('button').count()).toBe(1);
    await page.getByRole('searchbox', { name: /^Find an agent/ }).fill('nobody at all');
    await sees(page, 'No pass fits these filters.');
    await there.panel.button('Show all').click();
    await page.getByRole('checkbox', { name: 'Outside the checks only' }).check();
    await expect.poll(() => list.getByRole('button').allInnerTexts()).toEqual([expect.stringContaining('Kai Tanaka')]);
    await page.getByRole('checkbox', { name: 'Outside the checks only' }).uncheck();
    await page.getByRole('combobox', { name: 'Agent' }).selectOption('Alma Grant');
    await expect.poll(() => list.getByRole('button').count()).toBe(3);
    await page.getByRole('combobox', { name: 'Agent' }).selectOption('Every agent');
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('Agent');
    await expect.poll(() => list.getByRole('heading').allInnerTexts()).toEqual([expect.stringMatching(/^Nora Berg\s+\d passes/), expect.stringMatching(/^Alma Grant\s+3 passes, 1 outside the checks/)]);
  });

  it('gives files of what is shown and of the record, which compute nothing and hold no passcode', async () => {
    const { page } = there;
    await page.getByText('Export', { exact: true }).click();
    const file = async (button: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), there.panel.button(button).click()]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    };
    const table = await file('What is shown: CSV');
    expect(table.name).toMatch(/^tapwarden-history-\d{4}-\d\d-\d\d\.csv$/);
    const [header = '', ...lines] = table.text.replace('\uFEFF', '').trim().split('\r\n');
    const cells = lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [header.split(',')[index], cell])));
    expect(cells.filter(({ standing }) => standing === 'outside')).toMatchObject([{ passId, agentName: 'Alma Grant', recipientUsername: 'kai.tanaka@contoso.com', oneTime: 'false', inAuditLog: 'true', tier: '' }]);
    expect(cells.find(({ recipientName }) => recipientName === 'Lena Vogel')).toMatchObject({ ended: 'revoked', revokeReason: "'=wrong person", ticket: 'INC7', standing: 'checked' });

    const json = await file('What is shown: JSON Lines');
    const rows = json.text.trim().split('\n').map((line) => JSON.parse(line) as { passId: string; standing: string });
    expect(rows.filter(({ standing }) => standing === 'outside').map((row) => row.passId)).toEqual([passId]);
    const record = await file('The record of this computer: JSON Lines');
    expect(record.name).toMatch(/^tapwarden-record-/);
    expect(record.text.trim().split('\n').map((line) => JSON.parse(line) as object)).toEqual(await there.panel.recorded());
    for (const alias of ['adele', 'kai', 'zoe']) {
      for (const { passcode } of there.desk.tenant.state.passesOf(there.desk.tenant.person(alias).id)) expect(table.text + json.text + record.text).not.toContain(passcode);
    }
  });

  it('works by keyboard alone, and the focus comes back to the heading first', async () => {
    const { page } = there;
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('History');
    const names = (await there.list.getByRole('button').allInnerTexts()).map((text) => text.split('\n')[0]);
    for (let presses = 0; presses < 20 && !(await there.list.getByRole('button').first().evaluate((element) => element === document.activeElement)); presses += 1) await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).innerText.split('\n')[0]);
    expect(await focused()).toBe(names[0]);
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBe(names[1]);
    await page.keyboard.press('End');
    await expect.poll(focused).toBe(names.at(-1));
    await page.keyboard.press('Home');
    await expect.poll(focused).toBe(names[0]);
    await page.keyboard.press('Enter');
    await expect.poll(() => there.list.getByRole('button').first().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Was it used?');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => there.panel.button('Was it used?').count()).toBe(0);
  });

  it('is readable in light and dark, open and closed, at 360 and 320 px and with large text', async () => {
    const { page } = there;
    await there.row('Adele Vance').click();
    await page.getByText('Export', { exact: true }).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeViolations(page)).toEqual([]);
    }
    const tooWide = () => page.evaluate(sideways);
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide()).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 360, height: 2400 });
    await page.evaluate(() => (document.documentElement.style.fontSize = '32px'));
    await page.setViewportSize({ width: 361, height: 2400 }); // so that the list looks again
    expect(await tooWide()).toBeLessThanOrEqual(0);
    const places = () => there.list.getByRole('listitem').evaluateAll((items) => items.map((item) => item.getBoundingClientRect()).map(({ top, bottom }) => [Math.round(top), Math.round(bottom)]));
    await expect.poll(async () => (await places()).filter(([top = 0], index, all) => top < (all[index - 1]?.[1] ?? 0) - 1), { message: 'rows over one another' }).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });
});

describe('what cannot be read', () => {
  const roleless = /These roles do: Reports Reader, Security Reader/;

  it('without the permission: this computer’s record is shown, and the rest after access was given', async () => {
    const there = await historyDesk({ consented: ['User.Read', 'User.Read.All', 'UserAuthMethod-TAP.ReadWrite.All', 'UserAuthenticationMethod.Read.All'] });
    try {
      await there.byPanel('Adele', 'adele.vance@contoso.com', 'INC1');
      await there.byPowerShell('admin', 'kai', { lifetimeInMinutes: 60 });
      await there.open();
      await sees(there.page, "Not checked: Entra's audit log");
      await expect.poll(() => there.list.getByRole('button').allInnerTexts()).toEqual([expect.stringMatching(/Adele Vance[\s\S]*Checked/)]);
      expect(await axeViolations(there.page)).toEqual([]);
      there.desk.server.entra.register({ ...there.desk.app, consented: [...there.desk.app.consented, 'AuditLog.Read.All'] });
      await there.panel.button('Ask for access').click();
      await expect.poll(() => there.row('Kai Tanaka').count()).toBe(1);
      expect(await there.page.getByText("Not checked: Entra's audit log").count()).toBe(0);
    } finally {
      await there.desk.close();
    }
  });

  it('without the role: who can read it is named, and whether a pass was used is told as far as it goes', async () => {
    const there = await historyDesk({}, 'nora.berg@contoso.com');
    try {
      await there.byPanel('Adele', 'adele.vance@contoso.com', 'INC1');
      there.signIn('adele');
      await there.open();
      await sees(there.page, roleless);
      await there.row('Adele Vance').click();
      await there.panel.button('Was it used?').click();
      await sees(there.page, 'It was used.');
      await sees(there.page, /Not checked: sign-ins\. Your role does not allow reading them/);
    } finally {
      await there.desk.close();
    }
  });

  it('a fault in the middle leaves what was read, and reading goes on from there', async () => {
    const there = await historyDesk({ tenant: { audits: 12_000 } });
    try {
      const { tenant } = there.desk;
      await there.open();
      await there.allRead();
      const read = await there.page.getByText(ALL_READ).first().innerText();
      tenant.faults.next({ when: { path: /directoryAudits$/ }, fault: { kind: 'refuse', status: 400, code: 'BadRequest', message: 'not today' } });
      await there.page.getByRole('radio', { name: '30 days' }).check();
      await sees(there.page, "Not checked: Entra's audit log");
      await there.panel.button('Try again').click();
      await there.allRead();
      expect(await there.page.getByText(ALL_READ).first().innerText()).not.toBe(read);
    } finally {
      await there.desk.close();
    }
  });
});

describe('a log of 100,000 rows', () => {
  let there: Awaited<ReturnType<typeof historyDesk>>;
  beforeAll(async () => {
    there = await historyDesk({ tenant: { audits: 100_000 } });
    await there.open();
    await there.allRead();
  });
  afterAll(() => there.desk.close());

  const nodes = () => there.page.evaluate(() => document.querySelectorAll('*').length);

  it('shows its first rows after the first page, stops, goes on, and ends', async () => {
    const { page, panel, desk } = there;
    desk.graphRequests();
    await page.getByRole('radio', { name: '30 days' }).check();
    await sees(page, /^[\d,]+ rows read, back to /);
    await panel.button('Stop reading').click();
    await sees(page, /^Stopped\. [\d,]+ rows read, back to /);
    const pages = desk.graphRequests().length;
    expect(pages).toBeLessThan(100);
    expect(await there.list.getByRole('button').count()).toBeGreaterThan(0);
    await panel.button('Go on').click();
    await page.getByText("95,000 rows of Entra's audit log read").first().waitFor({ timeout: 3 * PATIENCE_MS });
    const more = desk.graphRequests().filter((request) => request.endsWith('/directoryAudits')).length;
    expect(pages + more).toBeLessThanOrEqual(97); // 95, and at most the page under way when it was stopped and one more
    await sees(page, /^45,0\d\d passes$/);
  }, 8 * PATIENCE_MS);

  it('keeps few of them in the page, to the very end and back', async () => {
    const { page } = there;
    expect(await nodes()).toBeLessThan(700);
    const size = Number(await there.list.getByRole('listitem').first().getAttribute('aria-setsize'));
    expect(size).toBeGreaterThan(45_000);
    const ends = () => there.list.getByRole('listitem').last().getAttribute('aria-posinset');
    for (const share of [0.25, 0.5, 1]) {
      await page.evaluate((part) => window.scrollTo(0, document.documentElement.scrollHeight * part), share);
      await expect.poll(async () => Math.abs(Number(await ends()) / size - share)).toBeLessThan(0.01);
      expect(await nodes()).toBeLessThan(700);
    }
    expect(Number(await ends())).toBe(size);
    const visible = await there.list.getByRole('listitem').last().evaluate((item) => item.getBoundingClientRect().bottom - window.innerHeight);
    expect(Math.abs(visible)).toBeLessThan(3);
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect.poll(() => there.list.getByRole('listitem').first().getAttribute('aria-posinset')).toBe('1');
  });

  it('goes by keyboard to its end, where a pass opens in place', async () => {
    const { page } = there;
    const first = there.list.getByRole('button').first();
    await first.focus();
    await page.keyboard.press('End');
    const place = () => page.evaluate(() => Number(document.activeElement?.closest('li')?.getAttribute('aria-posinset')));
    await expect.poll(place).toBeGreaterThan(45_000);
    const before = await place();
    await page.keyboard.press('PageUp');
    await expect.poll(place).toBeLessThan(before);
    await page.keyboard.press('Enter');
    await page.getByText('Pass ID').waitFor();
    await page.keyboard.press('Home');
    await expect.poll(place).toBe(2); // after the heading of the first day
    expect(await page.evaluate(() => window.scrollY)).toBeLessThan(1200);
  });

  it('writes a file of all of them', async () => {
    const { page, panel } = there;
    await page.getByText('Export', { exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), panel.button('What is shown: CSV').click()]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.trim().split('\r\n').length).toBeGreaterThan(45_000);
  });
});
