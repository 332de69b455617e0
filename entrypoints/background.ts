import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { onConfigChange } from '../lib/config/config.ts';
import { answerMessages } from '../lib/messages.ts';
import { browserDoor } from '../lib/session/door.ts';
import { endSessionDocument, startSessionDocument } from '../lib/session/document.ts';
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
    'session/setup': () => browserDoor.setup(),
    'session/remember': ({ username }) => browserDoor.remember(username ?? undefined),
    'auth-window/open': ({ url, interactive }) =>
      browserDoor.openAuthWindow(url, interactive).then(
        (back) => ({ back }),
        (error: unknown) => ({ windowFault: String(error) }),
      ),
  });
  onConfigChange(() => void endSessionDocument());

  // So that the first panel finds it ready.
  browser.runtime.onStartup.addListener(() => void startSessionDocument());
});
