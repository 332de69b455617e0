import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Message } from '../../lib/messages.ts';
import type { GateEvent, GateState } from '../../lib/gate/types.ts';
import { inContentWorld } from '../browser/content-world.ts';
import { authMethodsRoute, REACT_HOST, WORKER, WORKER_PATH } from '../tenant/portal/routes.ts';
import { openDesk, type Desk } from './desk.ts';

// In the extension's page, where the callbacks of evaluate() run.
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
};

const TOKEN = 'portal';
export const SETTINGS = { lifetimeMinutes: 60, oneTime: true } as const;
const BODY = JSON.stringify({ lifetimeInMinutes: SETTINGS.lifetimeMinutes, isUsableOnce: SETTINGS.oneTime });
export const NOT_SENT = 0;
export const SOON = { interval: 20 };

type Request = readonly [url: string, init: { method: string; body?: string; headers: Record<string, string> }];

export function asked(url: string, body = BODY, method = 'POST'): Request {
  return [url, { method, headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }, ...(method === 'GET' || method === 'DELETE' ? {} : { body }) }];
}

const fetchFrom = (where: Page | Frame, request: Request) => where.evaluate(([url, init]) => fetch(url, init).then(({ status }) => status, () => 0), request);

const workerFrom = (page: Page, script: string, request: Request) =>
  page.evaluate(([path, message]) => new Promise<number>((done) => {
    const worker = new Worker(path);
    worker.addEventListener('message', ({ data }) => (worker.terminate(), done(data as number)));
    worker.postMessage(message);
  }), [script, request] as const);

/** The ways in which a page can ask Graph. Each answers Graph's status, or NOT_SENT. */
export const WAYS = {
  window: fetchFrom,
  XMLHttpRequest: (page, request) =>
    page.evaluate(([url, { method, body, headers }]) => new Promise<number>((done) => {
      const xhr = new XMLHttpRequest();
      xhr.open(method, url);
      for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
      xhr.addEventListener('loadend', () => done(xhr.status));
      xhr.send(body ?? null);
    }), request),
  worker: (page, request) => workerFrom(page, WORKER_PATH, request),
  'worker of a blob': async (page, request) => workerFrom(page, await page.evaluate((script) => URL.createObjectURL(new Blob([script])), WORKER), request),
  frame: async (page, request) => fetchFrom(await reactFrame(page), request),
} satisfies Record<string, (page: Page, request: Request) => Promise<number>>;

export const WAY_NAMES = Object.keys(WAYS) as (keyof typeof WAYS)[];

async function reactFrame(page: Page): Promise<Frame> {
  const known = () => page.frames().find((frame) => frame.url().startsWith(`https://${REACT_HOST}/`));
  if (!known()) await page.evaluate((src) => new Promise((done) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.addEventListener('load', done);
    frame.src = src;
  }), `https://${REACT_HOST}/React/Index?reactView=true`);
  const frame = known();
  if (!frame) throw new Error('The frame did not load.');
  return frame;
}

/** A desk with the portal beside it, whose own requests Graph accepts. */
export function gateDesk(desk: Desk) {
  const { tenant, server, context, browser } = desk;
  const idOf = (alias: string) => tenant.person(alias).id;
  tenant.allow(TOKEN, { userId: idOf('nora'), scopes: ['UserAuthenticationMethod.ReadWrite.All', 'User.Read.All'] });

  let seen = 0;

  const send = (page: Page, message: Message) => inContentWorld(page, browser.extensionId, `chrome.runtime.sendMessage(${JSON.stringify(message)})`);
  const creationUrl = (alias: string, host = 'graph.microsoft.com') => `https://${host}/beta/users/${idOf(alias)}/authentication/temporaryAccessPassMethods`;

  return {
    idOf,
    send,
    creationUrl,

    async portal(alias: string, host = 'entra.microsoft.com') {
      const page = await context.newPage();
      await page.goto(`https://${host}${authMethodsRoute(idOf(alias))}`);
      return page;
    },

    /** What the guard in the page will do when verification is complete. */
    grant: (page: Page, alias: string, more: object = {}) => send(page, { type: 'gate/grant', userId: idOf(alias), settings: SETTINGS, ...more }) as Promise<GateState | null>,
    state: (page: Page) => send(page, { type: 'gate/state' }) as Promise<GateState>,
    events: (page: Page) => send(page, { type: 'gate/events' }) as Promise<GateEvent[]>,
    add: (page: Page, alias: string, way: keyof typeof WAYS = 'window') => WAYS[way](page, asked(creationUrl(alias))),

    /** Passes that Graph was asked to make since the last look, preflights aside. */
    reachedGraph() {
      const creations = server.log.filter(({ method, path }) => method === 'POST' && /temporaryaccesspassmethods/i.test(decodeURIComponent(path)));
      const fresh = creations.slice(seen);
      seen = creations.length;
      return fresh.map(({ host, path }) => host + path);
    },
  };
}

/** One browser for the tests of a file, with the portal open on Adele. */
export function testGate() {
  let desk: Desk;
  let gate: ReturnType<typeof gateDesk>;
  let portal: Page;

  beforeAll(async () => {
    desk = await openDesk();
    gate = gateDesk(desk);
    portal = await gate.portal('adele');
  });
  afterAll(() => desk.close());

  return {
    get desk() {
      return desk;
    },
    get gate() {
      return gate;
    },
    get portal() {
      return portal;
    },
  };
}

export const askFromPanel = (panel: Page, message: Message) => panel.evaluate((sent) => chrome.runtime.sendMessage(sent), message as object);
export const tabIdOf = (panel: Page, url: string) => panel.evaluate(async (at) => (await chrome.tabs.query({})).find((tab) => tab.url === at)?.id ?? -1, url);
