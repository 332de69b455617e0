import { browser } from 'wxt/browser';
import { GATE_RULE_SET, OPEN_RULE } from './rules.ts';
import { stateOf } from './state.ts';
import { readKept } from './store.ts';
import type { GateHealth } from './types.ts';

/** What the browser holds of the gate now, by its own word. */
export async function gateHealth(): Promise<GateHealth> {
  const { declarativeNetRequest } = browser;
  const [{ enforcement, batchesBlocked, access }, sets, rules, { permits }] = await Promise.all([stateOf(-1), declarativeNetRequest.getEnabledRulesets(), declarativeNetRequest.getSessionRules(), readKept()]);
  const known = new Set([OPEN_RULE.id, ...permits.flatMap(({ ruleIds }) => ruleIds)]);
  const ids = rules.map(({ id }) => id);
  return { enforcement, batchesBlocked, access, ruleSet: sets.includes(GATE_RULE_SET), open: ids.includes(OPEN_RULE.id), strays: ids.filter((id) => !known.has(id)).length };
}
