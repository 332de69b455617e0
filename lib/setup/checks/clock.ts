import type { CheckResult } from '../check.ts';

/** ms. A start that was meant a little later would lie in the past. */
const NOTICEABLE = 30_000;
/** ms. Tokens are good for five minutes either way: learn.microsoft.com/entra/identity-platform/access-tokens, "clock skew". */
const TOO_FAR = 300_000;

/** `serverAhead`: ms by Microsoft's Date, which has whole seconds; undefined where no answer told. */
export function checkClock(serverAhead: number | undefined): CheckResult {
  const check = 'clock';
  if (serverAhead === undefined) return { check, verdict: 'not-checked', says: 'clock-unread' };
  const off = Math.abs(serverAhead);
  const seconds = off < 10_000 ? Math.round(off / 100) / 10 : Math.round(off / 1000);
  if (off < NOTICEABLE) return { check, verdict: 'ok', says: 'clock-right', with: [seconds] };
  return { check, verdict: off < TOO_FAR ? 'attention' : 'wrong', says: off < TOO_FAR ? 'clock-off' : 'clock-wrong', with: [seconds], todo: 'set-clock' };
}
