import { readFileSync } from 'node:fs';
import { measureHistory } from './bench/history.ts';
import { measureJobs } from './bench/jobs.ts';
import { measureJudging } from './bench/judging.ts';
import { measured } from './bench/measured.ts';
import { measureSizes } from './bench/packages.ts';

const budget = JSON.parse(readFileSync('test/budget.json', 'utf8')) as Record<string, number>;

measureSizes();
measureJudging();
await measureJobs();
await measureHistory();
let over = 0;
for (const [name, limit] of Object.entries(budget)) {
  const value = measured.get(name) ?? Number.NaN;
  const within = value <= limit; // NaN is not
  if (!within) over += 1;
  console.log(`${within ? '✓' : '✗'} ${name}: ${value} (at most ${limit})`);
}
process.exit(over === 0 ? 0 : 1);
