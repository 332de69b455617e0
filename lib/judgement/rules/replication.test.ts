import { expect, test } from 'vitest';
import { type Row, says } from './case.ts';
import { replication } from './replication.ts';

test.each<Row>([
  ['advise', 'always'],
])('%s: %s', (line, _when, ...given) => {
  expect(says(replication, ...given)).toBe(line);
});
