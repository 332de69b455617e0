import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LESSONS } from './lessons.ts';
import { lessonFragment, lessonFromFragment } from './link.ts';

const lessons = await Promise.all(LESSONS.map(({ load }) => load('en')));
const fault = async (fragment: string) => (await lessonFromFragment(fragment))?.faults?.map((one) => one.fault);
const packed = async (text: string) => {
  const bytes = new Uint8Array(await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer());
  return `#lesson=${Buffer.from(bytes).toString('base64url')}`;
};

describe('a lesson in a link', () => {
  it.each(lessons)('$id comes back as it was, and is short', async (lesson) => {
    const fragment = await lessonFragment(lesson);
    expect(fragment).toMatch(/^#lesson=[\w-]+$/);
    expect(fragment?.length).toBeLessThan(8000);
    expect(await lessonFromFragment(fragment ?? '')).toEqual({ lesson });
  });

  it('that is too long is shared as a file', async () => {
    const [lesson] = lessons;
    if (!lesson) throw new Error('There are no lessons.');
    const noise = Array.from({ length: 60 }, (_, index) => [`x-${index}`, randomBytes(450).toString('base64')]);
    const texts = { en: { ...lesson.texts['en'], turns: Object.fromEntries(noise) as Record<string, string> } } as typeof lesson.texts;
    expect((await lessonFragment({ ...lesson, texts })) === undefined).toBe(true);
  });

  it.each(['', '#', '#settings', 'lesson=abc'])('%j is about something else', async (fragment) => {
    expect(await lessonFromFragment(fragment)).toBeUndefined();
  });

  it('is refused where it is damaged, too long, or not a lesson', async () => {
    expect(await fault('#lesson=')).toEqual(['not-packed']);
    expect(await fault('#lesson=%%%')).toEqual(['not-packed']);
    expect(await fault(`#lesson=${'A'.repeat(40_000)}`)).toEqual(['too-large']);
    expect(await fault(await packed('{"id":'))).toEqual(['not-json']);
    expect(await fault(await packed('null'))).toEqual(['wrong-kind']);
  });

  it('does not unpack a bomb', async () => {
    const bomb = await packed('0'.repeat(20_000_000));
    expect(bomb.length).toBeLessThan(32_768);
    expect(await fault(bomb)).toEqual(['too-large']);
  });

  it('never rejects', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.base64String()), async (rest) => {
      expect((await lessonFromFragment(`#lesson=${rest}`))?.faults?.length).toBeGreaterThan(0);
    }));
  });
});
