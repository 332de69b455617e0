import { useEffect } from 'preact/hooks';
import type { Practice } from './practice.ts';

interface GuardOverProps {
  practice: Practice;
  /** Undefined: no user's Authentication methods are in sight. */
  userId: string | undefined;
  onPanel: () => void;
}

/** The real guard over the look-alike, in the top layer: nothing of it stands here. */
export function GuardOver({ practice, userId, onPanel }: GuardOverProps) {
  useEffect(() => {
    if (!userId) return undefined;
    const stop = new AbortController();
    const draw = async () => {
      const { drawGuard } = await import('./practice-guard.ts');
      if (!stop.signal.aborted) drawGuard(practice, userId, onPanel, stop.signal);
    };
    void draw();
    return () => stop.abort();
  }, [practice, userId, onPanel]);
  return null;
}
