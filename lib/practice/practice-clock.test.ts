import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { practiceClock } from './practice-clock.ts';

const START = Date.UTC(2026, 10, 21, 9);
const never = () => new AbortController().signal;

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => void vi.useRealTimers());

describe('the practice clock', () => {
  it('goes as fast as it is told, without a jump where that changes', () => {
    const clock = practiceClock();
    vi.advanceTimersByTime(1000);
    expect(clock.now()).toBe(START + 1000);
    clock.setSpeed(60);
    expect(clock.now()).toBe(START + 1000);
    vi.advanceTimersByTime(1000);
    expect(clock.now()).toBe(START + 61_000);
    clock.setSpeed(1);
    vi.advanceTimersByTime(1000);
    expect(clock.now()).toBe(START + 62_000);
  });

  it.each([[1, 10_000], [60, 167], [600, 17]])('sleeps by its own time: ×%i', async (speed, realMs) => {
    const clock = practiceClock();
    clock.setSpeed(speed);
    const woken = vi.fn<() => void>();
    void clock.sleep(10_000, never()).then(woken);
    await vi.advanceTimersByTimeAsync(realMs - 16);
    expect(woken).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(50);
    expect(woken).toHaveBeenCalledOnce();
  });

  it('wakes who sleeps already when it is made faster', async () => {
    const clock = practiceClock();
    const woken = vi.fn<() => void>();
    void clock.sleep(60_000, never()).then(woken);
    await vi.advanceTimersByTimeAsync(100);
    clock.setSpeed(600);
    await vi.advanceTimersByTimeAsync(400);
    expect(woken).toHaveBeenCalledOnce();
  });

  it.each(['before', 'while'])('ends with the reason of a signal that aborts %s it sleeps', async (when) => {
    const clock = practiceClock();
    const abort = new AbortController();
    if (when === 'before') abort.abort(new Error('gone'));
    const slept = clock.sleep(5000, abort.signal);
    abort.abort(new Error('gone'));
    await expect(slept).rejects.toThrow('gone');
  });
});
