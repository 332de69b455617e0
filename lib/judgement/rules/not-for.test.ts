import { expect, test } from 'vitest';
import { type Row, says } from './case.ts';
import { notFor } from './not-for.ts';

test.each<Row>([
  ['advise', 'always'],
])('%s: %s', (line, _when, ...given) => {
  expect(says(notFor, ...given)).toBe(line);
});
