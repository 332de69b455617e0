import { describe, expect, it } from 'vitest';
import { browserStreams, onlyOnce } from './once.ts';

// Two of Chromium's 16 KiB reads past the 64 KiB that it keeps: see once.ts.
const SURELY_NOT_KEPT = 96 * 1024;

describe('a body that is sent once', () => {
  it.each([
    ['short', '{"a":1}'],
    ['of letters longer than a byte', JSON.stringify({ name: 'Zoë 🙂' })],
    ['empty', '{}'],
    ['long', JSON.stringify({ text: 'x'.repeat(200_000) })],
  ])('%s: is the same JSON, and more than a browser keeps', async (_name, json) => {
    const bytes = await new Response(onlyOnce(json)).arrayBuffer();
    expect(bytes.byteLength).toBeGreaterThanOrEqual(SURELY_NOT_KEPT);
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(JSON.parse(json));
  });

  it('knows a fetch that takes streams: Node’s does', () => {
    expect(browserStreams()).toBe(true);
  });
});
