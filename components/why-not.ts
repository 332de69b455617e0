import { judge, toAcknowledge, type Finding, type FindingId } from '../lib/judgement/findings.ts';
import { settingsFault } from '../lib/judgement/scenarios.ts';
import { standardTierMissing } from '../lib/judgement/verification.ts';
import { policyOf, settingsOf, type PanelState } from './panel-state.ts';

/** Why nothing can be issued yet; the first reason is the one to work on. */
export type WhyNot =
  | { readonly kind: 'reading' | 'readFault' | 'unknownOutcome' | 'settings' | 'verifyStart' | 'verifyOneMore' | 'verifyStronger' }
  | { readonly kind: 'blocked'; readonly finding: FindingId }
  | { readonly kind: 'acknowledge'; readonly count: number };

export function findingsOf({ recipient, learned }: PanelState, agentId: string): readonly Finding[] {
  if (!recipient) return [];
  const findings = judge(recipient, agentId);
  // Once a refusal taught the limits, "could not be read" says nothing new.
  return Object.keys(learned).length > 0 ? findings.filter(({ id }) => id !== 'policy-unreadable') : findings;
}

export function toConfirm(state: PanelState, agentId: string): readonly Finding[] {
  return toAcknowledge(findingsOf(state, agentId)).filter(({ id }) => !state.acknowledged.has(id));
}

const MISSING = { start: 'verifyStart', 'one-more': 'verifyOneMore', stronger: 'verifyStronger' } as const;

/** Undefined: the pass may be issued. `now`: UTC ms. */
export function whyNot(state: PanelState, agentId: string, now: number): WhyNot | undefined {
  const { recipient, readFault, outcome } = state;
  if (!recipient) return { kind: readFault ? 'readFault' : 'reading' };
  const blocked = findingsOf(state, agentId).find(({ severity }) => severity === 'block');
  if (blocked) return { kind: 'blocked', finding: blocked.id };
  if (outcome?.kind === 'unknown') return { kind: 'unknownOutcome' };
  if (settingsFault(settingsOf(state).settings, policyOf(state), now)) return { kind: 'settings' };
  const missing = standardTierMissing(state.ticked);
  if (missing !== 'nothing') return { kind: MISSING[missing] };
  const open = toConfirm(state, agentId);
  return open.length > 0 ? { kind: 'acknowledge', count: open.length } : undefined;
}
