import { describe, expect, it } from 'vitest';
import { compare, EXPLAINED, type Warning } from './web-ext-warnings.ts';

const PREACT = 'x=1;d?(s||f&&(d.__html==f.__html||d.__html==e.innerHTML)||(e.innerHTML=d.__html),t.__k=[]):y';
const OTHER = 'function show(e,text){e.innerHTML=text}';
const at = (source: string): Warning => ({ code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML', file: 'a.js', line: 1, column: source.indexOf('innerHTML=') + 1 });

describe('the linter’s warnings', () => {
  it.each<[string, Warning[], string, string[], string[]]>([
    ['Preact’s own', [at(PREACT)], PREACT, [], []],
    ['the same code elsewhere', [at(OTHER)], OTHER, ['UNSAFE_VAR_ASSIGNMENT'], []],
    ['of another kind', [at(PREACT), { code: 'DANGEROUS_EVAL', message: 'eval' }], PREACT, ['DANGEROUS_EVAL'], []],
    ['none', [], '', [], ['UNSAFE_VAR_ASSIGNMENT']],
  ])('%s', (_, warnings, source, unexplained, unneeded) => {
    const found = compare(warnings, EXPLAINED, () => source);
    expect(found.unexplained.map(({ code }) => code)).toEqual(unexplained);
    expect(found.unneeded).toEqual(unneeded);
  });
});
