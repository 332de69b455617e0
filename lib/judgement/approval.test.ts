import { expect, test } from 'vitest';
import { approvalFault, type ApprovalFault } from './approval.ts';
import { AGENT, approval, RECIPIENT } from './rules/case.ts';

const asked = { agentId: AGENT, recipientId: RECIPIENT, approversGroup: undefined, byName: false };
const inGroup = { ...asked, approversGroup: 'g' };

test.each<[string, ApprovalFault | undefined, Parameters<typeof approvalFault>]>([
  ['nobody agreed', 'none', [undefined, asked]],
  ['the agent agreed', 'agent', [approval({ approverId: AGENT }), asked]],
  ['the agent agreed, in other letters', 'agent', [approval({ approverId: 'ABC' }), { ...asked, agentId: 'abc' }]],
  ['the recipient agreed', 'recipient', [approval({ approverId: RECIPIENT }), asked]],
  ['the agent is an approver, too', 'agent', [approval({ approverId: AGENT, inGroup: true }), inGroup]],
  ['without a word of where', 'no-reference', [approval({ reference: '  ' }), asked]],
  ['not among the approvers', 'not-in-group', [approval({ inGroup: false }), inGroup]],
  ['nobody could tell whether among the approvers', 'group-not-checked', [approval(), inGroup]],
  ['nobody could tell, and the organisation takes their name for it', undefined, [approval(), { ...inGroup, byName: true }]],
  ['not among the approvers, whatever else is taken for it', 'not-in-group', [approval({ inGroup: false }), { ...inGroup, byName: true }]],
  ['an approver agreed', undefined, [approval({ inGroup: true }), inGroup]],
  ['anyone agreed, where no group is set', undefined, [approval({ inGroup: false }), asked]],
])('%s', (_case, fault, given) => {
  expect(approvalFault(...given)).toBe(fault);
});
