import * as v from 'valibot';
import type { Config, SIGN_IN_KEYS } from '../config/config.ts';
import { CLOUD_IDS } from '../entra/clouds.ts';
import { send } from '../message-channel.ts';
import { SignInFault } from './types.ts';

export interface SessionSetup extends Pick<Config, (typeof SIGN_IN_KEYS)[number]> {
  readonly redirectUri: string;
  /** Who signed in last, so that the next sign-in needs no typing. */
  readonly loginHint: string | undefined;
}

/** What signing in needs of the browser. */
export interface SessionDoor {
  setup(): Promise<SessionSetup>;
  remember(username: string | undefined): Promise<void>;
  /** Opens Microsoft's sign-in page and answers the URL it came back with. `interactive: false` shows no window. */
  openAuthWindow(url: string, interactive: boolean): Promise<string>;
}

const Setup = v.object({
  clientId: v.optional(v.string()),
  tenantId: v.optional(v.string()),
  cloud: v.picklist(CLOUD_IDS),
  redirectUri: v.string(),
  loginHint: v.optional(v.string()),
});
const Window = v.union([v.object({ back: v.string() }), v.object({ windowFault: v.string() })]);

/** The door as an offscreen document reaches it, by messages to the background. Chromium keeps the worker awake while a sign-in window is open. */
export const remoteDoor: SessionDoor = {
  async setup() {
    const answer = await send({ type: 'session/setup' });
    if (!v.is(Setup, answer)) throw new SignInFault('unexpected', 'background_not_answering');
    const { clientId, tenantId, cloud, redirectUri, loginHint } = answer;
    return { clientId, tenantId, cloud, redirectUri, loginHint };
  },

  async remember(username) {
    await send({ type: 'session/remember', username: username ?? null });
  },

  async openAuthWindow(url, interactive) {
    const answer = await send({ type: 'auth-window/open', url, interactive });
    if (!v.is(Window, answer)) throw new SignInFault('blocked');
    if ('windowFault' in answer) throw new Error(answer.windowFault);
    return answer.back;
  },
};
