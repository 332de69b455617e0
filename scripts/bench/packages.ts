import { readdirSync } from 'node:fs';
import { gzipSum, isChunk, loadedFiles } from '../sizes.ts';
import { measured } from './measured.ts';

const OUTPUT = '.output/chrome-mv3';

/** What opens only on demand, and neither signing in nor issuing needs. Each is a chunk of its own, or the name is wrong. */
const EXTRAS = [
  'first-run',
  'fault-card',
  'approval',
  'stopped',
  'left-open',
  'left-opens',
  'spell-out',
  'settings-form',
  'outcome-notice',
  'lost-pass',
  'revoke-dialog',
  'revoked',
  'account-menu',
  'view',
  'door',
  'after-care',
  'my-passes',
  'ended-passes',
  'branding',
  'config-faults',
  'start-failed',
  'hand-out',
  'words-*',
  'history',
  'keys',
  'kept-work',
];

const isCode = (file: string) => file.endsWith('.js');

export function measureSizes(): void {
  const panel = loadedFiles(OUTPUT, 'sidepanel.html');
  const reached = (without: readonly string[]) => new Set(['sidepanel.html', 'session.html'].flatMap((page) => Array.from(loadedFiles(OUTPUT, page, { later: true, without }))));
  const all = reached([]);
  const needed = reached(EXTRAS);
  const notFound = EXTRAS.filter((name) => ![...all].some((file) => isChunk(file, name)));
  if (notFound.length > 0) throw new Error(`No chunk of its own: ${notFound.join(', ')}`);
  measured.set('portal script, gzip bytes', gzipSum(OUTPUT, loadedFiles(OUTPUT, 'content-scripts/portal.js')));
  measured.set('frame script, gzip bytes', gzipSum(OUTPUT, loadedFiles(OUTPUT, 'guard-frame.js')));
  measured.set('guard script, gzip bytes', gzipSum(OUTPUT, loadedFiles(OUTPUT, 'guard.js')));
  measured.set('background, gzip bytes', gzipSum(OUTPUT, loadedFiles(OUTPUT, 'background.js')));
  measured.set('panel code before sign-in, gzip bytes', gzipSum(OUTPUT, [...panel].filter(isCode)));
  measured.set('panel and sign-in code, gzip bytes', gzipSum(OUTPUT, [...needed].filter(isCode)));
  const languages = [...all].filter((file) => isChunk(file, 'words-*')); // of which a hand-out loads one
  measured.set('panel extras, gzip bytes', gzipSum(OUTPUT, [...all].filter((file) => isCode(file) && !needed.has(file) && !languages.includes(file))));
  measured.set('largest language of the hand-out, gzip bytes', Math.max(...languages.map((file) => gzipSum(OUTPUT, [file]))));
  const inPractice = (later: boolean) => [...loadedFiles(OUTPUT, 'practice.html', { later })].filter((file) => !all.has(file));
  const spoken = readdirSync('lib/practice/lessons/words').map((file) => inPractice(true).filter((chunk) => isChunk(chunk, file.replace('.ts', '')))); // of which a call loads one
  const practice = (later: boolean) => inPractice(later).filter((file) => !spoken.flat().includes(file));
  measured.set('practice beyond the panel at its start, gzip bytes', gzipSum(OUTPUT, practice(false)));
  measured.set('practice beyond the panel in all, gzip bytes', gzipSum(OUTPUT, practice(true)));
  measured.set('largest language of the calls, gzip bytes', Math.max(...spoken.map((files) => (files.length === 1 ? gzipSum(OUTPUT, files) : Number.NaN))));
  measured.set('panel style and markup, gzip bytes', gzipSum(OUTPUT, [...panel].filter((file) => !isCode(file))));
}
