import { browser } from 'wxt/browser';

// Each browser has one of the two; webextension-polyfill knows neither well.
interface Doors {
  readonly sidePanel?: { setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>; open(where: { tabId: number }): Promise<void> };
  readonly sidebarAction?: { toggle(): Promise<void> };
}

/** The toolbar button opens the panel: Chromium's side panel, Firefox's sidebar. */
export function openPanelFromToolbar(): void {
  const { sidePanel, sidebarAction } = browser as unknown as Doors;
  if (sidePanel) void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  else browser.action.onClicked.addListener(() => void sidebarAction?.toggle());
}

/**
 * Opens the panel beside a tab, for a click in its page. True where it opened. Firefox opens its sidebar only for a
 * click on the extension's own surfaces (sidebarAction.open, MDN), so there the answer is false.
 */
export function openPanelIn(tab: { readonly id?: number | undefined } | undefined): Promise<boolean> {
  const { sidePanel } = browser as unknown as Doors;
  // At once, without waiting for anything: the click counts only for a moment.
  const opening = tab?.id === undefined ? undefined : sidePanel?.open({ tabId: tab.id });
  return opening?.then(() => true, () => false) ?? Promise.resolve(false);
}
