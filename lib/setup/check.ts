import type { Rejected } from '../config/config.ts';
import type { NotCheckedWhy } from '../judgement/fact.ts';
import type { Adjustment, ScenarioId } from '../judgement/scenarios.ts';
import type { FEATURE_SCOPES, SignInFaultKind } from '../session/types.ts';

/** In the order in which they are made. */
export const CHECKS = ['sign-in', 'scopes', 'role', 'policy', 'gate', 'portal', 'configuration', 'clock'] as const;
export type CheckId = (typeof CHECKS)[number];

/** `not-checked`: nobody could look, which is neither good nor bad. */
export type Verdict = 'ok' | 'attention' | 'wrong' | 'not-checked';

/** What was found, in one sentence: locales/en.yml, `check.says`. */
export type Says =
  | 'signed-in' | 'not-set' | 'signed-out' | 'sign-in-fault'
  | 'all-scopes' | 'cannot-issue' | 'some-scopes' | 'needs-sign-in'
  | 'role-all' | 'role-users' | 'role-scoped' | 'role-eligible' | 'role-custom' | 'role-policy' | 'role-none' | 'role-unread'
  | 'policy-fits' | 'policy-disabled' | 'policy-adjusts' | 'policy-unread'
  | 'gate-blocks' | 'gate-blocks-single' | 'gate-warns' | 'gate-off' | 'gate-no-access' | 'gate-no-rules' | 'gate-open' | 'gate-strays' | 'gate-silent'
  | 'portal-whole' | 'portal-partly' | 'portal-form-unseen' | 'portal-pane-unseen' | 'portal-none'
  | 'config-whole' | 'config-rejected' | 'config-unread'
  | 'clock-right' | 'clock-off' | 'clock-wrong' | 'clock-unread'
  | 'too-long';

/** What to do next: locales/en.yml, `check.todo`. */
export type Todo =
  | 'enter-ids' | 'sign-in' | 'ask-consent' | 'activate-role' | 'ask-role' | 'other-agent' | 'ask-policy-reader' | 'enable-policy' | 'widen-policy'
  | 'set-block' | 'allow-access' | 'reload' | 'open-pane' | 'open-form' | 'report-portal' | 'mend-keys' | 'set-clock' | 'again';

/** What a sentence is about, each in a line of its own. */
export type Detail =
  | { readonly kind: 'scope'; readonly scope: string; readonly feature: keyof typeof FEATURE_SCOPES | 'issue' }
  | { readonly kind: 'scenario'; readonly id: ScenarioId; readonly label: string | undefined; readonly minutes: number; readonly adjustments: readonly Adjustment[] }
  | { readonly kind: 'rejected'; readonly rejected: Rejected }
  | { readonly kind: 'sign-in'; readonly fault: SignInFaultKind; readonly code: string | undefined }
  | { readonly kind: 'unread'; readonly why: NotCheckedWhy };

/** What a button can do about it. */
export type Act = { readonly kind: 'sign-in' } | { readonly kind: 'ask'; readonly scopes: readonly string[] } | { readonly kind: 'copy'; readonly text: string };

export interface CheckResult {
  readonly check: CheckId;
  readonly verdict: Verdict;
  readonly says: Says;
  /** What stands in the sentence. */
  readonly with?: readonly (string | number)[];
  readonly details?: readonly Detail[];
  readonly todo?: Todo;
  readonly act?: Act;
}
