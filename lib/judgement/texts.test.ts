import fc from 'fast-check';
import { expect, test } from 'vitest';
import { camel } from '../../components/words.ts';
import { readTexts, textKey } from '../../scripts/rules-doc.ts';
import * as any from './arbitraries.ts';
import { TOPIC_OF } from './facts.ts';
import { judge } from './judge.ts';
import { RULES } from './rules/rules.ts';

const text = await readTexts();
const findings = fc.sample(fc.tuple(any.facts, any.choices), { numRuns: 3000, seed: 1 }).flatMap(([facts, choices]) => judge(facts, choices).findings);

test('every finding has a title, a reason and a next step', () => {
  const declared = RULES.flatMap(({ id, variants = [undefined] }) => variants.map((variant) => textKey(id, variant)));
  const said = findings.map((finding) => (finding.severity === 'not-checked' ? `unchecked.${camel(finding.topic)}` : textKey(finding.rule, finding.variant)));
  const topics = Object.values(TOPIC_OF).map((topic) => `unchecked.${camel(topic)}`);
  const keys = [...new Set([...declared, ...said, ...topics])].flatMap((key) => ['title', 'why', 'do'].map((word) => `${key}.${word}`));
  expect(keys.filter((key) => text(key).trim() === '')).toEqual([]);
});

test('every reason for not knowing has a text', () => {
  const reasons = new Set(findings.flatMap((finding) => (finding.severity === 'not-checked' ? [finding.why] : [])));
  expect([...reasons].filter((why) => text(`uncheckedWhy.${camel(why)}`) === '')).toEqual([]);
  expect(reasons.size).toBe(6);
});

test('a text that names something is given it', () => {
  const empty = findings.filter((finding) => finding.severity !== 'not-checked' && finding.at === undefined && !finding.detail);
  const naming = empty.map((finding) => (finding.severity === 'not-checked' ? '' : textKey(finding.rule, finding.variant))).filter((key) => ['title', 'why', 'do'].some((word) => text(`${key}.${word}`).includes('$1')));
  expect([...new Set(naming)]).toEqual([]);
});
