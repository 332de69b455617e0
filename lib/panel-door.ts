import { browser } from 'wxt/browser';

// Each browser has one of the two; webextension-polyfill knows neither well.
interface Doors {
  readonly sidePanel?: { setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void> };
  readonly sidebarAction?: { toggle(): Promise<void> };
}

/** The toolbar button opens the panel: Chromium's side panel, Firefox's sidebar. */
export function openPanelFromToolbar(): void {
  const { sidePanel, sidebarAction } = browser as unknown as Doors;
  if (sidePanel) void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  else browser.action.onClicked.addListener(() => void sidebarAction?.toggle());
}
