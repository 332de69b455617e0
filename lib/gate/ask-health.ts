import * as v from 'valibot';
import { ENFORCEMENTS } from '../config/config.ts';
import { send } from '../message-channel.ts';
import type { GateHealth } from './types.ts';

const Health = v.object({ enforcement: v.picklist(ENFORCEMENTS), batchesBlocked: v.boolean(), access: v.boolean(), ruleSet: v.boolean(), open: v.boolean(), strays: v.number() });

/** For pages. Undefined where the background does not answer. */
export async function askGateHealth(): Promise<GateHealth | undefined> {
  const answer = await send({ type: 'gate/health' }).catch(() => undefined);
  return v.is(Health, answer) ? answer : undefined;
}
