import type { PortalTabs } from '../../portal/ask-reports.ts';
import type { CheckResult } from '../check.ts';

/** What was recognised in the tabs that show a portal; the best of them counts. */
export function checkPortal({ open, reports }: PortalTabs): CheckResult {
  const check = 'portal';
  const whole = reports.find(({ form }) => form === 'whole');
  if (whole) return { check, verdict: 'ok', says: 'portal-whole', with: [whole.now.host] };
  const partly = reports.find(({ form }) => form === 'partly');
  if (partly) return { check, verdict: 'attention', says: 'portal-partly', with: [partly.now.host], todo: 'report-portal', act: { kind: 'copy', text: JSON.stringify(partly.now, null, 2) } };
  const [there] = reports;
  // Whether the form is open and not recognised, or not open, cannot be told from here: the agent can.
  if (there) return { check, verdict: 'not-checked', says: 'portal-form-unseen', with: [there.now.host], todo: 'open-form', act: { kind: 'copy', text: JSON.stringify(there.now, null, 2) } };
  return { check, verdict: 'not-checked', says: open > 0 ? 'portal-pane-unseen' : 'portal-none', todo: 'open-pane' };
}
