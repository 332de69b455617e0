import { browser } from 'wxt/browser';

// Each browser has one of the two; webextension-polyfill knows neither well.
interface Doors {
  readonly sidePanel?: { setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>; open(where: { tabId: number }): Promise<void> };
  readonly sidebarAction?: { toggle(): Promise<void>; isOpen(where: { windowId?: number | undefined }): Promise<boolean> };
}

/** Whether the panel is open now; where it is not, the keys that open it, as a person reads them, if any are set. */
export type PanelOpening = { readonly opened: true } | { readonly opened: false; readonly shortcut?: string | undefined };

/** Commands that the browsers carry out by themselves, in the manifest (MDN, manifest.json/commands). */
const OPENS_PANEL: ReadonlySet<string | undefined> = new Set(['_execute_action', '_execute_sidebar_action']);

/** The toolbar button opens the panel: Chromium's side panel, Firefox's sidebar. */
export function openPanelFromToolbar(): void {
  const { sidePanel, sidebarAction } = browser as unknown as Doors;
  if (sidePanel) void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  else browser.action.onClicked.addListener(() => void sidebarAction?.toggle());
}

/**
 * Opens the panel beside a tab, for a click in its page. Firefox opens its sidebar only for a click on the extension's
 * own surfaces or its shortcut (sidebarAction.open, MDN), so there the answer says what to press.
 */
export async function openPanelIn(tab: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined): Promise<PanelOpening> {
  const { sidePanel, sidebarAction } = browser as unknown as Doors;
  // At once, without waiting for anything: the click counts only for a moment.
  const opening = tab?.id === undefined ? undefined : sidePanel?.open({ tabId: tab.id });
  const opened = opening?.then(() => true) ?? sidebarAction?.isOpen({ windowId: tab?.windowId }) ?? Promise.resolve(false);
  return (await opened.catch(() => false)) ? { opened: true } : { opened: false, shortcut: await panelShortcut() };
}

/** Whoever uses the browser may have set other keys, or none. */
async function panelShortcut(): Promise<string | undefined> {
  const commands = await browser.commands.getAll().catch(() => []);
  return commands.find(({ name }) => OPENS_PANEL.has(name))?.shortcut?.replace('MacCtrl', 'Control') || undefined;
}
