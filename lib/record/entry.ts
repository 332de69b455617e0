import type { Pass, PassSettings } from '../entra/pass.ts';
import type { MethodKind } from '../entra/methods.ts';
import type { PolicySetting } from '../entra/policy-settings.ts';
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

/** Which pass it was; UTC ms. */
export interface RecordedPass extends Pick<Pass, 'id' | 'startsAt' | 'endsAt'> {
  readonly passcode?: never;
}

/** What was seen and done after a pass; UTC ms. */
export interface Care {
  /** When a look showed that the pass was used. */
  readonly usedSeenAt?: number | undefined;
  /** Strong methods that were not there before the pass. */
  readonly newMethods?: readonly MethodKind[] | undefined;
  readonly removed?: readonly { readonly kind: MethodKind; readonly at: number }[] | undefined;
  readonly sessionsRevokedAt?: number | undefined;
  /** When the agent was told that the pass had ended unused, or that nobody knows. */
  readonly endedSeenAt?: number | undefined;
}

/** The last hand-out that was printed. */
export interface PrintedHandOut {
  readonly language: string;
  /** It, or one before it, had the passcode on it. */
  readonly withPasscode: boolean;
}

/** One setting of the tenant policy, from what to what. Written before the request, so that what it was is never lost. */
export interface PolicyChange {
  readonly setting: PolicySetting;
  readonly from: number | boolean;
  readonly to: number | boolean;
  /** UTC ms when Entra took it; undefined where it refused, or nobody knows. */
  readonly appliedAt?: number | undefined;
}

/** `asked`: the request was about to be sent, and nothing is known since. The others as IssueOutcome has them. */
export type RecordedOutcome = 'asked' | 'issued' | 'lost' | 'nothing' | 'unknown' | 'refused';

/** What happened, without the passcode, which no entry can hold. One entry an issuance, written again as it goes on. */
export interface RecordEntry {
  /** Together with `at` what an entry is found by; it never changes. */
  readonly id: string;
  readonly kind: 'issuance' | 'revoked' | 'stopped' | 'went-on' | 'unlocked' | 'delivered' | 'unguarded' | 'after-care' | 'policy';
  /** UTC ms; of an issuance, when the pass was asked for. */
  readonly at: number;
  /** Object ids. */
  readonly agentId: string;
  readonly recipientId: string;
  readonly scenarioId: ScenarioId;
  /** Keys of the findings that were on screen. */
  readonly findings: readonly string[];
  readonly evidence: Evidence;
  /** What was asked for. */
  readonly settings?: PassSettings | undefined;
  /** Ids of the passes there were before; undefined where they could not be read. */
  readonly before?: readonly string[] | undefined;
  readonly outcome?: RecordedOutcome | undefined;
  /** UTC ms when the outcome was found out later, because the panel was closed before the answer. */
  readonly reconciledAt?: number | undefined;
  readonly pass?: RecordedPass | undefined;
  /** How the passcode reached the recipient. */
  readonly delivery?: DeliveryId | undefined;
  readonly deliveredAt?: number | undefined;
  /** Why no safer way was taken. */
  readonly deliveryReason?: string | undefined;
  readonly handOut?: PrintedHandOut | undefined;
  readonly revokedAt?: number | undefined;
  readonly revokeReason?: string | undefined;
  readonly care?: Care | undefined;
  /** Of a change to the tenant policy; the entry is of no recipient then. */
  readonly policyChange?: PolicyChange | undefined;
  readonly passcode?: never;
}
