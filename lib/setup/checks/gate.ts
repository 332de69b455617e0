import type { GateHealth } from '../../gate/types.ts';
import type { CheckResult } from '../check.ts';

type Case = Omit<CheckResult, 'check'>;

/** The first that fits. What was set on purpose asks for attention; what should be there and is not is wrong. */
const CASES: readonly (readonly [fits: (gate: GateHealth) => boolean, found: Case])[] = [
  [({ access }) => !access, { verdict: 'wrong', says: 'gate-no-access', todo: 'allow-access' }],
  [({ enforcement }) => enforcement === 'off', { verdict: 'attention', says: 'gate-off', todo: 'set-block' }],
  [({ enforcement }) => enforcement === 'warn', { verdict: 'attention', says: 'gate-warns', todo: 'set-block' }],
  [({ ruleSet }) => !ruleSet, { verdict: 'wrong', says: 'gate-no-rules', todo: 'reload' }],
  [({ open }) => open, { verdict: 'wrong', says: 'gate-open', todo: 'reload' }],
  [({ strays }) => strays > 0, { verdict: 'wrong', says: 'gate-strays', todo: 'reload' }],
  [({ batchesBlocked }) => batchesBlocked, { verdict: 'ok', says: 'gate-blocks' }],
];

/** By the browser's own word about its rules. Undefined: the background did not answer. */
export function checkGate(gate: GateHealth | undefined): CheckResult {
  if (!gate) return { check: 'gate', verdict: 'not-checked', says: 'gate-silent', todo: 'again' };
  const [, found] = CASES.find(([fits]) => fits(gate)) ?? [];
  return { check: 'gate', ...(found ?? { verdict: 'ok', says: 'gate-blocks-single' }) };
}
