import type { Rule } from '../rule.ts';
import { accountDisabled } from './account-disabled.ts';
import { approvalMissing } from './approval-missing.ts';
import { callBackVoid } from './call-back-void.ts';
import { delayedStart } from './delayed-start.ts';
import { eligibleRole } from './eligible-role.ts';
import { externalGuest } from './external-guest.ts';
import { externalMember } from './external-member.ts';
import { guestSignalsDisagree } from './guest-signals-disagree.ts';
import { hasStrongMethod } from './has-strong-method.ts';
import { internalGuest } from './internal-guest.ts';
import { lifetimeOutsidePolicy } from './lifetime-outside-policy.ts';
import { longerThanScenario } from './longer-than-scenario.ts';
import { multiUseInstead } from './multi-use-instead.ts';
import { newAccount } from './new-account.ts';
import { notFor } from './not-for.ts';
import { notVerified } from './not-verified.ts';
import { oneTimeRequired } from './one-time-required.ts';
import { outOfScope } from './out-of-scope.ts';
import { policyDisabled } from './policy-disabled.ts';
import { privileged } from './privileged.ts';
import { recentMethodChange } from './recent-method-change.ts';
import { recentPass } from './recent-pass.ts';
import { replication } from './replication.ts';
import { resourceAccount } from './resource-account.ts';
import { roleMissing } from './role-missing.ts';
import { oneself } from './self.ts';
import { stalePass } from './stale-pass.ts';
import { startInPast } from './start-in-past.ts';
import { tenMinutes } from './ten-minutes.ts';
import { unsafeDelivery } from './unsafe-delivery.ts';
import { usablePass } from './usable-pass.ts';
import { verificationTooWeak } from './verification-too-weak.ts';

/** Every guardrail, in the order of docs/rules.md. Their order means nothing to the judgement. */
export const RULES: readonly Rule[] = [
  externalGuest,
  externalMember,
  guestSignalsDisagree,
  internalGuest,
  oneself,
  privileged,
  eligibleRole,
  accountDisabled,
  resourceAccount,
  newAccount,
  usablePass,
  stalePass,
  hasStrongMethod,
  recentMethodChange,
  recentPass,
  policyDisabled,
  outOfScope,
  roleMissing,
  lifetimeOutsidePolicy,
  oneTimeRequired,
  longerThanScenario,
  multiUseInstead,
  startInPast,
  delayedStart,
  tenMinutes,
  replication,
  notFor,
  notVerified,
  verificationTooWeak,
  callBackVoid,
  approvalMissing,
  unsafeDelivery,
];
