import type { Lesson } from './lesson.ts';
import { LARGEST, readLesson, refused, type ReadLesson } from './read-lesson.ts';

const PREFIX = '#lesson=';
/** Characters of a link: what is longer is shared as a file. */
const LONGEST = 32 * 1024;

/** A lesson as the end of a link, which no server ever sees; undefined where it is too long for one. */
export async function lessonFragment(lesson: Lesson): Promise<string | undefined> {
  const packed = new Blob([JSON.stringify(lesson)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const fragment = PREFIX + base64url(bytes);
  return fragment.length > LONGEST ? undefined : fragment;
}

/** Reads what `lessonFragment` made; undefined where the fragment is about something else. Never rejects. */
export async function lessonFromFragment(fragment: string): Promise<ReadLesson | undefined> {
  if (!fragment.startsWith(PREFIX)) return undefined;
  if (fragment.length > LONGEST) return refused('too-large', String(LONGEST / 1024));
  try {
    const text = await unpacked(fragment.slice(PREFIX.length));
    return text === undefined ? refused('too-large', String(LARGEST / 1024)) : readLesson(text);
  } catch {
    return refused('not-packed');
  }
}

/** Stops at the largest size: a few bytes can unpack to very many. */
async function unpacked(packed: string): Promise<string | undefined> {
  const stream = new Blob([fromBase64url(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  for await (const chunk of chunksOf(stream)) {
    size += chunk.length;
    if (size > LARGEST) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** A stream is not iterable in every browser that this runs in. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read()) yield value;
  } finally {
    await reader.cancel();
  }
}

const base64url = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const fromBase64url = (text: string) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
