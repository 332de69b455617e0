import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromiumPolicy } from '../browser/chromium-policy.ts';

/** A build to which a policy of its own applies. */
export async function policedBuild() {
  // A copy of the build has an id of its own, so that the policy concerns no other Chromium on this machine.
  const extension = await mkdtemp(join(tmpdir(), 'tapwarden-managed-'));
  await cp(resolve('.output/chrome-mv3'), extension, { recursive: true });
  const policy = chromiumPolicy(extension);
  return {
    extension,
    policy,
    async remove() {
      await policy.remove();
      await rm(extension, { recursive: true, force: true });
    },
  };
}
