import { i18n } from '#i18n';
import { DELIVERY_CHANNELS } from '../lib/judgement/delivery.ts';
import { VERIFICATION_METHODS } from '../lib/judgement/verification.ts';
import type { Feedback, LessonFault } from '../lib/practice/lessons/lessons.ts';
import { camel } from './words.ts';

// The keys come from ids; that each has its words is checked beside this.
const named = i18n.t as (key: string, values?: readonly string[]) => string;

/** The words of one line of feedback: the lesson's own, or those of what every lesson looks at. */
export function feedbackWords(item: Feedback): { readonly title: string; readonly why: string } {
  if (item.from === 'lesson') return item;
  const key = item.from === 'ending' ? `lesson.ending.${camel(item.ending)}` : `lesson.check.${camel(item.check)}`;
  const about = item.from === 'check' ? item.about.map(nameOf).join(', ') : '';
  return { title: named(`${key}.title`, [about]), why: named(`${key}.why`) };
}

/** A method's or a channel's name, as it is ticked in the panel. */
function nameOf(id: string): string {
  const method = VERIFICATION_METHODS.find((one) => one.id === id);
  if (method) return i18n.t(`how.${camel(method.id)}`);
  const channel = DELIVERY_CHANNELS.find((one) => one.id === id);
  return channel ? i18n.t(`delivery.${camel(channel.id)}`) : id;
}

/** What is wrong with a lesson, and where. */
export function lessonFaultWords({ path, fault, about }: LessonFault): string {
  const words = named(`lesson.fault.${camel(fault)}`, about);
  return path === '' ? words : i18n.t('lesson.fault.where', [path, words]);
}
