/** A second person who agreed. */
export interface Approval {
  /** Object id: the person was chosen from the directory. */
  readonly approverId: string;
  readonly name: string;
  /** How they agreed: a ticket comment, a message, a call. */
  readonly reference: string;
  /** Whether the approver is in the configured group; undefined where it was not asked or could not be told. */
  readonly inGroup: boolean | undefined;
  /** UTC ms. */
  readonly at: number;
}

export type ApprovalFault = 'none' | 'agent' | 'recipient' | 'no-reference' | 'not-in-group' | 'group-not-checked';

/** Why an approval does not count; undefined when it does. */
export function approvalFault(
  approval: Approval | undefined,
  { agentId, recipientId, approversGroup, byName }: { readonly agentId: string; readonly recipientId: string; readonly approversGroup: string | undefined; readonly byName: boolean },
): ApprovalFault | undefined {
  if (!approval) return 'none';
  const approver = approval.approverId.toLowerCase();
  if (approver === agentId.toLowerCase()) return 'agent';
  if (approver === recipientId.toLowerCase()) return 'recipient';
  if (approversGroup !== undefined && approval.inGroup === false) return 'not-in-group';
  if (approversGroup !== undefined && approval.inGroup === undefined && !byName) return 'group-not-checked';
  return approval.reference.trim() === '' ? 'no-reference' : undefined;
}
