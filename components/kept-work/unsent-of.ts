import type { Unsent } from '../../lib/unsent/unsent.ts';
import type { Action, PanelState } from '../panel-state.ts';

/**
 * What of the panel's work is worth keeping; undefined where there is none. Once a pass was asked for there is none:
 * nothing may be issued twice on the same ticks, above all where it is not known how the asking ended.
 */
export function unsentOf(state: PanelState, agentId: string, at: number): Unsent | undefined {
  const { recipientId, stage, outcome, scenarioId, adjusted, ticked, called, approval, acknowledged, ticket } = state;
  if (!recipientId || stage.kind !== 'deciding' || outcome?.kind === 'unknown') return undefined;
  const untouched = scenarioId === undefined && ticked.size === 0 && acknowledged.size === 0 && ticket === '' && !approval && called === undefined && Object.keys(adjusted).length === 0;
  if (untouched) return undefined;
  return {
    agentId,
    recipientId,
    at,
    scenarioId,
    adjusted,
    ticked: [...ticked],
    called,
    approval: approval && { approverId: approval.approverId, name: approval.name, reference: approval.reference, at: approval.at },
    acknowledged: [...acknowledged],
    ticket,
  };
}

/** The acts that enter it again, as the agent did. */
export function actionsOf({ recipientId, scenarioId, adjusted, ticked, called, approval, acknowledged, ticket }: Unsent): readonly Action[] {
  return [
    { type: 'choose', userId: recipientId },
    ...(scenarioId === undefined ? [] : [{ type: 'scenario', id: scenarioId } as const]),
    { type: 'adjust', settings: adjusted },
    ...ticked.map(([id, at]) => ({ type: 'tick', id, on: true, at }) as const),
    ...(called === undefined ? [] : [{ type: 'called', number: called } as const]),
    { type: 'approval', approval: approval && { ...approval, inGroup: undefined } },
    ...acknowledged.map((key) => ({ type: 'acknowledge', key, on: true }) as const),
    { type: 'ticket', text: ticket },
  ];
}
