import { i18n } from '#i18n';
import type { Finding } from '../lib/judgement/finding.ts';
import { ago, clockTime, count } from './time.ts';
import { camel } from './words.ts';

type Word = 'title' | 'why' | 'do';

// The keys come from the rules' ids and variants; that each has its texts is checked beside the rules.
const named = i18n.t as (key: string, values: readonly string[]) => string;

/** The text of a finding: under its rule and variant, with what it names. */
export function findingWords(finding: Finding, word: Word, now: number): string {
  if (finding.severity === 'not-checked') return i18n.t(`unchecked.${camel(finding.topic)}.${word}`);
  const { rule, variant, detail = '', at } = finding;
  const value = at === undefined ? numberWords(detail) : rule === 'delayed-start' ? clockTime(at, now) : ago(at, now);
  return named(`finding.${camel(variant === undefined ? rule : `${rule}-${variant}`)}.${word}`, [value]);
}

const numberWords = (detail: string) => (/^\d+$/.test(detail) ? count(Number(detail)) : detail);
