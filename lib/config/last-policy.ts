import { browser } from 'wxt/browser';
import { LAST_POLICY } from './changes.ts';
import { KEY_NAMES } from './config.ts';
import type { Stored } from './merge.ts';

/** The policy as it is known now. */
export interface KnownPolicy {
  readonly values: Stored;
  readonly from: 'policy' | 'remembered';
}

/** storage.session, which ends with the browser: when its first answer was asked for (UTC ms). */
const STARTED = 'startedAt';

/** For so long after its start a browser that answers with nothing is taken not to have loaded its policy yet. */
export const SETTLE_MS = 2 * 60_000;
/** A browser may keep the answer back until it has the policy; nobody waits longer for it. */
const PATIENCE_MS = 1000;
export const SETTLE_ALARM = 'config/settled';

const NONE: Stored = {};
/** Firefox has its policies from its start and throws this where none is for us. */
const isNone = (error: unknown) => /manifest not found/i.test(String(error));

/** What is kept is the values, and since when (UTC ms) they are so. */
async function last(): Promise<Stored | undefined> {
  const { [LAST_POLICY]: kept } = await browser.storage.local.get(LAST_POLICY);
  const { values } = (kept ?? {}) as { values?: unknown };
  return typeof values === 'object' && values !== null ? (values as Stored) : undefined;
}

/** The same for the same values in whatever order: Chromium's storage sorts the names of an object's parts. */
const asText = (values: unknown) => JSON.stringify(values, (_name, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1))) : part));

/** Writes only what is new: each write is an event to everyone who watches, who then reads again. */
async function remember(values: Stored): Promise<void> {
  const known = Object.fromEntries(KEY_NAMES.filter((key) => key in values).map((key) => [key, values[key]]));
  if (asText(await last()) !== asText(known)) await browser.storage.local.set({ [LAST_POLICY]: { values: known, at: Date.now() } });
}

async function startedAt(): Promise<number> {
  const { [STARTED]: at } = await browser.storage.session.get(STARTED);
  if (typeof at === 'number') return at;
  const now = Date.now();
  await browser.storage.session.set({ [STARTED]: now });
  return now;
}

/** `gone`: there is no policy for certain. `late`: nothing yet; an answer that comes later is remembered, which tells everyone. */
async function delivered(): Promise<Stored | 'gone' | 'late'> {
  const answer = browser.storage.managed.get(null).catch((error: unknown) => (isNone(error) ? ('gone' as const) : NONE));
  const patience = new Promise<'late'>((resolve) => setTimeout(resolve, PATIENCE_MS, 'late'));
  const first = await Promise.race([answer, patience]);
  if (first === 'late') void answer.then((values) => (values === 'gone' || Object.keys(values).length === 0 ? undefined : remember(values)));
  return first;
}

/** The policy; or, while the browser may not have loaded it yet, the one it last had. To be called in the background. */
export async function knownPolicy(): Promise<KnownPolicy> {
  const [values, started] = await Promise.all([delivered(), startedAt()]);
  if (typeof values === 'object' && Object.keys(values).length > 0) {
    await remember(values);
    return { values, from: 'policy' };
  }
  const remembered = await last();
  if (!remembered) return { values: NONE, from: 'policy' };
  const until = started + SETTLE_MS;
  if (values === 'gone' || (values !== 'late' && Date.now() >= until)) {
    await browser.storage.local.remove(LAST_POLICY);
    return { values: NONE, from: 'policy' };
  }
  await browser.alarms.create(SETTLE_ALARM, { when: until });
  return { values: remembered, from: 'remembered' };
}
