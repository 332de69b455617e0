/** A clock that can be made to run faster. It never jumps and never runs backwards. */
export interface PracticeClock {
  /** UTC ms. */
  readonly now: () => number;
  readonly speed: () => number;
  /** From now on the clock runs so many times as fast as a real one. */
  readonly setSpeed: (speed: number) => void;
  /** `ms` of this clock. Rejects with the signal's reason when it aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Real ms between two looks, so that a change of speed is noticed by who sleeps. */
const LOOK_MS = 200;

/** `real` is UTC ms. */
export function practiceClock(real: () => number = Date.now): PracticeClock {
  let speed = 1;
  let since = { real: real(), shown: real() };
  const now = () => since.shown + (real() - since.real) * speed;
  return {
    now,
    speed: () => speed,
    setSpeed(next) {
      since = { real: real(), shown: now() };
      speed = next;
    },
    async sleep(ms, signal) {
      const end = now() + ms;
      while (now() < end) await realTimer(Math.min((end - now()) / speed, LOOK_MS), signal);
      signal.throwIfAborted();
    },
  };
}

function realTimer(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
