import { expect, it } from 'vitest';
import { UNREAD_POLICY } from '../entra/policy.ts';
import { policyEntry, undoable } from './policy-change.ts';
import { withoutPasscode } from './without-passcode.ts';

const policy = { ...UNREAD_POLICY, maximumMinutes: 60, passcodeLength: 12 };

it('what was changed can be undone while it holds, by who changed it, the last change of a setting only', () => {
  const entries = [
    policyEntry('nora', { setting: 'maximumMinutes', from: 480, to: 120, appliedAt: 1 }, 1),
    policyEntry('nora', { setting: 'maximumMinutes', from: 120, to: 60, appliedAt: 2 }, 2),
    policyEntry('nora', { setting: 'passcodeLength', from: 8, to: 12, appliedAt: 3 }, 3),
    policyEntry('nora', { setting: 'passcodeLength', from: 12, to: 16 }, 4), // refused
    policyEntry('nora', { setting: 'oneTimeOnly', from: false, to: true, appliedAt: 5 }, 5), // changed back elsewhere
    policyEntry('polly', { setting: 'defaultMinutes', from: 30, to: 60, appliedAt: 6 }, 6),
  ];
  expect(undoable(entries, 'nora', policy).map(({ setting, from }) => [setting, from])).toEqual([['passcodeLength', 8], ['maximumMinutes', 120]]);
});

it('is kept whole by the record', () => {
  const entry = policyEntry('nora', { setting: 'enabled', from: false, to: true, appliedAt: 1 }, 1);
  expect(withoutPasscode(entry)).toEqual(entry);
});
