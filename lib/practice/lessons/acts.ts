import type { DeliveryId } from '../../judgement/delivery.ts';
import type { RuleId } from '../../judgement/rule.ts';
import type { ScenarioId } from '../../judgement/scenarios.ts';
import type { Tier } from '../../judgement/tier.ts';
import type { VerificationId } from '../../judgement/verification.ts';
import type { Care, RecordEntry } from '../../record/entry.ts';

/** A pass that was made in the practice tenant. Times are UTC ms, lifetimes minutes. */
export interface Issued {
  readonly kind: 'issued';
  /** Of the entry: a later act of the same id is the same pass, further on. */
  readonly id: string;
  readonly at: number;
  /** An alias of the practice tenant, empty for who has none. */
  readonly recipient: string;
  readonly scenario: ScenarioId;
  readonly minutes: number;
  readonly oneTime: boolean;
  readonly startsAt: number | undefined;
  readonly tier: Tier;
  readonly ticked: readonly VerificationId[];
  readonly acknowledged: readonly RuleId[];
  /** Alias of who approved. */
  readonly approver: string | undefined;
  readonly delivery: DeliveryId | undefined;
  readonly revokedAt: number | undefined;
  /** Made in the portal, past the checks. */
  readonly unguarded: boolean;
  /** Undefined where the panel never knew it. */
  readonly passId: string | undefined;
  readonly cleanedUp: boolean;
}

interface Other {
  readonly id: string;
  readonly at: number;
  readonly recipient: string;
}

/** What the agent did in the panel. `revoked` and `cleaned-up` are told by themselves where it was not the pass on screen. */
export type Act = Issued | (Other & { readonly kind: 'stopped' | 'went-on' | 'cleaned-up' }) | (Other & { readonly kind: 'revoked'; readonly passId: string | undefined });

/** An entry of the record as an act; undefined for one that made and changed nothing. `aliasOf` takes an object id. */
export function actOf(entry: RecordEntry, aliasOf: (objectId: string) => string | undefined): Act | undefined {
  const { id, at, kind } = entry;
  const recipient = aliasOf(entry.recipientId) ?? '';
  switch (kind) {
    case 'stopped':
    case 'went-on':
      return { kind, id, at, recipient };
    case 'revoked':
      return { kind, id, at: entry.revokedAt ?? at, recipient, passId: entry.pass?.id };
    case 'issuance':
      return entry.outcome === 'issued' || entry.outcome === 'lost' ? issuedAs(entry, recipient, aliasOf) : undefined;
    case 'unguarded':
      return issuedAs(entry, recipient, aliasOf);
    case 'after-care':
      return isCleanUp(entry.care) ? { kind: 'cleaned-up', id, at, recipient } : undefined;
    case 'unlocked':
    case 'delivered':
    case 'policy':
      return undefined;
  }
  return undefined;
}

const isCleanUp = (care: Care | undefined) => care?.sessionsRevokedAt !== undefined || (care?.removed ?? []).length > 0;

function issuedAs({ id, at, kind, scenarioId, settings, pass, evidence, delivery, revokedAt, care }: RecordEntry, recipient: string, aliasOf: (objectId: string) => string | undefined): Issued {
  return {
    kind: 'issued',
    id,
    at,
    recipient,
    scenario: scenarioId,
    minutes: settings?.lifetimeMinutes ?? (pass ? Math.round((pass.endsAt - pass.startsAt) / 60_000) : 0),
    oneTime: settings?.oneTime ?? false,
    startsAt: settings?.startsAt,
    tier: evidence.tier,
    ticked: evidence.methods.map((method) => method.id),
    acknowledged: evidence.acknowledged.map((key) => key.split(':')[0] as RuleId), // findingKey begins with the rule
    approver: evidence.approval && aliasOf(evidence.approval.approverId),
    delivery,
    revokedAt,
    unguarded: kind === 'unguarded',
    passId: pass?.id,
    cleanedUp: isCleanUp(care),
  };
}
