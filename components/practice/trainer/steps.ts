import { i18n } from '#i18n';
import { startOf } from '../../../lib/practice/lessons/when.ts';
import type { Lesson, LessonTexts } from '../../../lib/practice/lessons/lessons.ts';
import { toDateTimeField } from '../../time.ts';
import { camel } from '../../words.ts';
import type { Side } from '../sides.tsx';
import { inPanel, press, radioNamed, type, until } from './page-hands.ts';

/** What a step can reach beside the page. */
export interface Hands {
  readonly choose: (choice: string) => void;
  readonly hangUp: () => void;
  readonly showUser: (alias: string) => void;
  readonly nameOf: (alias: string) => string;
  readonly usernameOf: (alias: string) => string;
  /** UTC ms. */
  readonly startedAt: number;
}

/** One step of a call that goes well: what it is, the control that matters, and doing it. */
export interface Step {
  readonly words: string;
  readonly side: Side;
  readonly target: () => HTMLElement | undefined;
  readonly perform: (signal: AbortSignal) => Promise<void>;
}

type ExampleStep = Lesson['example'][number];
type Issue = Extract<ExampleStep, { issue: unknown }>['issue'];

/** Presses what `target` finds, as soon as it is there and may be pressed. */
function pressing(words: string, target: Step['target'], side: Side = 'panel'): Step {
  const ready = () => {
    const found = target();
    return found && found.getAttribute('aria-disabled') !== 'true' ? found : undefined;
  };
  return { words, side, target, perform: async (signal) => press(await until(ready, signal)) };
}

const choiceButton = (id: string) => document.querySelector<HTMLElement>(`[data-choice="${id}"]`) ?? undefined;
const tickOf = (id: string) => inPanel('#verification input', id);

/** The lesson's own example, step by step, to its end. */
export function stepsOf(lesson: Lesson, texts: LessonTexts, hands: Hands): readonly Step[] {
  let shown = false;
  const show = (): readonly Step[] => {
    if (shown) return [];
    shown = true;
    const words = i18n.t('practice.step.show', [hands.nameOf(lesson.recipient)]);
    const perform = async (signal: AbortSignal) => {
      hands.showUser(lesson.recipient);
      await until(() => inPanel('.deciding'), signal);
    };
    return [{ words, side: 'panel', target: () => inPanel('.find input'), perform }];
  };
  const stepsFor = (step: ExampleStep): readonly Step[] => {
    if (typeof step === 'string') return [choosing(lesson, texts, hands, step)];
    if ('issue' in step) return [...show(), ...issuing(step.issue, hands)];
    if ('deliver' in step) return delivering(step.deliver);
    return [...show(), ...(step.panel === 'stop' ? [pressing(i18n.t('stop.button'), () => inPanel('.issue-bar .stop'))] : revoking())];
  };
  return [
    ...lesson.example.flatMap(stepsFor),
    { words: i18n.t('practice.call.hangUp'), side: 'portal', target: () => document.querySelector<HTMLElement>('.call-end') ?? undefined, perform: () => Promise.resolve(hands.hangUp()) },
  ];
}

function choosing(lesson: Lesson, texts: LessonTexts, hands: Hands, id: string): Step {
  const { how = 'say' } = lesson.choices.find((choice) => choice.id === id) ?? {};
  const perform = async (signal: AbortSignal) => {
    await until(() => choiceButton(id), signal);
    hands.choose(id);
  };
  return { words: i18n.t(`practice.call.how.${how}`, [texts.choices[id] ?? '']), side: 'portal', target: () => choiceButton(id), perform };
}

function issuing({ scenario, minutes, oneTime, starts, ticks, acknowledge, approval }: Issue, hands: Hands): readonly Step[] {
  const settings = minutes !== undefined || oneTime !== undefined || starts !== undefined;
  return [
    pressing(i18n.t('practice.step.choose', [i18n.t(`scenario.${camel(scenario)}`)]), () => radioNamed(`scenario-${scenario}`)),
    ...(settings ? [adjusting({ minutes, oneTime, startsAt: starts && startOf(starts, hands.startedAt) })] : []),
    ...ticks.map((id) => pressing(i18n.t('practice.step.tick', [i18n.t(`how.${camel(id)}`)]), () => tickOf(i18n.t(`how.${camel(id)}`)))),
    ...(acknowledge.length > 0 ? [acknowledging(acknowledge.length)] : []),
    ...(approval === undefined ? [] : [approving(approval, hands)]),
    pressing(i18n.t('issue.button'), () => inPanel('.issue-bar .primary')),
  ];
}

function adjusting({ minutes, oneTime, startsAt }: { minutes: number | undefined; oneTime: boolean | undefined; startsAt: number | undefined }): Step {
  const perform = async (signal: AbortSignal) => {
    if (!inPanel('#settings[open]')) (await until(() => inPanel('#settings summary'), signal)).click();
    const lifetime = await until(() => inPanel('#lifetime'), signal);
    if (minutes !== undefined) type(lifetime, String(minutes));
    const once = await until(() => inPanel('#settings [role=switch]'), signal);
    if (oneTime !== undefined && once instanceof HTMLInputElement && once.checked !== oneTime) once.click();
    if (startsAt === undefined) return;
    press(await until(() => inPanel('#settings input[type=checkbox]', i18n.t('settings.startLater')), signal));
    type(await until(() => inPanel('#settings input[type=datetime-local]'), signal), toDateTimeField(startsAt));
  };
  return { words: i18n.t('settings.adjust'), side: 'panel', target: () => inPanel('#settings'), perform };
}

function acknowledging(count: number): Step {
  const next = () => inPanel('.acknowledge input:not(:checked)');
  const perform = async (signal: AbortSignal) => {
    for (let left = count; left > 0; left -= 1) press(await until(next, signal));
  };
  return { words: i18n.t('findings.acknowledge'), side: 'panel', target: next, perform };
}

function approving(alias: string, hands: Hands): Step {
  const perform = async (signal: AbortSignal) => {
    type(await until(() => inPanel('#approval input[type=search]'), signal), hands.nameOf(alias));
    const found = () => [...document.querySelectorAll<HTMLElement>('#approval .user')].find((user) => user.textContent?.includes(hands.usernameOf(alias)));
    press(await until(found, signal));
    type(await until(() => inPanel('#approval-reference'), signal), i18n.t('practice.step.reference'));
  };
  return { words: i18n.t('practice.step.approve', [hands.nameOf(alias)]), side: 'panel', target: () => inPanel('#approval'), perform };
}

function delivering(channel: Extract<ExampleStep, { deliver: unknown }>['deliver']): readonly Step[] {
  return [
    pressing(i18n.t('practice.step.choose', [i18n.t(`delivery.${camel(channel)}`)]), () => radioNamed(`channel-${channel}`)),
    pressing(i18n.t('delivery.delivered'), () => inPanel('button', i18n.t('delivery.delivered'))),
  ];
}

function revoking(): readonly Step[] {
  return [
    pressing(i18n.t('revoke.button'), () => inPanel('.existing button')),
    pressing(i18n.t('revoke.confirm'), () => inPanel('dialog .danger')),
  ];
}
