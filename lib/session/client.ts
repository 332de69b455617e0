import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { send } from '../message-channel.ts';
import type { Message } from '../messages.ts';
import { isFaultData } from './sign-in-fault.ts';
import { SignInFault, type Session } from './types.ts';

const AgentAnswer = v.object({ value: v.optional(v.object({ id: v.string(), tenantId: v.string(), name: v.string(), username: v.string() })) });
const SignedInAnswer = v.required(AgentAnswer);
const TokenAnswer = v.object({ value: v.object({ accessToken: v.string(), scopes: v.array(v.string()) }) });
const Anything = v.unknown();

/** Firefox ends a background page, and the sign-in it holds, after 30 s without a message: bugzilla.mozilla.org, extensions.background.idle.timeout. */
const KEEP_AWAKE_MS = 20_000;

/**
 * ms. A message that is sent just as the worker ends waits for the worker's next start, also where only the session
 * document would answer it. Another message starts it, and both arrive (Chromium 156, after its network process ended).
 */
const WAKE_AGAIN_MS = 2000;

/** A second start that meets no document either: another set-up may just have ended the one that was there. */
const STARTS = 2;

/** The worker may be asleep or the browser just started: starting twice does nothing. */
async function sendOrStart(message: Message): Promise<unknown> {
  let answer = await send(message);
  for (let start = 0; answer === undefined && start < STARTS; start += 1) {
    await send({ type: 'session/start' });
    answer = await send(message);
  }
  return answer;
}

async function waking<T>(answer: Promise<T>): Promise<T> {
  const waker = setInterval(() => void send({ type: 'session/start' }).catch(() => undefined), WAKE_AGAIN_MS);
  return answer.finally(() => clearInterval(waker));
}

/** The panel's side of the session, which lives on in its own document when the panel closes. */
export function openSession(): Session {
  async function ask<S extends v.GenericSchema>(message: Message, schema: S): Promise<v.InferOutput<S>> {
    const answer = await waking(sendOrStart(message));
    if (isFaultData(answer)) throw new SignInFault(answer.fault, answer.code);
    if (!v.is(schema, answer)) throw new SignInFault('unexpected', 'session_not_answering');
    return answer;
  }

  if (import.meta.env.FIREFOX) setInterval(() => void send({ type: 'session/start' }).catch(() => undefined), KEEP_AWAKE_MS);

  return {
    agent: async () => (await ask({ type: 'session/agent' }, AgentAnswer)).value,
    signIn: async (scopes = []) => (await ask({ type: 'session/sign-in', scopes }, SignedInAnswer)).value,
    signOut: async () => void (await ask({ type: 'session/sign-out' }, Anything)),
    token: async ({ claims, renew } = {}) => (await ask({ type: 'session/token', claims, renew }, TokenAnswer)).value,
  };
}

/** What to register in Entra as a redirect URI of type "Single-page application". It differs between browsers and stores. */
export function redirectUri(): string {
  return browser.identity.getRedirectURL();
}
