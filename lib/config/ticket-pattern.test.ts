import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { patternFault, ticketFault, ticketLink } from './ticket-pattern.ts';

describe('patternFault', () => {
  it.each([
    ['(INC|REQ)[0-9]{7}'],
    ['INC\\d{7,10}'],
    ['[A-Z]{2,10}-[0-9]{1,6}'],
    ['#?[A-Z]+-\\d+(\\.\\d+)?'],
    ['(?:\\d{3}-){2}\\d{4}'],
    ['(ab)+'],
    ['[(*+]{3}'],
    ['\\(\\d\\)'],
    ['\\p{Lu}{3}\\d+'],
    ['.*'],
  ])('%s is used', (pattern) => {
    expect(patternFault(pattern)).toBeUndefined();
  });

  it.each([
    ['(', 'pattern-syntax'],
    ['[a', 'pattern-syntax'],
    ['a{2,1}', 'pattern-syntax'],
    ['*', 'pattern-syntax'],
    ['a+)*(b', 'pattern-syntax'],
    ['(a|b)a+[ab])*(a\\w(a|b))(a', 'pattern-syntax'],
    ['(a+)+', 'pattern-slow'],
    ['(a*)*', 'pattern-slow'],
    ['(?:a+)+b', 'pattern-slow'],
    ['(a?){50}', 'pattern-slow'],
    ['((a+))+', 'pattern-slow'],
    ['((a+)?x)*', 'pattern-slow'],
    ['(a|a)*', 'pattern-slow'],
    ['(?:a|ab){30}', 'pattern-slow'],
    ['((?:a|b)c)+', 'pattern-slow'],
    ['(?:[a-z]{1,9}){9}', 'pattern-slow'],
    ['a*a*a*a*b', 'pattern-slow'],
    ['a*a*a*a?a?a?', 'pattern-slow'],
    ['a?'.repeat(21), 'pattern-slow'],
    ['(a|a)'.repeat(21), 'pattern-slow'],
    ['(?:(?:a{99}){99}){99}', 'pattern-slow'],
    ['a{100000}', 'pattern-slow'],
    ['(a)\\1', 'pattern-slow'],
    ['(?<n>a)\\k<n>', 'pattern-slow'],
    ['(?=a+)a', 'pattern-slow'],
    ['(?!x)a', 'pattern-slow'],
    ['(?<=x)a', 'pattern-slow'],
  ])('%s is refused: %s', (pattern, fault) => {
    expect(patternFault(pattern)).toBe(fault);
  });

  it('never throws, and what it lets through never takes long', () => {
    const piece = fc.constantFrom('a', 'b', '.', '\\w', '[ab]', '(a|b)', '(?:ab)', 'a+', 'a*', '(a', ')', '|', '?', '{2}', '{1,9}', '+', '*');
    const pattern = fc.oneof(fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')), fc.string({ maxLength: 100 }));
    const evil = ['a'.repeat(64), `${'a'.repeat(63)}!`, `${'ab'.repeat(31)}!`];
    const context = createContext({});
    // Cut off from outside: a regular expression that tries for years cannot be waited for. The worst that was seen took 60 ms.
    fc.assert(fc.property(pattern, (one) => {
      if (patternFault(one)) return;
      context.look = () => evil.forEach((text) => ticketFault(text, { required: false, pattern: one }));
      runInContext('look()', context, { timeout: 5000 });
    }), { numRuns: 3000 });
  }, 30_000);
});

const RULES = { required: true, pattern: '(INC|REQ)[0-9]{3}', link: 'https://tickets.contoso.com/find?number={ticket}#{ticket}' };

test.each([
  ['', RULES, 'ticket'],
  ['  ', RULES, 'ticket'],
  ['', { ...RULES, required: false }, undefined],
  ['INC001', RULES, undefined],
  [' INC001 ', RULES, undefined],
  ['INC001x', RULES, 'ticketForm'],
  ['xINC001', RULES, 'ticketForm'],
  ['inc001', RULES, 'ticketForm'],
  ['REQ1\nREQ123', RULES, 'ticketForm'],
  ['anything', { required: true }, undefined],
  ['a'.repeat(65), { required: true, pattern: 'a*' }, 'ticketForm'],
] as const)('ticket "%s" under %o: %s', (typed, rules, fault) => {
  expect(ticketFault(typed, rules)).toBe(fault);
});

test.each([
  ['INC001', RULES, 'https://tickets.contoso.com/find?number=INC001#INC001'],
  ['INC1', RULES, undefined],
  ['', RULES, undefined],
  ['INC001', { required: true }, undefined],
  ['a/../&x=1#"<$&', { ...RULES, pattern: undefined }, 'https://tickets.contoso.com/find?number=a%2F..%2F%26x%3D1%23%22%3C%24%26#a%2F..%2F%26x%3D1%23%22%3C%24%26'],
] as const)('the link of "%s"', (typed, rules, link) => {
  expect(ticketLink(typed, rules)).toBe(link);
});
