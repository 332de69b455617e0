/*
 * Evidence: menu items carry data-telemetryname="Menu-<id>" (seen for other menus); the shell's parts are fxs-….
 * Guess: which names these are exactly, the list of users at the side, and every arrangement.
 */
import { make } from './dom.ts';
import { MENU, readHash, writeHash, type MenuItem, type Route } from './hash-route.ts';
import { reactFrames } from './react-frames.ts';
import { readChoice, type Session } from './session.ts';
import { openView, type ViewParameters } from './view.ts';
import { startWorker } from './worker-client.ts';
import { wordsIn } from './words.ts';

const choice = readChoice(location.search);
const words = wordsIn(choice.language);
const answer = await fetch(`/api/session${location.search}`);
if (!answer.ok) throw new Error(await answer.text());
const session = (await answer.json()) as Session;

const named = (className: string) => (choice.shuffle ? {} : { class: className });
const label: Readonly<Record<MenuItem, string>> = { overview: words.overview, UserAuthMethods: words.methods, Groups: words.Groups, Devices: words.Devices };
const link = (route: Route, attributes: Record<string, string> = {}) => make('a', { href: writeHash(route, location.hash), 'data-test': route.item, ...attributes }, label[route.item]);

const list = make('ul', { 'aria-label': words.users, 'data-test': 'users' });
const menu = make('ul', { ...named('fxs-menu fxc-menu-listView'), 'data-test': 'menu' });
const content = make('div', named('fxs-journey-target'));
document.documentElement.lang = choice.language;
document.body.append(make('div', { ...named('fxs-portal fxs-desktop'), id: choice.shuffle ? 'a' : 'web-container' }, make('nav', {}, list), make('main', named('fxs-blade-content-container'), menu, content)));

function drawUsers(): void {
  const row = (id: string, name: string) => make('li', { 'data-test': id }, `${name}: `, link({ item: 'overview', userId: id }), ', ', link({ item: 'UserAuthMethods', userId: id }));
  list.replaceChildren(...session.people.map(({ id, displayName }) => row(id, displayName)));
}

function drawMenu(now: Route | undefined): void {
  const item = (route: Route) => make('li', { ...named('fxc-menu-item'), ...(choice.shuffle ? {} : { 'data-telemetryname': `Menu-${route.item}` }), 'aria-current': route.item === now?.item ? 'page' : undefined }, link(route));
  menu.replaceChildren(...(now ? MENU.map((one) => item({ item: one, userId: now.userId })) : []));
}

/** Opens a view where this portal draws them; each returns how to leave. */
function opener(): (view: ViewParameters) => () => void {
  const { graph, token } = session;
  if (choice.pane === 'R') {
    const showFrame = reactFrames(content, choice);
    return (view) => showFrame({ view, graph, token });
  }
  const send = startWorker({ graph, token });
  return (view) => openView(content, view, send);
}

const open = opener();
let leave: () => void = () => undefined;

function show(): void {
  leave();
  leave = () => undefined;
  const route = readHash(location.hash);
  drawUsers();
  drawMenu(route);
  if (!route) return;
  const user = session.people.find(({ id }) => id === route.userId) ?? { id: route.userId, displayName: route.userId };
  leave = open({ choice, item: route.item, user, policy: session.policy, version: session.version });
}

addEventListener('hashchange', show);
show();
