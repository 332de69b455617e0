import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Where Firefox on Linux looks: mozilla.github.io/policy-templates. */
const FILE = '/etc/firefox/policies/policies.json';

interface Policies {
  readonly policies?: { readonly '3rdparty'?: { readonly Extensions?: object } };
}

/**
 * Does something while the organisation's policy for this add-on is in place, beside whatever the machine has. Firefox
 * reads it as it starts and never again.
 */
export async function withFirefoxPolicy<T>(addonId: string, values: object, work: () => Promise<T>): Promise<T> {
  const before = await readFile(FILE, 'utf8').catch(() => undefined);
  const { policies } = JSON.parse(before ?? '{}') as Policies;
  await mkdir(dirname(FILE), { recursive: true });
  await writeFile(FILE, JSON.stringify({ policies: { ...policies, '3rdparty': { ...policies?.['3rdparty'], Extensions: { ...policies?.['3rdparty']?.Extensions, [addonId]: values } } } }));
  try {
    return await work();
  } finally {
    await (before === undefined ? rm(FILE) : writeFile(FILE, before));
  }
}
