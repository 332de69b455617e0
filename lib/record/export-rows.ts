import type { RecordEntry } from './entry.ts';
import { COLUMNS, csvLine, iso, type Column } from './export.ts';
import type { PassRow } from './ledger.ts';
import { merged } from './merged.ts';

/** Rows written between two breaths: some milliseconds. */
const AT_ONCE = 1000;

type Both = readonly [row: PassRow, entry: RecordEntry | undefined];

/** What the audit log and the join know; what the record alone knows follows, named as in the record's own table. */
const ROW_COLUMNS: readonly Column<Both>[] = [
  ['passId', ([{ passId }]) => passId],
  ['issuedAt', ([{ at, by }]) => (by ? iso(at) : undefined)],
  ['agentName', ([{ by }]) => by?.name],
  ['agentUsername', ([{ by }]) => by?.username],
  ['agentId', ([{ by }]) => by?.id],
  ['recipientName', ([{ recipient }]) => recipient.name],
  ['recipientUsername', ([{ recipient }]) => recipient.username],
  ['recipientId', ([{ recipient }]) => recipient.id],
  ['validFrom', ([{ startsAt }]) => iso(startsAt)],
  ['validUntil', ([{ endsAt }]) => iso(endsAt)],
  ['oneTime', ([{ oneTime }]) => oneTime],
  ['ipAddress', ([{ ip }]) => ip],
  ['standing', ([{ standing }]) => standing],
  ['inAuditLog', ([{ logged }]) => logged],
  ['ended', ([{ ending }]) => ending?.how],
  ['endedAt', ([{ ending }]) => iso(ending?.at)],
  ['revokedById', ([{ ending }]) => (ending?.how === 'revoked' ? ending.by?.id : undefined)],
];

const NAMES: ReadonlySet<string> = new Set(ROW_COLUMNS.map(([name]) => name));
const MORE: readonly Column<Both>[] = COLUMNS.filter(([name]) => !NAMES.has(name) && name !== 'id' && name !== 'at').map(([name, cell]) => [name, ([, entry]) => entry && cell(entry)]);
const ALL = [...ROW_COLUMNS, ...MORE];

const csvOf = (row: PassRow) => {
  const both: Both = [row, merged(row.entries)];
  return csvLine(ALL.map(([, cell]) => cell(both)));
};
const jsonOf = (row: PassRow) => `${JSON.stringify(row)}\n`;

/** The joined rows, a piece at a time, so that whoever writes them can breathe in between. */
export function* rowsAs(format: 'csv' | 'jsonl', rows: readonly PassRow[]): Generator<string, void, undefined> {
  if (format === 'csv') yield csvLine(ALL.map(([name]) => name));
  const line = format === 'csv' ? csvOf : jsonOf;
  for (let at = 0; at < rows.length; at += AT_ONCE) yield rows.slice(at, at + AT_ONCE).map(line).join('');
}
