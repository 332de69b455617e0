import { useEffect, useState } from 'preact/hooks';
import { useSurroundings } from './services.ts';

/** The time (UTC ms), renewed every `everyMs`. */
export function useNow(everyMs: number): number {
  const services = useSurroundings();
  const [now, setNow] = useState(services.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(services.now()), everyMs);
    return () => clearInterval(timer);
  }, [services, everyMs]);
  return now;
}
