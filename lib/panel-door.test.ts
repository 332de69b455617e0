import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openPanelFromToolbar, openPanelIn } from './panel-door.ts';

interface Given {
  readonly sidePanel?: object;
  readonly sidebarAction?: object;
  readonly commands?: readonly object[];
}

const before = { ...browser };

function inBrowser({ sidePanel, sidebarAction, commands }: Given): void {
  const getAll = () => (commands ? Promise.resolve(commands) : Promise.reject(new Error('none')));
  Object.assign(browser, { sidePanel, sidebarAction, commands: { getAll } });
}

const opens = () => Promise.resolve();
const refuses = () => Promise.reject(new Error('may only be called from a user input handler'));
const open = (is: boolean) => ({ isOpen: () => Promise.resolve(is) });
const keys = (name: string, shortcut: string) => [{ name: 'other', shortcut: 'F2' }, { name, shortcut }];

describe('the panel’s door', () => {
  afterEach(() => void Object.assign(browser, { sidePanel: undefined, sidebarAction: undefined, commands: before.commands }));

  it.each<[string, Given, object]>([
    ['Chromium opens it', { sidePanel: { open: opens } }, { opened: true }],
    ['Chromium refuses', { sidePanel: { open: refuses }, commands: keys('_execute_action', 'Alt+Shift+P') }, { opened: false, shortcut: 'Alt+Shift+P' }],
    ['Firefox has it open', { sidebarAction: open(true) }, { opened: true }],
    ['Firefox has it closed', { sidebarAction: open(false), commands: keys('_execute_sidebar_action', 'Alt+Shift+P') }, { opened: false, shortcut: 'Alt+Shift+P' }],
    ['Firefox on a Mac', { sidebarAction: open(false), commands: keys('_execute_sidebar_action', 'MacCtrl+Shift+P') }, { opened: false, shortcut: 'Control+Shift+P' }],
    ['the keys were taken away', { sidebarAction: open(false), commands: keys('_execute_sidebar_action', '') }, { opened: false, shortcut: undefined }],
    ['nothing can be asked', { sidebarAction: { isOpen: refuses } }, { opened: false, shortcut: undefined }],
  ])('%s', async (_, given, answer) => {
    inBrowser(given);
    expect(await openPanelIn({ id: 1, windowId: 2 })).toEqual(answer);
  });

  it('is opened in the very moment of the click', () => {
    const sidePanel = { open: vi.fn(opens) };
    inBrowser({ sidePanel });
    void openPanelIn({ id: 7 });
    expect(sidePanel.open).toHaveBeenCalledExactlyOnceWith({ tabId: 7 });
  });

  it('asks of the window in which the click was', async () => {
    const sidebarAction = { isOpen: vi.fn(() => Promise.resolve(true)) };
    inBrowser({ sidebarAction });
    await openPanelIn({ id: 7, windowId: 3 });
    expect(sidebarAction.isOpen).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
  });

  describe('at the toolbar', () => {
    let click: (() => void) | undefined;
    beforeEach(() => {
      vi.spyOn(browser.action.onClicked, 'addListener').mockImplementation((listener) => {
        click = listener as () => void;
      });
    });
    afterEach(() => vi.restoreAllMocks());

    it('is Firefox’s button’s', () => {
      const sidebarAction = { toggle: vi.fn(opens) };
      inBrowser({ sidebarAction });
      openPanelFromToolbar();
      click?.();
      expect(sidebarAction.toggle).toHaveBeenCalledOnce();
    });

    it('is Chromium’s own doing', () => {
      const sidePanel = { setPanelBehavior: vi.fn(opens) };
      inBrowser({ sidePanel });
      openPanelFromToolbar();
      expect(sidePanel.setPanelBehavior).toHaveBeenCalledExactlyOnceWith({ openPanelOnActionClick: true });
    });
  });
});
