import { i18n } from '#i18n';
import { DELIVERY_CHANNELS } from '../lib/judgement/delivery.ts';
import { VERIFICATION_METHODS } from '../lib/judgement/verification.ts';
import type { Feedback } from '../lib/practice/lessons/lessons.ts';
import { SOURCES } from '../lib/practice/lessons/sources.ts';
import { camel } from './words.ts';

// The keys come from ids; that each has its words is checked beside this.
export const named = i18n.t as (key: string, values?: readonly string[]) => string;

/** The words of one line of feedback, the lesson's own or those of what every lesson looks at, and the title of its source. */
export function feedbackWords(item: Feedback): { readonly title: string; readonly why: string; readonly source: string } {
  const source = sourceTitle(item.source);
  if (item.from === 'lesson') return { title: item.title, why: item.why, source };
  const key = item.from === 'ending' ? `lesson.ending.${camel(item.ending)}` : `lesson.check.${camel(item.check)}`;
  const about = item.from === 'check' ? listed(item.about.map(nameOf), 'conjunction') : '';
  return { title: named(`${key}.title`, [about]), why: named(`${key}.why`), source };
}

/** A source that we name ourselves has its title in each language; a lesson's own has the one that it came with. */
function sourceTitle({ title, url }: Feedback['source']): string {
  const [known] = Object.entries(SOURCES).find(([, source]) => source.url === url && source.title === title) ?? [];
  return known === undefined ? title : named(`lesson.source.${known}`);
}

/** A method's or a channel's name, as it is ticked in the panel. */
function nameOf(id: string): string {
  const method = VERIFICATION_METHODS.find((one) => one.id === id);
  if (method) return i18n.t(`how.${camel(method.id)}`);
  const channel = DELIVERY_CHANNELS.find((one) => one.id === id);
  return channel ? i18n.t(`delivery.${camel(channel.id)}`) : id;
}

export const listed = (names: readonly string[], type: 'conjunction' | 'disjunction') => new Intl.ListFormat(i18n.t('language'), { type }).format(names);
