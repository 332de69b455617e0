import type { RuleId } from '../../judgement/rule.ts';
import type { VerificationId } from '../../judgement/verification.ts';
import type { Act, Issued } from './acts.ts';
import type { Happening } from './lesson.ts';

/** What the call bears out: verification that was carried out, that was tried in vain, and whose approval was asked for. */
export interface Truth {
  readonly done: ReadonlySet<VerificationId>;
  readonly failed: ReadonlySet<VerificationId>;
  readonly agreed: ReadonlySet<string>;
}

/** A pass beside what was true when it was made: verification comes first, or it is none. */
export interface Made {
  readonly pass: Issued;
  readonly truth: Truth;
}

/** One line of the call: what the caller said in a turn, or the choice that was taken. Times are UTC ms. */
export type Line = { readonly at: number } & ({ readonly turn: string } | { readonly choice: string });

export interface LessonState {
  readonly startedAt: number;
  readonly now: number;
  /** Once it is over, nothing changes any more. */
  readonly over: boolean;
  readonly turn: string;
  readonly transcript: readonly Line[];
  /** Choices that were taken, and what they stand for. */
  readonly flags: ReadonlySet<string>;
  readonly truth: Truth;
  /** Rules of the findings that the panel showed about the lesson's recipient, or about the agent. */
  readonly findings: ReadonlySet<RuleId>;
  /** Ticked in the panel now. */
  readonly ticked: ReadonlySet<VerificationId>;
  readonly passes: readonly Made[];
  readonly stopped: boolean;
  /** UTC ms of the first time that a pass was revoked, whichever it was. */
  readonly revokedAt: number | undefined;
  readonly happened: ReadonlySet<Happening>;
}

/** What happens in the call or in the panel; `at` is UTC ms. */
export type LessonEvent = { readonly at: number } & (
  | { readonly type: 'chosen'; readonly choice: string }
  | { readonly type: 'shown'; readonly recipient: string; readonly rules: readonly RuleId[] }
  | { readonly type: 'ticked'; readonly id: VerificationId; readonly on: boolean }
  | { readonly type: 'acted'; readonly act: Act }
  | { readonly type: 'time' | 'ended' }
);
