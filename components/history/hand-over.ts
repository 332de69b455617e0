export type Format = 'csv' | 'jsonl';

const TYPES: Readonly<Record<Format, string>> = { csv: 'text/csv;charset=utf-8', jsonl: 'application/jsonl;charset=utf-8' };
/** Spreadsheets take a table without it for another encoding. */
const BYTE_ORDER_MARK = '\uFEFF';
/** ms until the browser has surely taken the file. */
const TAKEN = 60_000;

/** `now`: UTC ms; the day is the local one. */
export function fileName(what: 'history' | 'record', format: Format, now: number): string {
  const day = new Date(now);
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return `tapwarden-${what}-${parts.join('-')}.${format}`;
}

/** Writes a file piece by piece, with a breath after each, and hands it to the browser's downloads. */
export async function handOver(name: string, format: Format, pieces: Iterable<string>): Promise<void> {
  const parts: string[] = format === 'csv' ? [BYTE_ORDER_MARK] : [];
  for (const piece of pieces) {
    parts.push(piece);
    await new Promise((resolve) => setTimeout(resolve));
  }
  const href = URL.createObjectURL(new Blob(parts, { type: TYPES[format] }));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), TAKEN);
}
