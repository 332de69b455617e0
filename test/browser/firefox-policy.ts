import { mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where Firefox on Linux looks: mozilla.github.io/policy-templates. */
const FILE = '/etc/firefox/policies/policies.json';
/** The file is the whole computer's, so one test at a time may have its own in place. */
const LOCK = join(tmpdir(), 'tapwarden-firefox-policy');
const STALE_MS = 120_000;

interface Policies {
  readonly policies?: { readonly '3rdparty'?: { readonly Extensions?: object } };
}

async function alone<T>(work: () => Promise<T>): Promise<T> {
  while (!(await mkdir(LOCK).then(() => true, () => false))) {
    const { mtimeMs } = await stat(LOCK).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > STALE_MS) await rmdir(LOCK).catch(() => undefined); // its test was killed
    await new Promise((done) => setTimeout(done, 200));
  }
  try {
    return await work();
  } finally {
    await rmdir(LOCK).catch(() => undefined);
  }
}

/** Does something while the file says what `textOf` makes of what it said. Firefox reads it as it starts and never again. */
export function withPoliciesFile<T>(textOf: (before: string | undefined) => string, work: () => Promise<T>): Promise<T> {
  return alone(async () => {
    const before = await readFile(FILE, 'utf8').catch(() => undefined);
    await mkdir(dirname(FILE), { recursive: true });
    await writeFile(FILE, textOf(before));
    try {
      return await work();
    } finally {
      await (before === undefined ? rm(FILE) : writeFile(FILE, before));
    }
  });
}

/** Does something while the organisation's policy for this add-on is in place, beside whatever the machine has; undefined: there is none. */
export function withFirefoxPolicy<T>(addonId: string, values: object | undefined, work: () => Promise<T>): Promise<T> {
  const merged = (before = '{}') => {
    const { policies } = JSON.parse(before) as Policies;
    return JSON.stringify({ policies: { ...policies, '3rdparty': { ...policies?.['3rdparty'], Extensions: { ...policies?.['3rdparty']?.Extensions, [addonId]: values } } } });
  };
  return withPoliciesFile(merged, work);
}
