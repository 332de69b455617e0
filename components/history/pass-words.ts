import { i18n } from '#i18n';
import type { PassRow } from '../../lib/record/ledger.ts';
import { joined } from '../joined.ts';
import { clockTime, duration } from '../time.ts';
import type { Used } from './was-used.ts';

/** "1 hr, one-time", as far as it is known. */
export function kindWords({ startsAt, endsAt, oneTime }: PassRow): string {
  const lifetime = startsAt !== undefined && endsAt !== undefined && duration(Math.max(1, Math.round((endsAt - startsAt) / 60_000)), 'short');
  return joined('list', [lifetime, oneTime !== undefined && i18n.t(oneTime ? 'pass.oneTime' : 'pass.multiUse')]);
}

/** What became of the pass, in a few words. `now`: UTC ms. */
export function stateWords(row: PassRow, used: Used | undefined, now: number): string {
  const { ending, startsAt, endsAt, entries } = row;
  const when = (at: number) => clockTime(at, now);
  const seen = entries.some(({ care }) => care?.usedSeenAt !== undefined);
  if (seen && used?.at === undefined) return i18n.t('history.used');
  if (used?.state === 'used') return used.at === undefined ? i18n.t('history.used') : i18n.t('history.usedAt', [when(used.at)]);
  if (ending) return i18n.t(ending.how === 'revoked' ? 'history.revokedAt' : 'history.replacedAt', [when(ending.at)]);
  if (startsAt !== undefined && startsAt > now) return i18n.t('time.startsAt', [when(startsAt)]);
  if (endsAt !== undefined) return i18n.t(endsAt > now ? 'history.validUntil' : 'history.endedAt', [when(endsAt)]);
  const unsure = entries.some(({ kind, outcome }) => kind === 'issuance' && (outcome === 'asked' || outcome === 'unknown'));
  return unsure ? i18n.t('history.notKnownMade') : '';
}
