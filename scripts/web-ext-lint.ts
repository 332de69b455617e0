import { spawnSync } from 'node:child_process';

interface Report {
  readonly errors: readonly { code: string; message: string; file?: string }[];
  readonly warnings: readonly { code: string; message: string; file?: string }[];
}

/** Warnings of Mozilla's linter that are understood and harmless, each with its reason. */
const EXPLAINED: Readonly<Record<string, string>> = {
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION: 'Not for Android, which has no sidebar: the key is for the desktop.',
  UNSAFE_VAR_ASSIGNMENT: 'Preact’s dangerouslySetInnerHTML path, which no component uses; Trusted Types would stop it.',
};

const { stdout, stderr } = spawnSync('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--self-hosted'], { encoding: 'utf8' });
const start = stdout.indexOf('{');
if (start < 0) throw new Error(stderr || 'web-ext lint said nothing.');
const { errors, warnings } = JSON.parse(stdout.slice(start)) as Report;
const unexplained = warnings.filter(({ code }) => !(code in EXPLAINED));
for (const { code, message, file } of [...errors, ...unexplained]) console.log(`${code} ${file ?? ''}: ${message}`);
for (const code of new Set(warnings.map((warning) => warning.code).filter((name) => name in EXPLAINED))) console.log(`${code}: ${EXPLAINED[code] ?? ''}`);
process.exit(errors.length + unexplained.length === 0 ? 0 : 1);
