import { policyPatch, type PolicySetting, type PolicyValue } from '../entra/policy-settings.ts';
import { ask } from './ask.ts';
import type { Graph } from './client.ts';
import { POLICY } from './recipient-parts.ts';

/** learn.microsoft.com/graph/permissions-reference. Asked for when a change is wanted, and not before. */
export const CHANGE_POLICY = 'Policy.ReadWrite.AuthenticationMethod';

/** Changes one setting of the tenant policy, with effect within minutes. Throws GraphFault; where it may have happened all the same, the policy must be read again. */
export async function changePolicy(graph: Graph, setting: PolicySetting, value: PolicyValue, signal: AbortSignal): Promise<void> {
  await ask(graph, { method: 'PATCH', path: POLICY, body: policyPatch(setting, value) }, signal);
}
