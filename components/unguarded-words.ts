import { i18n } from '#i18n';
import type { GateEvent } from '../lib/gate/types.ts';
import { duration } from './time.ts';

/** What was created outside the checks, for whom, and why it is told of. */
export function unguardedWords({ lifetimeMinutes, oneTime, kind, permitted }: GateEvent, name: string): { title: string; why: string } {
  const what = lifetimeMinutes === undefined ? i18n.t('guard.aPass') : i18n.t('guard.aPassOf', [duration(lifetimeMinutes), i18n.t(oneTime ? 'pass.oneTime' : 'pass.multiUse')]);
  return {
    title: i18n.t(kind === 'maybe-created' ? 'guard.perhapsCreated' : 'guard.justCreated', [what, name]),
    why: i18n.t(permitted ? 'guard.differs' : kind === 'maybe-created' ? 'guard.maybeOutside' : 'guard.outside'),
  };
}
