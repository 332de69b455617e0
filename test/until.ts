import { PATIENCE_MS } from './patience.ts';

/** Looks again until it no longer throws; then what was thrown last is why. Not Vitest's own, since the tour looks so, too. */
export async function until<T>(look: () => Promise<T>, patienceMs = PATIENCE_MS, everyMs = 50): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  }
}
