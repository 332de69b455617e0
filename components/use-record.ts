import { useRef, useState } from 'preact/hooks';
import type { RecordEntry } from '../lib/record/entry.ts';
import { withoutPasscode } from '../lib/record/without-passcode.ts';

/** ms that a disk may take: it must not keep a pass from a person in need. */
const MOST = 2000;

/** One entry at a time, written whole at each step, so that a step which could not be written is made good by the next. */
export function useRecord(record: (entry: RecordEntry) => Promise<void>) {
  const [recorded, setRecorded] = useState<boolean>();
  const current = useRef<RecordEntry | undefined>(undefined);

  /** Never rejects: whether it could be written is told on screen. */
  const write = async (entry: RecordEntry): Promise<void> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, MOST, false)));
    const written = record(entry).then(() => true, () => false);
    const done = await Promise.race([written, late]);
    clearTimeout(timer);
    setRecorded(done);
    if (!done) void written.then((after) => after && setRecorded(after)); // a disk that was only slow
  };

  return {
    /** Undefined until a first answer of the disk. */
    recorded,
    /** An issuance's entry, which `add` goes on with. */
    begin(entry: RecordEntry): Promise<void> {
      current.current = entry;
      return write(entry);
    },
    /** An entry beside it. */
    note(entry: RecordEntry): void {
      setRecorded(undefined);
      void write(entry);
    },
    /** `passcode`: cut out wherever somebody wrote it. */
    add(more: Partial<RecordEntry>, passcode?: string): void {
      if (!current.current) return;
      current.current = withoutPasscode({ ...current.current, ...more }, passcode);
      void write(current.current);
    },
    /** Of the current entry. */
    care: () => current.current?.care,
    isOf: (passId: string) => current.current?.pass?.id === passId,
  };
}
