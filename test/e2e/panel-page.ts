import type { BrowserContext, Page } from 'playwright-core';
import { RECORDED } from './page-hands.ts';

// In the extension's page, where the callbacks of evaluate() run.
declare const chrome: {
  sidePanel: { open(where: { windowId: number }): Promise<void> };
  windows: { getCurrent(): Promise<{ id: number }> };
};

/** The panel as a person uses it: by the names on screen, and nothing else. */
export function panelPage(panel: Page) {
  const button = (name: string | RegExp) => panel.getByRole('button', { name, exact: typeof name === 'string' });
  return {
    page: panel,
    button,
    recipient: panel.getByRole('region', { name: 'Recipient' }),
    people: panel.getByRole('list', { name: 'Users' }),
    findings: panel.getByRole('list', { name: 'Findings' }),
    pass: panel.getByRole('region', { name: 'Temporary Access Pass' }),
    passcode: panel.getByRole('status', { name: 'Passcode' }),

    async configure(ids: { clientId: string; tenantId: string }): Promise<void> {
      await panel.getByLabel('Application (client) ID').fill(ids.clientId);
      await panel.getByLabel('Directory (tenant) ID').fill(ids.tenantId);
      await button('Save').click();
      await button('Sign in').waitFor();
    },

    search: panel.getByRole('searchbox', { name: 'Find a user' }),

    async signOut(): Promise<void> {
      await button(/^Account: /).click();
      await button('Sign out').click();
      await button('Sign in').waitFor();
    },

    /** Finds and chooses somebody by the sign-in name: two people may share the other. */
    async find(text: string, username: string): Promise<void> {
      await panel.getByRole('searchbox', { name: 'Find a user' }).fill(text);
      await panel.getByRole('list', { name: 'Users' }).getByText(username, { exact: true }).click();
      await panel.getByRole('region', { name: 'Recipient' }).getByText(username).first().waitFor();
      await this.factsRead();
    },

    /** The card is complete: nothing is on its way any more. */
    async factsRead(): Promise<void> {
      await panel.getByRole('region', { name: 'Recipient' }).and(panel.locator('[aria-busy=false]')).waitFor();
    },

    async scenario(name: string): Promise<void> {
      await panel.getByRole('radiogroup', { name: 'Scenario' }).getByRole('radio', { name }).check({ force: true });
    },

    async verify(...methods: (string | RegExp)[]): Promise<void> {
      for (const method of methods) await panel.getByRole('group', { name: 'Verification' }).getByRole('checkbox', { name: method }).check({ force: true });
    },

    /** The findings as they read, one line each: severity and title. */
    async findingLines(): Promise<readonly string[]> {
      const lines = await panel.getByRole('list', { name: 'Findings' }).locator('summary').allInnerTexts();
      return lines.map((line) => line.replaceAll(/\s+/g, ' ').trim());
    },

    /** A second person: found in the directory, with where they agreed. */
    async approve(text: string, username: string, reference: string): Promise<void> {
      const approval = panel.getByRole('group', { name: 'Approval' });
      await approval.getByRole('searchbox').fill(text);
      await approval.getByText(username, { exact: true }).click();
      await approval.getByRole('textbox', { name: 'How they agreed' }).fill(reference);
    },

    /** What the record on this computer holds. */
    recorded: () => panel.evaluate(RECORDED) as Promise<unknown[]>,

    /** Ticks every acknowledgement that is asked for. */
    async acknowledgeAll(): Promise<void> {
      for (const box of await panel.getByRole('checkbox', { name: /I have considered this|I go on without this check/ }).all()) await box.check({ force: true });
    },

    async issue(): Promise<void> {
      await button('Issue pass').click();
    },
  };
}

export type PanelPage = ReturnType<typeof panelPage>;

/** The fault, and what the open pages say, where the reason may stand. */
async function saying(context: BrowserContext, fault: unknown): Promise<never> {
  const said = await Promise.all(context.pages().map(async (page) => `${page.url()}: ${await page.locator('body').innerText()}`));
  throw new Error(`No sign-in window came up.\n${said.join('\n')}`, { cause: fault });
}

/** Clicks through the sign-in window that `open` brings up. */
export async function throughSignInWindow(context: BrowserContext, open: () => Promise<void>, user: string): Promise<void> {
  const [window] = await Promise.all([context.waitForEvent('page').catch((fault: unknown) => saying(context, fault)), open()]);
  const closed = window.waitForEvent('close');
  const email = window.getByLabel('E-mail');
  const account = window.getByRole('button', { name: user }); // who is signed in to Microsoft already is only picked
  const another = window.getByRole('button', { name: 'Use another account' });
  await email.or(another).waitFor();
  if (await account.isVisible()) {
    await account.click();
  } else {
    if (await another.isVisible()) await another.click();
    await email.fill(user);
    await window.getByRole('button', { name: 'Next' }).click();
    await window.getByLabel('Password').fill('practice');
    await window.getByRole('button', { name: 'Sign in' }).click();
  }
  await closed;
}

/** What a person would get by pasting. Playwright cannot grant clipboard permissions to an extension's page. */
export async function pasted(page: Page): Promise<string> {
  const elsewhere = await page.context().newPage();
  await elsewhere.setContent('<textarea aria-label="Paste here"></textarea>');
  await elsewhere.getByLabel('Paste here').press('Control+V');
  const text = await elsewhere.getByLabel('Paste here').inputValue();
  await elsewhere.close();
  await page.bringToFront();
  return text;
}

/** Chromium opens its side panel only where a person just clicked. */
export async function clickSidePanelOpen(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(async () => {
    const { id: windowId } = await chrome.windows.getCurrent();
    document.addEventListener('click', () => void chrome.sidePanel.open({ windowId }), { once: true });
  });
  await page.getByRole('heading', { name: 'Tapwarden' }).click();
}
