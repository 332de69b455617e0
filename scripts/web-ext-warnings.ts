import { globSync, readFileSync } from 'node:fs';

export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  /** Both count from 1, in the built file. */
  readonly line?: number;
  readonly column?: number;
}

export interface Explanation {
  readonly why: string;
  /** Whether this warning is the one that is explained; `source` is the built file. */
  readonly fits: (warning: Warning, source: string) => boolean;
}

/** What Preact does with dangerouslySetInnerHTML, however its variables are named in the build (preact/src/diff/index.js). */
const PREACT_HTML = /\.__html==(\w+)\.innerHTML\)\|\|\(\1\.innerHTML=\w+\.__html\)/;
const AROUND = 60;
const OUR_CODE = '{components,entrypoints,lib}/**/*.{ts,tsx}';

const usesHtml = () => globSync(OUR_CODE).some((file) => readFileSync(file, 'utf8').includes('dangerouslySetInnerHTML'));

/** Every warning of Mozilla's linter that the build has, with the reason why it is harmless, which is looked at in each. */
export const EXPLAINED: Readonly<Record<string, Explanation>> = {
  UNSAFE_VAR_ASSIGNMENT: {
    why: 'Preact’s own path for dangerouslySetInnerHTML, once in every bundle that holds Preact. None of our code uses it, and on our pages Trusted Types would stop it.',
    fits: ({ line = 1, column = 1 }, source) => {
      const text = source.split('\n')[line - 1] ?? '';
      return PREACT_HTML.test(text.slice(Math.max(0, column - AROUND), column + AROUND)) && !usesHtml();
    },
  },
};

/** Warnings that nobody explained, and explanations that no warning needs any more. */
export function compare(warnings: readonly Warning[], explained: Readonly<Record<string, Explanation>>, sourceOf: (file: string) => string): { readonly unexplained: readonly Warning[]; readonly unneeded: readonly string[] } {
  return {
    unexplained: warnings.filter((warning) => !(explained[warning.code]?.fits(warning, warning.file === undefined ? '' : sourceOf(warning.file)) ?? false)),
    unneeded: Object.keys(explained).filter((code) => !warnings.some((warning) => warning.code === code)),
  };
}
