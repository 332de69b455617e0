import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TenantPolicy } from '../../../lib/entra/policy.ts';
import type { PolicyChange } from '../../../lib/record/entry.ts';
import { policyEntry, undoable } from '../../../lib/record/policy-change.ts';
import type { Agent } from '../../../lib/session/types.ts';
import { useOptionsServices, type OptionsDoor } from '../options-services.ts';

type Undoable = ReturnType<typeof undoable>;

/** Changes the policy, with what it was in the record before Graph is asked, and knows what can be undone. */
export function usePolicyChanges(agent: Agent, door: OptionsDoor, policy: TenantPolicy, onChanged: () => void) {
  const { now, session, record, recordedEntries } = useOptionsServices();
  const [undos, setUndos] = useState<Undoable>([]);
  const [unrecorded, setUnrecorded] = useState(false);

  const look = useCallback(() => {
    recordedEntries().then((entries) => setUndos(undoable(entries, agent.id, policy)), () => setUndos([]));
  }, [recordedEntries, agent, policy]);
  useEffect(look, [look]);

  /** Throws GraphFault and SignInFault: then nothing was changed, or nobody knows, and the policy is read again. */
  const change = async ({ setting, from, to }: Pick<PolicyChange, 'setting' | 'from' | 'to'>): Promise<void> => {
    const entry = policyEntry(agent.id, { setting, from, to }, now());
    await record(entry).then(() => setUnrecorded(false), () => setUnrecorded(true));
    try {
      await door.changePolicy(setting, to, new AbortController().signal);
    } catch (fault) {
      const { scopes } = await session.token();
      const after = await door.readStanding(agent.id, scopes, new AbortController().signal).catch(() => undefined);
      const took = after?.policy.state === 'known' && after.policy.value[setting] === to;
      if (!took) throw fault;
    }
    await record({ ...entry, policyChange: { setting, from, to, appliedAt: now() } }).catch(() => setUnrecorded(true));
    onChanged();
  };
  return { change, undos, unrecorded };
}
