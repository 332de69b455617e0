import type { RecordEntry } from './entry.ts';

export type Cell = string | number | boolean | undefined;
export type Column<T> = readonly [name: string, cell: (of: T) => Cell];

/** UTC ms as ISO 8601. */
export const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());

/** The columns of the table, in order. Times are UTC, ISO 8601. */
export const COLUMNS: readonly Column<RecordEntry>[] = [
  ['id', ({ id }) => id],
  ['at', ({ at }) => iso(at)],
  ['kind', ({ kind }) => kind],
  ['outcome', ({ outcome }) => outcome],
  ['agentId', ({ agentId }) => agentId],
  ['recipientId', ({ recipientId }) => recipientId],
  ['scenario', ({ scenarioId }) => scenarioId],
  ['lifetimeMinutes', ({ settings }) => settings?.lifetimeMinutes],
  ['oneTime', ({ settings }) => settings?.oneTime],
  ['passId', ({ pass }) => pass?.id],
  ['validFrom', ({ pass }) => iso(pass?.startsAt)],
  ['validUntil', ({ pass }) => iso(pass?.endsAt)],
  ['tier', ({ evidence }) => evidence.tier],
  ['verification', ({ evidence }) => evidence.methods.map(({ id }) => id).join(' ')],
  ['called', ({ evidence }) => evidence.called],
  ['approverId', ({ evidence }) => evidence.approval?.approverId],
  ['approval', ({ evidence }) => evidence.approval?.reference],
  ['ticket', ({ evidence }) => evidence.ticket],
  ['findings', ({ findings }) => findings.join(' ')],
  ['acknowledged', ({ evidence }) => evidence.acknowledged.join(' ')],
  ['delivery', ({ delivery }) => delivery],
  ['deliveredAt', ({ deliveredAt }) => iso(deliveredAt)],
  ['deliveryReason', ({ deliveryReason }) => deliveryReason],
  ['handOut', ({ handOut }) => handOut?.language],
  ['passcodePrinted', ({ handOut }) => handOut?.withPasscode],
  ['revokedAt', ({ revokedAt }) => iso(revokedAt)],
  ['revokeReason', ({ revokeReason }) => revokeReason],
  ['usedSeenAt', ({ care }) => iso(care?.usedSeenAt)],
  ['newMethods', ({ care }) => care?.newMethods?.join(' ')],
  ['removedMethods', ({ care }) => care?.removed?.map(({ kind }) => kind).join(' ')],
  ['sessionsRevokedAt', ({ care }) => iso(care?.sessionsRevokedAt)],
  ['policyChange', ({ policyChange: change }) => change && `${change.setting}: ${change.from} → ${change.to}`],
  ['reconciledAt', ({ reconciledAt }) => iso(reconciledAt)],
];

/** What a spreadsheet would take for a formula: owasp.org/www-community/attacks/CSV_Injection. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** After these, too: where a semicolon parts the cells, as in German or French, quotes in the middle of a line part nothing. */
const FORMULA_WITHIN = /([;|\t\r\n])(?=\s*['=+\-@＝＋－＠])/g;

/** One field by RFC 4180. A text that a spreadsheet would compute gets an apostrophe before it; so does one that begins with one, so that the guard can be undone. */
export function csvField(value: Cell): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const within = value.replace(FORMULA_WITHIN, "$1'");
  const guarded = FORMULA.test(value) || value.startsWith("'") ? `'${within}` : within;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** One line of a table; RFC 4180, so it ends with CR LF. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvField).join(',')}\r\n`;

/** A table with a header. */
export function toCsv(entries: readonly RecordEntry[]): string {
  return [COLUMNS.map(([name]) => name), ...entries.map((entry) => COLUMNS.map(([, cell]) => cell(entry)))].map(csvLine).join('');
}

/** One JSON object a line, everything as it is kept: jsonlines.org. */
export function toJsonLines(entries: readonly RecordEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}
