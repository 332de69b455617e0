import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extensionIdOf } from './extension-id.ts';

/** Where Chromium on Linux looks: chromium.org/administrators/linux-quick-start. */
const POLICIES = '/etc/chromium/policies/managed';

/** The policy is the machine's own; only its administrator may write it. */
export const mayWritePolicy = process.getuid?.() === 0;

/** What the organisation sets for this build of the extension. A running Chromium lets a changed file rest for 5 s. */
export function chromiumPolicy(extension: string) {
  const id = extensionIdOf(extension);
  const file = join(POLICIES, `tapwarden-test-${id}.json`);
  return {
    async set(values: object): Promise<void> {
      await mkdir(POLICIES, { recursive: true });
      await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: values } } }));
    },
    remove: () => rm(file, { force: true }),
  };
}
