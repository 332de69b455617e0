import { describe, expect, it } from 'vitest';
import { matchOf, type FormMatch } from './use-pane.ts';

const VERIFIED = { lifetimeMinutes: 60, oneTime: true, startsAt: undefined };

describe('how the form stands to what was verified', () => {
  it.each<[string, Parameters<typeof matchOf>[0], FormMatch]>([
    ['no form', undefined, 'none'],
    ['the same', { minutes: 60, oneTime: true }, 'matches'],
    ['longer', { minutes: 120, oneTime: true }, 'differs'],
    ['for several sign-ins', { minutes: 60, oneTime: false }, 'differs'],
    ['neither', { minutes: 480, oneTime: false }, 'differs'],
    ['a duration that cannot be read', { oneTime: true }, 'unsure'],
    ['a use that cannot be read', { minutes: 60 }, 'unsure'],
    ['one not read, the other another', { minutes: 120 }, 'differs'],
    ['nothing of it read', {}, 'unsure'],
  ])('%s', (_, form, expected) => {
    expect(matchOf(form, VERIFIED)).toBe(expected);
  });
});
