import { browser } from 'wxt/browser';
import { onConfigChange } from '../config/changes.ts';
import { authMethodsUser } from '../entra/portal-route.ts';
import { answerMessages, overhearMessages, type Message } from '../messages.ts';
import type { Sender } from '../message-channel.ts';
import { creationsIn, mayCreate, type Creation } from './creation.ts';
import { gateHealth } from './health.ts';
import { eventOf, permitFor } from './judge.ts';
import { closeRules, endPermits, endPermitsNow, EXPIRY_ALARM, grantPermit, isOver, letsThrough, reconcile, strayed } from './permits.ts';
import { readSettings, settings, stateOf, tell, tellAll } from './state.ts';
import { EVENTS_KEPT, inTurn, keep, lastKept, readKept, type OnItsWay } from './store.ts';
import { stretchTripwire, type PortalRequest, type RequestEnd } from './tripwire.ts';
import type { ChangeReason, GateEvent, GateState, Permit } from './types.ts';

async function tellEnded(permits: readonly Permit[], reason: ChangeReason): Promise<void> {
  await Promise.all(permits.map(({ tabId }) => tell(tabId, reason)));
}

const endAndTell = async (over: (permit: Permit) => boolean, reason: ChangeReason) => tellEnded(await endPermits(over), reason);

/** Ends what is over, whoever noticed: an alarm, a tab, or this worker as it starts. */
async function endLapsed(): Promise<void> {
  await endAndTell(isOver, 'expired');
  const gone = await strayed();
  await endAndTell((permit) => gone.some(({ tabId, until }) => tabId === permit.tabId && until === permit.until), 'withdrawn');
  watchTabs((await readKept()).permits.length > 0);
}

/** A tab closed or went elsewhere. A worker that woke to this knows of no permit yet, and ends what is over as it starts. */
const tabChanged = (tabId: number) => {
  if (lastKept().permits.some((permit) => permit.tabId === tabId)) void endLapsed();
};

/** Tabs are watched only while a permit is open: each change in any tab would wake the worker. */
function watchTabs(some: boolean): void {
  const { onUpdated } = browser.tabs;
  if (!some) onUpdated.removeListener(tabChanged);
  else if (!onUpdated.hasListener(tabChanged)) onUpdated.addListener(tabChanged);
}

async function readConfig(): Promise<void> {
  await readSettings();
  await reconcile(settings().enforcement);
  await endLapsed();
}

async function grant({ userId, userPrincipalName, settings: verified }: Extract<Message, { type: 'gate/grant' }>, { tab }: Sender): Promise<GateState | undefined> {
  await started;
  const tabId = tab?.id;
  // The tab's address and not the sender's, which Chromium leaves as it was when the document loaded.
  if (tabId === undefined || authMethodsUser(tab?.url ?? '') !== userId) return undefined;
  await grantPermit({ tabId, userId, userPrincipalName, settings: { startsAt: undefined, ...verified } }, settings().permitMinutes);
  watchTabs(true);
  await tell(tabId, 'granted');
  return stateOf(tabId);
}

/** The permit that this request uses up. A spelling that the rules do not know is blocked by them, and uses none. */
function usedBy(request: PortalRequest, creations: readonly Creation[], permits: readonly Permit[]): Permit | undefined {
  const permit = permitFor(permits, request.tabId, creations, Date.now());
  return permit && (mayCreate(request) === 'batch' || letsThrough(permit, request.url)) ? permit : undefined;
}

/** A creation is about to leave: notes it, and takes back the permit that it uses up. True: it must not. */
async function leaving(request: PortalRequest): Promise<boolean> {
  const creations = creationsIn(request);
  if (creations.length === 0) return false;
  // At once, before anything is written: until the rules are gone, a second creation could follow.
  const known = usedBy(request, creations, (await readKept()).permits);
  if (known && !import.meta.env.FIREFOX) void closeRules(known);
  await started;
  if (settings().enforcement === 'off') return false;
  const { tabId, requestId } = request;
  const batched = mayCreate(request) === 'batch';
  return inTurn(async () => {
    const kept = await readKept();
    const used = usedBy(request, creations, kept.permits);
    const cancelled = import.meta.env.FIREFOX && settings().enforcement === 'block' && !used;
    const going: OnItsWay = { requestId, tabId, batched, creations, permit: used, cancelled };
    await keep({ ...kept, onTheWay: [...kept.onTheWay, going] });
    if (used) void tellEnded(await endPermitsNow((one) => one.tabId === tabId), 'used');
    return cancelled;
  });
}

/** What Chromium is answered at once, where it lets us block. A worker that just woke knows of no permit yet, and blocks. */
function mustCancel(request: PortalRequest): boolean {
  const creations = creationsIn(request);
  return creations.length > 0 && settings().enforcement === 'block' && !permitFor(lastKept().permits, request.tabId, creations, Date.now());
}

async function ended(end: RequestEnd): Promise<void> {
  await started;
  const events = await inTurn(async (): Promise<readonly GateEvent[]> => {
    if (settings().enforcement === 'off') return [];
    const kept = await readKept();
    const gone = kept.onTheWay.find(({ requestId }) => requestId === end.requestId);
    // Unknown: no creation, or a plain one that left before a worker that has died since; then only the address is left to tell.
    const creations = gone?.creations ?? creationsIn(end);
    const ending = { blocked: end.blocked || gone?.cancelled === true, batched: mayCreate(end) === 'batch', status: end.status };
    const fresh = creations.map((creation) => eventOf(creation, end.tabId, gone?.permit, ending, Date.now()));
    if (fresh.length > 0) await keep({ ...kept, onTheWay: kept.onTheWay.filter((one) => one !== gone), events: [...kept.events, ...fresh].slice(-EVENTS_KEPT) });
    return fresh;
  });
  await Promise.all(events.map((event) => tell(event.tabId, event.kind, event)));
}

/** Of one tab, or of all. */
const eventsOf = async (tabId: number | undefined) => (await readKept()).events.filter((event) => tabId === undefined || event.tabId === tabId);

/** Our own pages name a tab, the portal's page is asked about its own. */
const tabOf = (named: number | undefined, sender: Sender) => sender.tab && !sender.url?.startsWith(browser.runtime.getURL('/')) ? (sender.tab.id ?? -1) : named;

let started: Promise<void>;

/** Keeps the gate: permits, their ends, and the tripwire. Listeners are all added at once, as an event that wakes the worker needs. */
export function keepGate(): void {
  stretchTripwire({ leaving, mustCancel, ended: (end) => void ended(end) });
  started = readConfig();

  answerMessages({
    'gate/grant': grant,
    'gate/withdraw': (_message, { tab }) => endAndTell((one) => one.tabId === tab?.id, 'withdrawn').then(() => stateOf(tab?.id ?? -1)),
    'gate/state': ({ tabId }, sender) => started.then(() => stateOf(tabOf(tabId, sender) ?? -1)),
    'gate/health': () => started.then(gateHealth),
    'gate/events': ({ tabId }, sender) => started.then(() => eventsOf(tabOf(tabId, sender))),
  });
  overhearMessages({
    'portal/user': ({ userId }, { tab }) => void endAndTell((one) => one.tabId === tab?.id && one.userId !== userId, 'withdrawn'),
    'session/sign-out': () => void endAndTell(() => true, 'withdrawn'),
  });

  // So that this runs as the browser starts: a configuration that wants the gate open is not kept waiting.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === EXPIRY_ALARM) void endLapsed();
  });
  browser.tabs.onRemoved.addListener(tabChanged);
  onConfigChange(() => {
    started = readConfig().catch(() => undefined); // until the rules are as it says, nobody is told that they are
    void started.then(() => tellAll('enforcement'));
  }, ['enforcement', 'permitMinutes']);
}
