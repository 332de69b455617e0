import type { Pass } from '../../lib/entra/pass.ts';
import { GraphFault } from '../../lib/graph/faults.ts';
import type { PassSignIns } from '../../lib/graph/wider/sign-ins.ts';
import type { PassRow } from '../../lib/record/ledger.ts';
import type { GraphDoor } from '../services.ts';

/** Why sign-ins were not looked at. */
export type NoSignIns = 'scope' | 'role' | 'refused';

/** Whether a pass was used, as far as could be found out. */
export interface Used {
  readonly state: 'used' | 'not-used' | 'unknown';
  /** UTC ms of the first sign-in with it; undefined where only Entra's word for the pass is known. */
  readonly at?: number;
  /** What was signed in to. */
  readonly app?: string;
  /** Undefined: they were looked at. */
  readonly noSignIns?: NoSignIns;
}

/** Asks for the recipient's passes, and for sign-ins in the pass's time where those may be read. `now`: UTC ms. Throws GraphFault where neither could be had. */
export async function wasUsed(row: PassRow, door: GraphDoor, now: number, signal: AbortSignal): Promise<Used> {
  const { recipient, passId, at, startsAt = at, endsAt, ending } = row;
  const until = Math.min(endsAt ?? now, ending?.at ?? now, now);
  const wider = await door.wider();
  const [listed, signIns] = await Promise.allSettled([
    door.listPasses(recipient.id, signal),
    wider.passSignIns(recipient.id, startsAt, Math.max(until, startsAt), signal),
  ]);
  if (listed.status === 'rejected' && signIns.status === 'rejected') throw listed.reason;
  const pass = listed.status === 'fulfilled' ? listed.value.find(({ id }) => id.toLowerCase() === passId) : undefined;
  return signIns.status === 'fulfilled' ? judged(pass, signIns.value) : { ...judged(pass, undefined), noSignIns: whyNot(signIns.reason) };
}

function judged(pass: Pass | undefined, signIns: PassSignIns | undefined): Used {
  const [first] = signIns?.signIns ?? [];
  if (first) return { state: 'used', at: first.at, app: first.app };
  if (pass?.usability === 'used') return { state: 'used' };
  // Entra tells of one-time passes alone that they were used.
  const provenUnused = (pass?.oneTime === true && pass.usability !== 'unknown') || (signIns !== undefined && !signIns.more);
  return { state: provenUnused ? 'not-used' : 'unknown' };
}

const WHY: Readonly<Partial<Record<string, NoSignIns>>> = { 'scope-missing': 'scope', 'not-authorized': 'role' };
const whyNot = (fault: unknown): NoSignIns => (fault instanceof GraphFault ? WHY[fault.kind] : undefined) ?? 'refused';
