import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { PATIENCE_MS } from './test/patience.ts';

/** What an organisation's policy says concerns every browser on the machine: these files run while no other browser does. */
const POLICY = 'test/e2e/**/*policy*.test.ts';
/** No test fails because the machine is busy: what must be quick is measured, and what is waited for is given time. */
const patient = { testTimeout: 4 * PATIENCE_MS, hookTimeout: 4 * PATIENCE_MS, expect: { poll: { timeout: PATIENCE_MS } } };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          ...patient,
          name: 'unit',
          include: ['{lib,components,entrypoints,test/tenant,test/browser,scripts}/**/*.test.{ts,tsx}'],
          setupFiles: ['test/unit-setup.ts'],
        },
      },
      {
        test: {
          ...patient,
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [POLICY],
          maxWorkers: 3, // on two cores: a new Chromium does nothing for 2 s before it reads the policy, and an agent's panel waits for that
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...patient,
          name: 'browser-alone',
          include: [POLICY],
          maxWorkers: 2, // each file's policy is for a copy of the extension of its own
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
