import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { RecordEntry } from '../../lib/record/entry.ts';
import { toCsv, toJsonLines } from '../../lib/record/export.ts';
import { rowsAs } from '../../lib/record/export-rows.ts';
import type { PassRow } from '../../lib/record/ledger.ts';
import { useAnnounce } from '../announcer.tsx';
import { Icon } from '../icon.tsx';
import { useSurroundings } from '../services.ts';
import { fileName, handOver, type Format } from './hand-over.ts';

interface ExportMenuProps {
  rows: readonly PassRow[];
  entries: readonly RecordEntry[];
}

const FORMATS = [['csv', 'history.csv'], ['jsonl', 'history.jsonLines']] as const satisfies readonly (readonly [Format, string])[];

/** Files of what is shown and of what this computer keeps, written here and handed to the browser. */
export function ExportMenu({ rows, entries }: ExportMenuProps) {
  const { now } = useSurroundings();
  const announce = useAnnounce();
  const [told, setTold] = useState('');
  const write = async (what: 'history' | 'record', format: Format, pieces: Iterable<string>) => {
    setTold(i18n.t('history.exporting'));
    const name = fileName(what, format, now());
    await handOver(name, format, pieces);
    const words = i18n.t('history.exported', [name]);
    setTold(words);
    announce(words);
  };
  const record = { csv: toCsv, jsonl: toJsonLines };
  const buttons = (label: string, start: (format: Format) => void) => (
    <div class="export-row" role="group" aria-label={label}>
      <span>{label}</span>
      {FORMATS.map(([format, words]) => <button key={format} type="button" class="button small" aria-label={i18n.t('common.labelled', [label, i18n.t(words)])} onClick={() => start(format)}>{i18n.t(words)}</button>)}
    </div>
  );
  return (
    <details class="right-tool">
      <summary>{i18n.t('history.export')}<Icon name="chevron-right" class="turn" /></summary>
      <div class="stack">
        {buttons(i18n.t('history.exportShown'), (format) => void write('history', format, rowsAs(format, rows)))}
        {buttons(i18n.t('history.exportRecord'), (format) => void write('record', format, [record[format](entries)]))}
        <p class="caption">{told || i18n.t('history.exportText')}</p>
      </div>
    </details>
  );
}
