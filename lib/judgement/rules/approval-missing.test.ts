import { expect, test } from 'vitest';
import { AGENT, approval, house, RECIPIENT, type Row, says, unread } from './case.ts';
import { approvalMissing } from './approval-missing.ts';

test.each<Row>([
  ['block none', 'privileged, nobody agreed', {}, {}, 'privileged'],
  ['block agent', 'the agent agreed', {}, { approval: approval({ approverId: AGENT.toUpperCase() }) }, 'privileged'],
  ['block recipient', 'the recipient agreed', {}, { approval: approval({ approverId: RECIPIENT }) }, 'privileged'],
  ['block no-reference', 'nobody can look it up', {}, { approval: approval({ reference: ' ' }) }, 'privileged'],
  ['block not-in-group', 'not among the approvers', {}, { approval: approval({ inGroup: false }), house: house({ approversGroup: 'g' }) }, 'privileged'],
  ['block group-not-checked', 'nobody could tell', {}, { approval: approval(), house: house({ approversGroup: 'g' }) }, 'privileged'],
  ['silent', 'agreed', {}, { approval: approval() }, 'privileged'],
  ['silent', 'an approver agreed', {}, { approval: approval({ inGroup: true }), house: house({ approversGroup: 'g' }) }, 'privileged'],
  ['silent', 'not needed'],
  ['silent', 'not needed below what the organisation says', {}, { house: house({ approvalFor: ['sensitive'] }) }],
  ['block none', 'the organisation asks for it', {}, { house: house({ approvalFor: ['sensitive'] }) }, 'sensitive'],
  ['not checked: history', 'audit log not read', { history: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(approvalMissing, ...given)).toBe(line);
});
