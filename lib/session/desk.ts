import { CLOUDS, type CloudId } from '../entra/clouds.ts';
import { canStillSignIn } from '../entra/pass.ts';
import { isInGroup } from '../graph/approver.ts';
import { openGraph, type Graph } from '../graph/client.ts';
import { graphFaultData } from '../graph/faults.ts';
import { stillKept } from '../graph/kept-facts.ts';
import { listPasses, revokePass } from '../graph/passes.ts';
import { readRecipient, type Kept } from '../graph/recipient.ts';
import { findPeople } from '../graph/users.ts';
import type { Answered, Answers, Ask } from '../portal/ask.ts';
import { keep } from '../record/store.ts';
import { SignInFault, type Agent, type Token, type TokenWish } from './types.ts';

interface Host {
  agent(): Promise<Agent | undefined>;
  token(wish: TokenWish): Promise<Token>;
}

/** Answers what the guard in the portal asks, with the agent's own token, which stays here. Never throws. */
export function openDesk(host: Host, cloudOf: () => Promise<CloudId>): (ask: Ask) => Promise<Answered<Answers[Ask['what']]>> {
  const never = new AbortController().signal;
  let kept: Kept = {};
  let keptOf = '';
  let opened: Promise<Graph> | undefined;
  const graph = () => (opened ??= cloudOf().then((cloud) => openGraph({ cloud: CLOUDS[cloud], token: (wish = {}) => host.token(wish) })));

  async function recipientFor(ask: Extract<Ask, { what: 'recipient' }>, agentId: string): Promise<Answers['recipient']> {
    const { scopes } = await host.token({});
    if (agentId !== keptOf) kept = {}; // another one's roles
    keptOf = agentId;
    const recipient = await readRecipient(await graph(), ask.userId, { scopes, agentId, sensitiveGroups: ask.sensitiveGroups, auditDays: ask.auditDays, kept: stillKept(kept, Date.now()) }, never);
    const { policy, agentRoles, agentEligibleRoles } = recipient;
    if (agentId === keptOf) kept = { policy, agentRoles, agentEligibleRoles };
    return { recipient, agentId };
  }

  async function revokeAll(userId: string): Promise<number> {
    const usable = (await listPasses(await graph(), userId, never)).filter(canStillSignIn);
    for (const { id } of usable) await revokePass(await graph(), userId, id, never);
    return usable.length;
  }

  async function work(ask: Exclude<Ask, { what: 'record' }>, agentId: string): Promise<Answers[Ask['what']]> {
    switch (ask.what) {
      case 'recipient':
        return recipientFor(ask, agentId);
      case 'people':
        return findPeople(await graph(), ask.text, never);
      case 'in-group':
        return isInGroup(await graph(), ask.userId, ask.groupId, never);
      case 'revoke':
        return revokeAll(ask.userId);
    }
    return 0;
  }

  return async (ask) => {
    try {
      if (ask.what === 'record') return { value: await keep(ask.entry).then(() => true as const) };
      const agent = await host.agent();
      return agent ? { value: await work(ask, agent.id) } : { signedOut: true };
    } catch (error) {
      // Not set up, or no longer signed in: the guard works without. What it is, the panel says.
      return error instanceof SignInFault ? { signedOut: true } : graphFaultData(error);
    }
  };
}
