import type { GuardServices } from '../guard/guard-services.ts';
import { DEFAULTS } from '../../lib/config/config.ts';
import { canStillSignIn } from '../../lib/entra/pass.ts';
import { GraphFault } from '../../lib/graph/faults.ts';
import { diagnostics } from '../../lib/portal/diagnostics.ts';
import { BUILT_IN_HINTS, type PortalHints } from '../../lib/portal/hints.ts';
import { watchPane } from '../../lib/portal/watch-pane.ts';
import type { Practice } from './practice.ts';

const NEVER = new AbortController().signal;

/** The look-alike's own marks beside those of the portal: its options and its Add. */
export const LOOK_ALIKE_HINTS: PortalHints = { ...BUILT_IN_HINTS, option: ['.practice-option'], addButton: ['.practice-add'] };

/** What the guard gets where the portal is a look-alike: the same questions, answered by the practice tenant and its gate. */
export function guardServicesOf(practice: Practice, openPanel: () => void): GuardServices {
  const { agent, clock, door, gate, services, story } = practice;
  /** As the guard is told where nobody is signed in. */
  const unlessSignedOut = async <T>(answer: Promise<T>): Promise<T | 'signed-out'> => {
    try {
      return await answer;
    } catch (fault) {
      if (fault instanceof GraphFault && fault.kind === 'signed-out') return 'signed-out';
      throw fault;
    }
  };
  const revokeAll = async (userId: string) => {
    const usable = (await door.listPasses(userId, NEVER)).filter(canStillSignIn);
    for (const pass of usable) {
      await door.revokePass(userId, pass.id, NEVER);
      story.deleted(pass, { agentId: agent.id, recipientId: userId }, clock.now());
    }
    return usable.length;
  };
  return {
    config: DEFAULTS,
    now: services.now,
    writeClipboard: services.writeClipboard,
    findPeople: door.findPeople,
    isInGroup: door.isInGroup,
    readRecipient: (userId) =>
      unlessSignedOut(door.readRecipient(userId, { agentId: agent.id, sensitiveGroups: DEFAULTS.sensitiveGroups, auditDays: DEFAULTS.audit.days, kept: {} }, NEVER).then((recipient) => ({ recipient, agentId: agent.id }))),
    gateState: () => Promise.resolve(gate.state()),
    grant: (userId, userPrincipalName, settings) => Promise.resolve(gate.grant(userId, userPrincipalName, settings)),
    withdraw: () => Promise.resolve(gate.withdraw()),
    onGateChange: gate.onChange,
    revoke: (userId) => unlessSignedOut(revokeAll(userId)),
    record: services.record,
    watchPane: (listeners, signal) => watchPane(listeners, signal, LOOK_ALIKE_HINTS),
    diagnostics: () => JSON.stringify(diagnostics(document, { url: location.href, pane: true, extension: '', browser: navigator.userAgent }, LOOK_ALIKE_HINTS), null, 2),
    openPanel() {
      openPanel();
      return Promise.resolve({ opened: true });
    },
  };
}
