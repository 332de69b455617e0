import type { Pass, PassSettings } from '../lib/entra/pass.ts';
import type { NumberClass, Person } from '../lib/entra/person.ts';
import { UNREAD_POLICY, type TenantPolicy } from '../lib/entra/policy.ts';
import type { IssueOutcome } from '../lib/graph/passes.ts';
import type { Recipient } from '../lib/graph/recipient.ts';
import type { SignInWays } from '../lib/graph/wider/door.ts';
import type { Approval } from '../lib/judgement/approval.ts';
import type { DeliveryId } from '../lib/judgement/delivery.ts';
import { evidence, type Fact } from '../lib/judgement/fact.ts';
import { narrowed, type HouseRules } from '../lib/judgement/house-rules.ts';
import { fitScenario, type FittedScenario, type Scenario, type ScenarioId } from '../lib/judgement/scenarios.ts';
import type { VerificationId } from '../lib/judgement/verification.ts';

/** Where the work on one recipient stands. Only `issued` ever holds a passcode. */
export type Stage =
  | { readonly kind: 'deciding' }
  | { readonly kind: 'issuing' }
  | { readonly kind: 'issued'; readonly pass: Pass; readonly passcode: string | undefined; readonly delivered?: DeliveryId }
  | { readonly kind: 'lost'; readonly pass: Pass }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'stopped' };

/** What the last try told, shown above the issue bar until the next one. */
export type Outcome =
  | { readonly kind: 'nothing' | 'refused' | 'not-started'; readonly fault: unknown }
  | { readonly kind: 'unknown'; readonly fault: unknown; readonly checking: boolean }
  | { readonly kind: 'changed' }
  | { readonly kind: 'revoked' };

export type Learned = Partial<Pick<TenantPolicy, 'minimumMinutes' | 'maximumMinutes' | 'oneTimeOnly'>>;

export interface PanelState {
  /** What the organisation asks for. It outlives the recipient. */
  readonly house: HouseRules;
  /** The user whose Authentication methods the portal shows now. */
  readonly portalUserId: string | undefined;
  readonly recipientId: string | undefined;
  /** What the search already told, until the facts are read. */
  readonly chosen: Person | undefined;
  readonly recipient: Recipient | undefined;
  /** Counts up to ask for another reading. */
  readonly readings: number;
  readonly readFault: unknown;
  /** Undefined: the agent has not chosen yet. */
  readonly scenarioId: ScenarioId | undefined;
  /** What the agent changed about the scenario's settings. */
  readonly adjusted: Partial<PassSettings>;
  /** What was done to verify the recipient, and when (UTC ms). */
  readonly ticked: ReadonlyMap<VerificationId, number>;
  /** Which number a call-back went to. */
  readonly called: NumberClass | undefined;
  readonly approval: Approval | undefined;
  /** Keys of findings. */
  readonly acknowledged: ReadonlySet<string>;
  readonly ticket: string;
  /** Limits that refusals taught. They belong to the tenant, so they outlive the recipient. */
  readonly learned: Learned;
  readonly stage: Stage;
  readonly outcome: Outcome | undefined;
  /** UTC ms of the last press of Issue. */
  readonly attemptedAt: number;
}

export type Action =
  | { readonly type: 'portal'; readonly userId: string | undefined }
  | { readonly type: 'choose'; readonly userId: string; readonly person?: Person }
  | { readonly type: 'read-again' | 'hide' | 'again' | 'next' | 'changed' | 'checking' | 'as-scenario' | 'stop' | 'go-back' | 'start-over' }
  | { readonly type: 'delivered'; readonly delivery: DeliveryId }
  | { readonly type: 'house'; readonly house: HouseRules }
  | { readonly type: 'read'; readonly recipient: Recipient }
  | { readonly type: 'read-failed' | 'not-started'; readonly fault: unknown }
  | { readonly type: 'scenario'; readonly id: ScenarioId }
  | { readonly type: 'adjust'; readonly settings: Partial<PassSettings> }
  | { readonly type: 'tick'; readonly id: VerificationId; readonly on: boolean; readonly at: number }
  | { readonly type: 'called'; readonly number: NumberClass }
  | { readonly type: 'approval'; readonly approval: Approval | undefined }
  | { readonly type: 'acknowledge'; readonly key: string; readonly on: boolean }
  | { readonly type: 'ticket'; readonly text: string }
  | { readonly type: 'issuing'; readonly at: number }
  | LateAction;

/** What was thrown came after the asking: whether a pass was made is not known. */
export interface UnknownEnd {
  readonly kind: 'unknown';
  readonly fault: unknown;
}

/** Answers that may come when somebody else is the recipient by now; `of`: whom they are about. */
type LateAction = { readonly of: string | undefined } & (
  | { readonly type: 'outcome'; readonly outcome: IssueOutcome | UnknownEnd }
  /** `before`: what was known when the pass was asked for. */
  | { readonly type: 'listed'; readonly passes: readonly Pass[]; readonly before: Fact<readonly Pass[]> }
  | { readonly type: 'ways'; readonly ways: SignInWays }
  | { readonly type: 'revoked'; readonly passId: string }
);

/** The tenant policy as far as it is known: read, else Entra's bounds; over both what refusals taught, within what the organisation allows. */
export function policyOf({ recipient, learned, house }: PanelState): TenantPolicy {
  const read = (recipient && evidence(recipient.policy)) ?? UNREAD_POLICY;
  return narrowed({ ...read, ...learned }, house);
}

/** The scenario that was chosen, as long as it is offered; else the one that is chosen first. */
export function scenarioOf({ scenarioId, house: { scenarios, defaultScenario } }: Pick<PanelState, 'scenarioId' | 'house'>): Scenario {
  const offered = (id: ScenarioId | undefined) => scenarios.find((one) => one.id === id);
  const scenario = offered(scenarioId) ?? offered(defaultScenario) ?? scenarios[0];
  if (!scenario) throw new Error('No scenario is offered.');
  return scenario;
}

/** The scenario fitted to the tenant, and the settings with the agent's changes on top. */
export function settingsOf(state: PanelState): { fitted: FittedScenario; settings: PassSettings } {
  const fitted = fitScenario(scenarioOf(state), policyOf(state));
  return { fitted, settings: { ...fitted.settings, ...state.adjusted } };
}

/** True while a pass is being made or is on screen: nothing but the agent may take it away. */
export function isHeld({ stage }: PanelState): boolean {
  return stage.kind === 'issuing' || stage.kind === 'lost' || (stage.kind === 'issued' && stage.passcode !== undefined);
}
