import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Config } from '../../lib/config/config.ts';
import type { PassEvent } from '../../lib/entra/pass-events.ts';
import type { Cursor } from '../../lib/graph/wider/audits.ts';
import type { RecordEntry } from '../../lib/record/entry.ts';
import { ledgerOf, type PassRow } from '../../lib/record/ledger.ts';
import { useAccount, useServices, type GraphDoor } from '../services.ts';

const DAY = 86_400_000;
/** ms between two words on how far the reading came. */
const TELLING = 400;
/** The list is drawn anew when there is this much more to draw, so that drawing costs no more with a long log than with a short one, row for row. */
const GROWTH = 1.25;

/** How far the audit log was read. */
export interface Reading {
  readonly state: 'reading' | 'stopped' | 'done' | 'failed';
  /** Rows of the log, whatever they are about. */
  readonly rows: number;
  /** UTC ms; undefined before the first row. */
  readonly backTo: number | undefined;
  /** How many events are on screen. */
  readonly drawn: number;
  readonly fault?: unknown;
}

interface Log {
  /** Grows while pages come in; the rows themselves are dropped. */
  readonly events: PassEvent[];
  rows: number;
  backTo: number | undefined;
  next: number | Cursor | undefined;
  /** UTC ms. */
  readonly since: number;
}

interface KeptRecord {
  readonly entries: readonly RecordEntry[];
  /** UTC ms: since then this computer keeps what the agent does here. */
  readonly since: number;
}

const NOT_READ: KeptRecord = { entries: [], since: Number.POSITIVE_INFINITY }; // so that nothing is called outside for want of a record

/** The history of a period, in days: the audit log as it is read, joined with this computer's record. */
export function useHistory({ permitMinutes }: Config, door: GraphDoor, days: number) {
  const { now, recordedEntries, recordBegan } = useServices();
  const { agent } = useAccount();
  const [record, setRecord] = useState<KeptRecord>();
  const [recordFault, setRecordFault] = useState<unknown>();
  const log = useRef<Log>({ events: [], rows: 0, backTo: undefined, next: undefined, since: 0 });
  const running = useRef<AbortController | undefined>(undefined);
  const [reading, setReading] = useState<Reading>({ state: 'reading', rows: 0, backTo: undefined, drawn: 0 });

  useEffect(() => {
    Promise.all([recordedEntries(), recordBegan(agent.id)]).then(([entries, began]) => setRecord({ entries, since: began }), (fault: unknown) => {
      setRecordFault(fault);
      setRecord(NOT_READ);
    });
  }, [recordedEntries, recordBegan, agent.id]);

  /** Reads on from where the log stands, until its end, a stop or a fault. */
  const goOn = useCallback(async () => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    const of = log.current;
    let toldAt = Number.NEGATIVE_INFINITY;
    let drawn = 0;
    const tell = (state: Reading['state'], fault?: unknown) => {
      if (state !== 'reading' || of.events.length >= drawn * GROWTH) drawn = of.events.length;
      if (running.current === abort) setReading({ state, rows: of.rows, backTo: of.backTo, drawn, ...(fault === undefined ? {} : { fault }) });
    };
    tell('reading');
    try {
      const wider = await door.wider();
      for await (const { events, rows, oldest, next } of wider.auditPages(of.next ?? of.since, abort.signal)) {
        for (const event of events) of.events.push(event);
        of.rows += rows;
        of.backTo = oldest ?? of.backTo;
        of.next = next;
        if (performance.now() - toldAt < TELLING) continue;
        toldAt = performance.now();
        tell('reading');
      }
      tell('done');
    } catch (fault) {
      tell(abort.signal.aborted ? 'stopped' : 'failed', abort.signal.aborted ? undefined : fault);
    }
  }, [door]);

  const startOver = useCallback(() => {
    const since = now() - days * DAY;
    log.current = { events: [], rows: 0, backTo: undefined, next: undefined, since };
    void goOn();
  }, [now, days, goOn]);

  useEffect(() => {
    startOver();
    return () => {
      const last = running.current;
      running.current = undefined;
      last?.abort();
    };
  }, [startOver]);

  const { since } = log.current;
  const begun = reading.state !== 'reading' || reading.rows > 0; // before that, the record's rows would be ids without names
  const rows = useMemo((): readonly PassRow[] => {
    if (!record || !begun) return [];
    const own = { ...record, entries: record.entries.filter(({ at }) => at >= since), agentId: agent.id, permitMinutes };
    return ledgerOf(log.current.events, own);
    // The log grows in place; `drawn` and `since` say when to look.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [record, begun, reading.drawn, since, agent.id, permitMinutes]);

  return { rows, record, recordFault, reading, since, startOver, goOn: () => void goOn(), stop: () => running.current?.abort() };
}
