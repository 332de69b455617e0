import type { PassSettings } from '../entra/pass.ts';
import type { NumberClass } from '../entra/person.ts';
import { isObjectId } from '../entra/portal-route.ts';
import type { Approval } from '../judgement/approval.ts';
import type { ScenarioId } from '../judgement/scenarios.ts';
import { VERIFICATION_METHODS, type VerificationId } from '../judgement/verification.ts';

/** What an agent chose and ticked for a recipient, and did not issue yet. Nothing that was read of anyone, and nothing of a pass. */
export interface Unsent {
  readonly agentId: string;
  readonly recipientId: string;
  /** UTC ms of the last change. */
  readonly at: number;
  readonly scenarioId: ScenarioId | undefined;
  readonly adjusted: Partial<PassSettings>;
  /** Each with when it was ticked, UTC ms. */
  readonly ticked: readonly (readonly [VerificationId, number])[];
  readonly called: NumberClass | undefined;
  /** Whether the approver is in the group is read again. */
  readonly approval: Omit<Approval, 'inGroup'> | undefined;
  /** Keys of findings. */
  readonly acknowledged: readonly string[];
  readonly ticket: string;
}

/** ms. A longer pause than a look at another tab: then the call is another one. */
export const KEPT_MS = 15 * 60_000;

const MOST_TEXT = 1000;
const MOST_KEYS = 100;

type Shape = Readonly<Record<string, unknown>>;
const shapeOf = (value: unknown): Shape => (typeof value === 'object' && value !== null ? (value as Shape) : {});
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_TEXT;
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, MOST_KEYS) : []);

/** What of a stored value fits and may still be gone on with by this agent; undefined where nothing does. No schema library: its parts would be loaded with the panel. */
export function fittingUnsent(value: unknown, agentId: string, now: number): Unsent | undefined {
  const { agentId: keptFor, recipientId, at, scenarioId, adjusted, ticked, called, approval, acknowledged, ticket } = shapeOf(value);
  if (keptFor !== agentId || typeof recipientId !== 'string' || !isObjectId(recipientId)) return undefined;
  if (!isTime(at) || at > now || now - at >= KEPT_MS) return undefined;
  return {
    agentId,
    recipientId,
    at,
    scenarioId: isText(scenarioId) ? scenarioId : undefined,
    adjusted: fittingSettings(shapeOf(adjusted)),
    ticked: listOf(ticked).flatMap((pair) => fittingTick(listOf(pair), at)),
    called: called === 'mobile' || called === 'business' ? called : undefined,
    approval: fittingApproval(shapeOf(approval), at),
    acknowledged: listOf(acknowledged).filter(isText),
    ticket: isText(ticket) ? ticket : '',
  };
}

function fittingSettings({ lifetimeMinutes, oneTime, startsAt }: Shape): Partial<PassSettings> {
  return {
    ...(isTime(lifetimeMinutes) && { lifetimeMinutes }),
    ...(typeof oneTime === 'boolean' && { oneTime }),
    ...(isTime(startsAt) && { startsAt }),
  };
}

/** A tick is never younger than the last change. */
function fittingTick([id, when]: readonly unknown[], last: number): readonly (readonly [VerificationId, number])[] {
  const method = VERIFICATION_METHODS.find((one) => one.id === id);
  return method && isTime(when) && when <= last ? [[method.id, when]] : [];
}

function fittingApproval({ approverId, name, reference, at }: Shape, last: number): Unsent['approval'] {
  if (typeof approverId !== 'string' || !isObjectId(approverId)) return undefined;
  return isText(name) && isText(reference) && isTime(at) && at <= last ? { approverId, name, reference, at } : undefined;
}
