import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { PATIENCE_MS } from './test/patience.ts';

/** What these files have installed, or set for Firefox, concerns every browser on the machine: they run while no other browser does. */
const ALONE = ['kit-policy', 'managed-policy', 'managed-policy-firefox'].map((name) => `test/e2e/${name}.test.ts`);
/** No test fails because the machine is busy: what must be quick is measured, and what is waited for is given time. */
const patient = { testTimeout: 4 * PATIENCE_MS, hookTimeout: 4 * PATIENCE_MS, expect: { poll: { timeout: PATIENCE_MS } } };

/** The longest files, which begin first, so that none of them runs on alone at the end. */
const LONGEST = ['gallery', 'gate-policy', 'gallery-firefox', 'access', 'practice-lessons', 'history', 'guard-firefox', 'languages', 'lost-answer', 'practice', 'hand-out', 'judgement'].map((name) => `/test/e2e/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const first = LONGEST.flatMap((name) => sorted.filter(({ moduleId }) => moduleId.endsWith(name)));
    return [...first, ...sorted.filter((file) => !first.includes(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [WxtVitest()],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          ...patient,
          name: 'unit',
          pool: 'threads',
          isolate: false, // half the time; a file that leaves something behind fails another one's tests
          include: ['{lib,components,entrypoints,test/tenant,test/browser,scripts}/**/*.test.{ts,tsx}'],
          setupFiles: ['test/unit-setup.ts'],
        },
      },
      {
        test: {
          ...patient,
          name: 'browser',
          isolate: false, // a second a file
          include: ['test/e2e/**/*.test.ts'],
          exclude: ALONE,
          maxWorkers: 3, // on two cores: a new Chromium does nothing for 2 s before it reads the policy, and an agent's panel waits for that
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...patient,
          name: 'browser-alone',
          isolate: false,
          include: ALONE,
          maxWorkers: 2, // each file's policy is for a copy of the extension of its own
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
