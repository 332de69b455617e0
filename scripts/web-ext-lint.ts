import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, EXPLAINED, type Warning } from './web-ext-warnings.ts';

interface Report {
  readonly errors: readonly Warning[];
  readonly warnings: readonly Warning[];
}

const BUILD = '.output/firefox-mv3';

const { stdout, stderr } = spawnSync('web-ext', ['lint', '--source-dir', BUILD, '--output', 'json', '--self-hosted'], { encoding: 'utf8' });
const start = stdout.indexOf('{');
if (start < 0) throw new Error(stderr || 'web-ext lint said nothing.');
const { errors, warnings } = JSON.parse(stdout.slice(start)) as Report;
const { unexplained, unneeded } = compare(warnings, EXPLAINED, (file) => readFileSync(join(BUILD, file), 'utf8'));

for (const { code, message, file, line, column } of [...errors, ...unexplained]) console.log(`${code} ${[file, line, column].filter(Boolean).join(':')}: ${message}`);
for (const code of unneeded) console.log(`${code}: explained in scripts/web-ext-warnings.ts, but no longer warned of.`);
for (const code of Object.keys(EXPLAINED)) console.log(`${code} (${warnings.filter((warning) => warning.code === code).length}): ${EXPLAINED[code]?.why ?? ''}`);
process.exit(errors.length + unexplained.length + unneeded.length === 0 ? 0 : 1);
