import * as v from 'valibot';
import type { Person } from '../entra/person.ts';
import type { GraphFaultData } from '../graph/faults.ts';
import type { Recipient } from '../graph/recipient.ts';
import type { RecordEntry } from '../record/entry.ts';

const objectId = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const texts = v.pipe(v.array(v.string()), v.readonly());

/** What the guard asks of the signed-in agent's session. It never gets a token, and cannot create a pass. */
export const Ask = v.variant('what', [
  v.object({ what: v.literal('recipient'), userId: objectId, sensitiveGroups: texts, auditDays: v.number() }),
  v.object({ what: v.literal('people'), text: v.pipe(v.string(), v.maxLength(200)) }),
  v.object({ what: v.literal('in-group'), userId: objectId, groupId: objectId }),
  /** Deletes every pass of the user that can still sign in. */
  v.object({ what: v.literal('revoke'), userId: objectId }),
  v.object({ what: v.literal('record'), entry: v.custom<RecordEntry>((entry) => typeof entry === 'object' && entry !== null) }),
]);
export type Ask = v.InferOutput<typeof Ask>;

export interface Answers {
  readonly recipient: { readonly recipient: Recipient; readonly agentId: string };
  readonly people: { readonly people: readonly Person[]; readonly more: boolean };
  readonly 'in-group': boolean;
  /** How many were deleted. */
  readonly revoke: number;
  readonly record: true;
}

/** Nobody is signed in; or Graph's fault; or the value. */
export type Answered<T> = { readonly signedOut: true } | GraphFaultData | { readonly value: T };
