import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { keepConfig } from '../lib/config/load.ts';
import { keepGate } from '../lib/gate/gate.ts';
import { answerMessages, overhearMessages } from '../lib/messages.ts';
import { send } from '../lib/message-channel.ts';
import { answerGuard } from '../lib/portal/answer-guard.ts';
import { FRAME_RELAY } from '../lib/portal/frame-relay.ts';
import { injectGuard } from '../lib/portal/inject.ts';
import { browserDoor } from '../lib/session/browser-door.ts';
import { endSessionDocument, startSessionDocument } from '../lib/session/document.ts';
import { onSetupChange } from '../lib/session/setup-change.ts';
import { openPanelFromToolbar, openPanelIn } from '../lib/panel-door.ts';

export default defineBackground(() => {
  openPanelFromToolbar();
  keepConfig();
  keepGate();
  overhearMessages({
    'portal/user': ({ userId }, { tab }) => {
      if (userId && tab?.id !== undefined) void injectGuard(tab.id);
    },
  });
  answerMessages({ 'guard/open-panel': (_message, { tab }) => openPanelIn(tab) });
  answerMessages(FRAME_RELAY);

  if (import.meta.env.FIREFOX) {
    // Firefox has no offscreen documents; its background is a page and can hold the session itself.
    void import('../lib/session/in-background.ts').then(({ holdSession }) => holdSession());
    return;
  }

  // The session document may have been closed; it is asked once it is there.
  answerGuard(async (ask) => {
    await startSessionDocument();
    return send({ type: 'facts/ask', ask });
  });
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
  onSetupChange(() => void endSessionDocument());

  // So that the first panel finds it ready.
  browser.runtime.onStartup.addListener(() => void startSessionDocument());
});
