import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { presetFrame, watchFrames } from './framed-form.ts';

const background = { id: browser.runtime.id, url: `${browser.runtime.getURL('/')}background.js` };
const form = { minutes: 60, oneTime: false, delayed: false, locked: false };

describe('the top frame', () => {
  it('hears of frames what the background tells, until it stops listening', () => {
    const listening = vi.spyOn(browser.runtime.onMessage, 'addListener');
    const sent = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined);
    const [onSight, onAdd, end] = [vi.fn(), vi.fn(), new AbortController()];
    watchFrames({ onSight, onAdd }, end.signal);
    const listener = listening.mock.calls[0]?.[0] as unknown as (message: unknown, sender: object) => unknown;
    expect(sent).toHaveBeenCalledWith({ type: 'pane/look' });

    void listener({ type: 'pane/seen', frame: 3, form, details: false }, background);
    void listener({ type: 'pane/seen', frame: 3, form, details: false }, { ...background, id: 'other' });
    void listener({ type: 'pane/added', frame: 3, reading: { minutes: 60 } }, background);
    expect(onSight.mock.calls).toEqual([[{ frame: 3, form, details: false }]]);
    expect(onAdd.mock.calls).toEqual([[3, { minutes: 60 }]]);

    end.abort();
    expect(browser.runtime.onMessage.hasListener(listener as never)).toBe(false);
    vi.restoreAllMocks();
  });

  it.each<[string, unknown, unknown]>([
    ['what the form says then', { minutes: 120, oneTime: true }, { minutes: 120, oneTime: true }],
    ['nothing where there is no form', undefined, undefined],
    ['nothing where the answer is none', { minutes: '120' }, undefined],
  ])('answers %s', async (_, answer, reading) => {
    vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(answer as never);
    expect(await presetFrame(3, { minutes: 120, oneTime: true })).toEqual(reading);
    vi.restoreAllMocks();
  });
});
