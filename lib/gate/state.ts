import { browser } from 'wxt/browser';
import { DEFAULTS, type Config } from '../config/config.ts';
import { loadConfig } from '../config/load.ts';
import { send } from '../message-channel.ts';
import type { Message } from '../messages.ts';
import { isOver } from './permits.ts';
import { GRAPH_PATTERNS, PORTAL_PATTERNS } from './rules.ts';
import { readKept } from './store.ts';
import { blocksBatches } from './tripwire.ts';
import type { ChangeReason, GateEvent, GateState } from './types.ts';

/** Until the configuration is read the strict defaults hold. */
let config: Config = DEFAULTS;

export const settings = (): Pick<Config, 'enforcement' | 'permitMinutes'> => config;

export async function readSettings(): Promise<void> {
  config = await loadConfig().then((loaded) => loaded.config, () => DEFAULTS);
}

export async function stateOf(tabId: number): Promise<GateState> {
  const [{ permits }, batchesBlocked, access] = await Promise.all([readKept(), blocksBatches(), browser.permissions.contains({ origins: [...GRAPH_PATTERNS, ...PORTAL_PATTERNS] })]);
  const permit = permits.find((one) => one.tabId === tabId && !isOver(one));
  const { enforcement } = config;
  return { lock: permit ? 'unlocked' : 'locked', userId: permit?.userId, until: permit?.until, enforcement, batchesBlocked, access };
}

/** Tells the tab's top frame and the open panel. Neither needs to be there. */
export async function tell(tabId: number, reason: ChangeReason, event?: GateEvent): Promise<void> {
  const message: Message = { type: 'gate/changed', tabId, reason, state: await stateOf(tabId), event };
  await Promise.all([
    send(message),
    tabId < 0 ? undefined : browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined),
  ]);
}

/** How the gate stands matters to every portal tab. */
export async function tellAll(reason: ChangeReason): Promise<void> {
  const tabs = await browser.tabs.query({ url: PORTAL_PATTERNS });
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [tell(id, reason)])));
}
