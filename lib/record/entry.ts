import type { NumberClass } from '../entra/person.ts';
import type { Approval } from '../judgement/approval.ts';
import type { DeliveryId } from '../judgement/delivery.ts';
import type { ScenarioId } from '../judgement/scenarios.ts';
import type { Tier } from '../judgement/tier.ts';
import type { VerificationId } from '../judgement/verification.ts';

/** How the recipient was verified. */
export interface Evidence {
  readonly tier: Tier;
  /** In the order they were done; UTC ms. */
  readonly methods: readonly { readonly id: VerificationId; readonly at: number }[];
  /** Which number a call-back went to: its class, never the number. */
  readonly called: NumberClass | undefined;
  readonly approval: Pick<Approval, 'approverId' | 'reference' | 'at'> | undefined;
  readonly ticket: string;
  /** Keys of the findings that were acknowledged. */
  readonly acknowledged: readonly string[];
}

/** What happened, without the passcode, which no entry can hold. */
export interface RecordEntry {
  readonly kind: 'stopped' | 'went-on' | 'unlocked' | 'delivered' | 'unguarded';
  /** How the pass reached the recipient. */
  readonly delivery?: DeliveryId | undefined;
  /** UTC ms. */
  readonly at: number;
  /** Object ids. */
  readonly agentId: string;
  readonly recipientId: string;
  readonly scenarioId: ScenarioId;
  /** Keys of the findings that were on screen. */
  readonly findings: readonly string[];
  readonly evidence: Evidence;
}
