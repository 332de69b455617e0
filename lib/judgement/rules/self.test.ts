import { expect, test } from 'vitest';
import { AGENT, RECIPIENT, type Row, says } from './case.ts';
import { oneself } from './self.ts';

test.each<Row>([
  ['block', 'the agent', {}, { recipientId: AGENT }],
  ['block', 'the agent, in other letters', {}, { recipientId: 'ABC', agentId: 'abc' }],
  ['silent', 'somebody else', {}, { recipientId: RECIPIENT }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(oneself, ...given)).toBe(line);
});
