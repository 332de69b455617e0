import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { answerMessages } from '../lib/messages.ts';
import { openAuthWindow } from '../lib/session/auth-window.ts';
import { startSessionDocument } from '../lib/session/document.ts';
import { openPanelFromToolbar } from '../lib/panel-door.ts';

export default defineBackground(() => {
  openPanelFromToolbar();

  if (import.meta.env.FIREFOX) {
    // Firefox has no offscreen documents; its background is a page and can hold the session itself.
    void import('../lib/session/in-background.ts').then(({ holdSession }) => holdSession());
    return;
  }

  answerMessages({
    'session/start': () => startSessionDocument(),
    'auth-window/open': ({ url, interactive }) =>
      openAuthWindow(url, interactive).then(
        (back) => ({ back }),
        (error: unknown) => ({ fault: String(error) }),
      ),
  });

  // So that the first panel finds it ready.
  browser.runtime.onStartup.addListener(() => void startSessionDocument());
});
