import fc from 'fast-check';
import * as any from '../../lib/judgement/arbitraries.ts';
import { judge } from '../../lib/judgement/judge.ts';
import { measured } from './measured.ts';

/** All rules, 10,000 random fact sets, after as many to warm up. */
export function measureJudging(): void {
  const cases = fc.sample(fc.tuple(any.facts, any.choices), { numRuns: 10_000, seed: 1 });
  const judgeAll = () => cases.reduce((sum, [facts, choices]) => sum + judge(facts, choices).findings.length, 0);
  judgeAll();
  const start = performance.now();
  judgeAll();
  measured.set('judging a recipient, µs', Math.round(((performance.now() - start) * 1000) / cases.length));
}
