import { expect, test } from 'vitest';
import type { RecordEntry } from './entry.ts';
import { rowsAs } from './export-rows.ts';
import type { PassRow } from './ledger.ts';

const AT = Date.UTC(2026, 10, 21, 13, 5);
const who = (id: string, name: string) => ({ id, name, username: `${id}@contoso.com`, app: false });
const entry: RecordEntry = {
  id: 'e1', kind: 'issuance', at: AT, agentId: 'nora', recipientId: 'adele', scenarioId: 'device-loss', findings: [], delivery: 'in-person',
  evidence: { tier: 'standard', methods: [{ id: 'in-person', at: AT }], called: undefined, approval: undefined, ticket: '=cmd|calc', acknowledged: [] },
};
const row: PassRow = {
  key: 'p1', passId: 'p1', at: AT, by: who('nora', '=Nora'), recipient: who('adele', 'Vance, Adele'), startsAt: AT, endsAt: AT + 3_600_000, oneTime: true, ip: '203.0.113.7',
  ending: { how: 'revoked', at: AT + 60_000, by: who('paul', 'Paul'), reason: 'Lost' }, entries: [entry], logged: true, standing: 'checked',
};

test('a table has the join and the record, and computes nothing', () => {
  const [header = '', line = ''] = [...rowsAs('csv', [row])].join('').split('\r\n');
  const cells = Object.fromEntries(header.split(',').map((name, index) => [name, line.replace('"Vance, Adele"', 'Vance; Adele').split(',')[index]]));
  expect(cells).toMatchObject({
    passId: 'p1', issuedAt: '2026-11-21T13:05:00.000Z', agentName: "'=Nora", recipientName: 'Vance; Adele', oneTime: 'true', standing: 'checked', inAuditLog: 'true',
    ended: 'revoked', endedAt: '2026-11-21T13:06:00.000Z', revokedById: 'paul', ticket: "'=cmd|calc", delivery: 'in-person', verification: 'in-person', tier: 'standard', scenario: 'device-loss',
  });
  expect(new Set(header.split(',')).size).toBe(header.split(',').length);
});

test('a row that the record does not have leaves its columns empty', () => {
  const text = [...rowsAs('csv', [{ ...row, entries: [], by: undefined, ending: undefined }])].join('');
  expect(text.split('\r\n')[1]).toMatch(/^p1,,,,,"Vance, Adele",adele@contoso.com,adele,.*,checked,true,,,,+$/);
});

test('JSON Lines hold everything, one row a line', () => {
  expect([...rowsAs('jsonl', [row, row])].join('').trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([row, row].map((one) => JSON.parse(JSON.stringify(one)) as unknown));
});

test('many rows come in pieces', () => {
  const pieces = [...rowsAs('csv', Array.from({ length: 2500 }, () => row))];
  expect(pieces).toHaveLength(4);
  expect(pieces.join('').split('\r\n')).toHaveLength(2502);
});
