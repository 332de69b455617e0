import type { RecordEntry } from './entry.ts';

type Cell = string | number | boolean | undefined;

const time = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());

/** The columns of the table, in order. Times are UTC, ISO 8601. */
const COLUMNS: readonly (readonly [name: string, cell: (entry: RecordEntry) => Cell])[] = [
  ['id', ({ id }) => id],
  ['at', ({ at }) => time(at)],
  ['kind', ({ kind }) => kind],
  ['outcome', ({ outcome }) => outcome],
  ['agentId', ({ agentId }) => agentId],
  ['recipientId', ({ recipientId }) => recipientId],
  ['scenario', ({ scenarioId }) => scenarioId],
  ['lifetimeMinutes', ({ settings }) => settings?.lifetimeMinutes],
  ['oneTime', ({ settings }) => settings?.oneTime],
  ['passId', ({ pass }) => pass?.id],
  ['validFrom', ({ pass }) => time(pass?.startsAt)],
  ['validUntil', ({ pass }) => time(pass?.endsAt)],
  ['tier', ({ evidence }) => evidence.tier],
  ['verification', ({ evidence }) => evidence.methods.map(({ id }) => id).join(' ')],
  ['called', ({ evidence }) => evidence.called],
  ['approverId', ({ evidence }) => evidence.approval?.approverId],
  ['approval', ({ evidence }) => evidence.approval?.reference],
  ['ticket', ({ evidence }) => evidence.ticket],
  ['findings', ({ findings }) => findings.join(' ')],
  ['acknowledged', ({ evidence }) => evidence.acknowledged.join(' ')],
  ['delivery', ({ delivery }) => delivery],
  ['deliveredAt', ({ deliveredAt }) => time(deliveredAt)],
  ['deliveryReason', ({ deliveryReason }) => deliveryReason],
  ['handOut', ({ handOut }) => handOut?.language],
  ['passcodePrinted', ({ handOut }) => handOut?.withPasscode],
  ['revokedAt', ({ revokedAt }) => time(revokedAt)],
  ['revokeReason', ({ revokeReason }) => revokeReason],
  ['usedSeenAt', ({ care }) => time(care?.usedSeenAt)],
  ['newMethods', ({ care }) => care?.newMethods?.join(' ')],
  ['removedMethods', ({ care }) => care?.removed?.map(({ kind }) => kind).join(' ')],
  ['sessionsRevokedAt', ({ care }) => time(care?.sessionsRevokedAt)],
  ['reconciledAt', ({ reconciledAt }) => time(reconciledAt)],
];

/** What a spreadsheet would take for a formula: owasp.org/www-community/attacks/CSV_Injection. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** One field by RFC 4180. A text that a spreadsheet would compute gets an apostrophe before it; so does one that begins with one, so that the guard can be undone. */
export function csvField(value: Cell): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const guarded = FORMULA.test(value) || value.startsWith("'") ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A table with a header; RFC 4180, so lines end with CR LF. */
export function toCsv(entries: readonly RecordEntry[]): string {
  const rows = [COLUMNS.map(([name]) => name), ...entries.map((entry) => COLUMNS.map(([, cell]) => csvField(cell(entry))))];
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}

/** One JSON object a line, everything as it is kept: jsonlines.org. */
export function toJsonLines(entries: readonly RecordEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}
