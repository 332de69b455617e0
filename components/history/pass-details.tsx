import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { MethodKind } from '../../lib/entra/methods.ts';
import type { Who } from '../../lib/entra/pass-events.ts';
import type { ScenarioId } from '../../lib/judgement/scenarios.ts';
import type { PassRow } from '../../lib/record/ledger.ts';
import { merged } from '../../lib/record/merged.ts';
import { joined } from '../joined.ts';
import type { GraphDoor } from '../services.ts';
import { clockTime, locale, utcTime } from '../time.ts';
import { camel } from '../words.ts';
import { kindWords } from './pass-words.ts';
import { shownName } from './shown.ts';
import { UsedCheck } from './used-check.tsx';
import type { Used } from './was-used.ts';

export interface PassDetailsProps {
  row: PassRow;
  used: Used | undefined;
  /** UTC ms. */
  now: number;
  door: GraphDoor;
  /** Whoever has this id, by name as far as it is known. */
  nameOf: (id: string) => string;
  /** The organisation's words for a scenario. */
  scenarioOf: (id: ScenarioId) => string;
  /** Asks for the name of an id that has none. */
  want: (id: string) => void;
  onShow: (userId: string) => void;
  onUsed: (used: Used) => void;
}

/** Everything that the audit log and the record tell of one pass. */
export function PassDetails({ row, used, now, door, nameOf, scenarioOf, want, onShow, onUsed }: PassDetailsProps) {
  const approverId = row.entries.find(({ evidence }) => evidence.approval)?.evidence.approval?.approverId;
  useEffect(() => void (approverId && want(approverId)), [approverId, want]);
  return (
    <div class="pass-details">
      <dl class="facts">
        {fieldsOf(row, nameOf, scenarioOf, now).map(([field, words]) => words && (
          <div key={field} class="fact"><dt>{i18n.t(`history.field.${field}`)}</dt><dd class="break">{words}</dd></div>
        ))}
      </dl>
      <p class={row.standing === 'outside' ? '' : 'caption'}>{why(row)}</p>
      {!row.logged && row.by && <p class="caption">{i18n.t('history.notLogged')}</p>}
      <UsedCheck row={row} used={used} door={door} onUsed={onUsed}>
        <button type="button" class="button small" onClick={() => onShow(row.recipient.id)}>{i18n.t('history.showUser')}</button>
      </UsedCheck>
    </div>
  );
}

function why({ standing, entries }: PassRow): string {
  if (standing === 'outside' && entries.some(({ kind }) => kind === 'unguarded')) return i18n.t('history.standingWhy.unguarded');
  return i18n.t(`history.standingWhy.${camel(standing)}`);
}

type Field = 'issued' | 'issuedBy' | 'valid' | 'kind' | 'ip' | 'revoked' | 'replaced' | 'reason' | 'scenario' | 'tier' | 'verified' | 'approved' | 'ticket' | 'delivered'
  | 'handOut' | 'usedSeen' | 'newMethods' | 'removedMethods' | 'sessionsRevoked' | 'passId';

const languageName = (language: string): string => new Intl.DisplayNames(locale(), { type: 'language' }).of(language) ?? language;

/** What there is to say, in the order of time. */
function fieldsOf(row: PassRow, nameOf: PassDetailsProps['nameOf'], scenarioOf: PassDetailsProps['scenarioOf'], now: number): readonly (readonly [Field, ComponentChildren])[] {
  const { by, at, startsAt, endsAt, ip, ending, passId, entries } = row;
  const all = merged(entries);
  const entry = entries.some(({ kind }) => kind === 'issuance' || kind === 'unlocked') ? all : undefined;
  const care = all?.care;
  const kinds = (methods: readonly MethodKind[] | undefined) => methods && joined('list', methods.map((kind) => i18n.t(`method.${camel(kind)}`)));
  const when = (ms: number) => `${clockTime(ms, now)} (${utcTime(ms, now)})`;
  const fullName = (who: Who) => joined('list', [shownName(who), who.name && who.username]);
  const delivered = entries.findLast(({ delivery }) => delivery);
  const deliveredAt = delivered?.deliveredAt ?? (delivered?.kind === 'delivered' ? delivered.at : undefined);
  return [
    ['issued', when(at)],
    ['issuedBy', by && fullName(by)],
    ['valid', startsAt !== undefined && endsAt !== undefined && i18n.t('time.rangeUtc', [clockTime(startsAt, now), clockTime(endsAt, now)])],
    ['kind', kindWords(row)],
    ['scenario', entry && scenarioOf(entry.scenarioId)],
    ['tier', entry && i18n.t(`verify.tier.${entry.evidence.tier}`)],
    ['verified', entry && joined('list', entry.evidence.methods.map(({ id, at: done }) => `${i18n.t(`how.${camel(id)}`)} (${clockTime(done, now)})`))],
    ['approved', entry?.evidence.approval && i18n.t('common.labelled', [nameOf(entry.evidence.approval.approverId), entry.evidence.approval.reference])],
    ['ticket', entry?.evidence.ticket],
    ['delivered', delivered?.delivery && joined('list', [i18n.t(`delivery.${camel(delivered.delivery)}`), deliveredAt !== undefined && clockTime(deliveredAt, now), delivered.deliveryReason])],
    ['revoked', ending?.how === 'revoked' && joined('list', [when(ending.at), ending.by && i18n.t('history.by', [ending.by.name || nameOf(ending.by.id)])])],
    ['reason', ending?.how === 'revoked' && ending.reason],
    ['handOut', all?.handOut && joined('list', [languageName(all.handOut.language), all.handOut.withPasscode && i18n.t('history.withPasscode')])],
    ['usedSeen', care?.usedSeenAt !== undefined && when(care.usedSeenAt)],
    ['newMethods', kinds(care?.newMethods)],
    ['removedMethods', kinds(care?.removed?.map(({ kind }) => kind))],
    ['sessionsRevoked', care?.sessionsRevokedAt !== undefined && when(care.sessionsRevokedAt)],
    ['replaced', ending?.how === 'replaced' && when(ending.at)],
    ['ip', ip],
    ['passId', passId],
  ];
}
