import type { Finding, RuleFinding } from '../lib/judgement/finding.ts';
import type { Judgement } from '../lib/judgement/judge.ts';
import { ticketFault } from '../lib/config/ticket-pattern.ts';
import { aboutOf, inTheList, toConfirm } from './judged.ts';
import type { PanelState } from './panel-state.ts';

/** Why nothing can be issued yet; the first reason is the one to work on. */
export type WhyNot =
  | { readonly kind: 'reading' | 'readFault' | 'unknownOutcome' | 'settings' | 'ticket' | 'ticketForm' }
  | { readonly kind: 'blocked' | 'verification' | 'approval'; readonly finding: RuleFinding }
  | { readonly kind: 'acknowledge'; readonly count: number };

const blocks = (finding: Finding): finding is RuleFinding => finding.severity === 'block';

/** Undefined: the pass may be issued. */
export function whyNot(state: PanelState, judgement: Judgement | undefined): WhyNot | undefined {
  const { readFault, outcome, house, ticket, acknowledged } = state;
  if (!judgement) return { kind: readFault ? 'readFault' : 'reading' };
  const blocking = judgement.findings.filter(blocks);
  const blocked = blocking.find(inTheList);
  if (blocked) return { kind: 'blocked', finding: blocked };
  if (outcome?.kind === 'unknown') return { kind: 'unknownOutcome' };
  if (blocking.some((finding) => aboutOf(finding) === 'settings')) return { kind: 'settings' };
  const [unverified] = blocking.filter((finding) => aboutOf(finding) === 'verification').sort(approvalLast);
  if (unverified) return { kind: unverified.rule === 'approval-missing' ? 'approval' : 'verification', finding: unverified };
  const missing = ticketFault(ticket, house.ticket);
  if (missing) return { kind: missing };
  const open = toConfirm(judgement.findings, acknowledged);
  if (open.length > 0) return { kind: 'acknowledge', count: open.length };
  // Whatever else may block one day: a block is never passed over.
  const [other] = blocking;
  return other && { kind: 'blocked', finding: other };
}

const approvalLast = (a: RuleFinding, b: RuleFinding) => Number(a.rule === 'approval-missing') - Number(b.rule === 'approval-missing');
