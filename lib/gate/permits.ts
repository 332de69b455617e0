import { browser } from 'wxt/browser';
import type { Enforcement } from '../config/config.ts';
import type { PassSettings } from '../entra/pass.ts';
import { authMethodsUser } from '../entra/portal-route.ts';
import { creationUrls, FIRST_PERMIT_ID, OPEN_RULE, permitRules, type Rule } from './rules.ts';
import { inTurn, keep, readKept } from './store.ts';
import type { Permit } from './types.ts';

export const EXPIRY_ALARM = 'gate/expiry';
const MINUTE = 60_000;

export interface PermitRequest {
  readonly tabId: number;
  readonly userId: string;
  readonly userPrincipalName: string | undefined;
  readonly settings: PassSettings;
}

/** True where the permit is for the user that a request names, by id or by user principal name, in lower case. */
export function isFor(permit: Permit, user: string | undefined): boolean {
  return user !== undefined && (user === permit.userId || user === permit.userPrincipalName?.toLowerCase());
}

/** True where one of the permit's rules lets this URL through. */
export function letsThrough({ userId, userPrincipalName }: Permit, url: string): boolean {
  const asked = url.toLowerCase();
  return creationUrls(userId, userPrincipalName).some((known) => asked.startsWith(known.toLowerCase()) && /^(?:$|[/?#])/.test(asked.slice(known.length)));
}

export function nextRuleId(ruleIds: readonly number[]): number {
  return Math.max(FIRST_PERMIT_ID - 1, ...ruleIds) + 1;
}

async function updateRules(removeRuleIds: readonly number[], addRules: readonly Rule[]): Promise<void> {
  if (removeRuleIds.length === 0 && addRules.length === 0) return;
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [...removeRuleIds], addRules: addRules as never });
}

/** Takes a permit's rules away; its record goes later, in turn. */
export const closeRules = ({ ruleIds }: Permit) => updateRules(ruleIds, []);

async function sessionRuleIds(): Promise<number[]> {
  return (await browser.declarativeNetRequest.getSessionRules()).map(({ id }) => id);
}

/** An alarm wakes the worker for the next end; a timer would die with it. */
async function setAlarm(permits: readonly Permit[]): Promise<void> {
  await browser.alarms.clear(EXPIRY_ALARM);
  if (permits.length > 0) await browser.alarms.create(EXPIRY_ALARM, { when: Math.min(...permits.map(({ until }) => until)) });
}

/** Gives the tab this permit in place of any other. The record comes first: a rule without one is removed at the next start. */
export function grantPermit({ tabId, userId, userPrincipalName, settings }: PermitRequest, minutes: number): Promise<Permit> {
  return inTurn(async () => {
    const kept = await readKept();
    const others = kept.permits.filter((one) => one.tabId !== tabId);
    const replaced = kept.permits.filter((one) => one.tabId === tabId).flatMap(({ ruleIds }) => ruleIds);
    const rules = permitRules(nextRuleId(await sessionRuleIds()), tabId, creationUrls(userId, userPrincipalName));
    const permit: Permit = { tabId, userId, userPrincipalName, settings, until: Date.now() + minutes * MINUTE, ruleIds: rules.map(({ id }) => id) };
    await keep({ ...kept, permits: [...others, permit] });
    await updateRules(replaced, rules);
    await setAlarm([...others, permit]);
    return permit;
  });
}

/** Takes back what `over` names; its rules first. Answers what was taken back. To be called in turn. */
export async function endPermitsNow(over: (permit: Permit) => boolean): Promise<readonly Permit[]> {
  const kept = await readKept();
  const ended = kept.permits.filter(over);
  if (ended.length === 0) return ended;
  const left = kept.permits.filter((permit) => !ended.includes(permit));
  await updateRules(ended.flatMap(({ ruleIds }) => ruleIds), []);
  await keep({ ...kept, permits: left });
  await setAlarm(left);
  return ended;
}

export const endPermits = (over: (permit: Permit) => boolean) => inTurn(() => endPermitsNow(over));

export const isOver = ({ until }: Permit) => until <= Date.now();

/** Permits whose tab is closed, or shows another page than that user's pane. A tab's address is seen where we have access: at the portals. */
export async function strayed(): Promise<readonly Permit[]> {
  const { permits } = await readKept();
  const urls = await Promise.all(permits.map(({ tabId }) => browser.tabs.get(tabId).then((tab) => tab?.url).catch(() => undefined)));
  return permits.filter(({ userId }, at) => authMethodsUser(urls[at] ?? '') !== userId);
}

/** Makes the session's rules what the records and the configuration say, whatever an earlier worker left behind. */
export function reconcile(enforcement: Enforcement): Promise<void> {
  return inTurn(async () => {
    const { permits } = await readKept();
    const there = await sessionRuleIds();
    const open = enforcement !== 'block';
    const wanted = new Set([...permits.flatMap(({ ruleIds }) => ruleIds), ...(open ? [OPEN_RULE.id] : [])]);
    await updateRules(there.filter((id) => !wanted.has(id)), open && !there.includes(OPEN_RULE.id) ? [OPEN_RULE] : []);
    await setAlarm(permits);
  });
}
