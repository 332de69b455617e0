import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordEntry } from './entry.ts';
import { csvField, toCsv, toJsonLines } from './export.ts';

const AT = Date.UTC(2026, 10, 21, 13, 5);
const ENTRY: RecordEntry = {
  id: 'entry-1',
  kind: 'issuance',
  at: AT,
  agentId: 'agent',
  recipientId: 'recipient',
  scenarioId: 'device-loss',
  findings: ['replication', 'tenMinutes'],
  evidence: { tier: 'standard', methods: [{ id: 'call-back', at: AT }, { id: 'manager', at: AT }], called: 'mobile', approval: undefined, ticket: 'INC1', acknowledged: [] },
  settings: { lifetimeMinutes: 60, oneTime: true, startsAt: undefined },
  outcome: 'issued',
  pass: { id: 'pass-1', startsAt: AT, endsAt: AT + 3_600_000 },
  delivery: 'in-person',
  deliveredAt: AT + 60_000,
};

/** A reader by RFC 4180, written apart from the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') field += character;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || (character === '\r' && text.charAt(at + 1) === '\n')) {
      row.push(field);
      field = '';
      if (character === ',') continue;
      rows.push(row);
      row = [];
      at += 1;
    } else field += character;
  }
  return rows;
}

describe('csvField', () => {
  test.each([
    ['plain', 'plain'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', '"\'\r\'=1"'],
    ["INC1;=cmd|'/C calc'!A0", "INC1;'=cmd|''/C calc'!A0"],
    ['INC1; +44', "INC1;' +44"],
    ['INC1;plain', 'INC1;plain'],
    ['＝1', "'＝1"],
    ['=HYPERLINK("https://x","y")', '"\'=HYPERLINK(""https://x"",""y"")"'],
    ["'quoted", "''quoted"],
    ['1=1', '1=1'],
  ])('%j → %j', (text, field) => {
    expect(csvField(text)).toBe(field);
  });

  test('numbers and switches stay what they are', () => {
    expect([60, true, undefined, -5].map(csvField)).toEqual(['60', 'true', '', '-5']);
  });
});

describe('toCsv', () => {
  test('an entry', () => {
    const [header = [], row = [], ...more] = readCsv(toCsv([ENTRY]));
    expect(more).toEqual([]);
    expect(Object.fromEntries(header.map((name, column) => [name, row[column]]))).toMatchObject({
      at: '2026-11-21T13:05:00.000Z', kind: 'issuance', outcome: 'issued', lifetimeMinutes: '60', oneTime: 'true', passId: 'pass-1', validUntil: '2026-11-21T14:05:00.000Z',
      verification: 'call-back manager', called: 'mobile', ticket: 'INC1', delivery: 'in-person', deliveredAt: '2026-11-21T13:06:00.000Z', revokedAt: '', approval: '',
    });
  });

  test('whether the passcode was put on paper', () => {
    const [header = [], row = []] = readCsv(toCsv([{ ...ENTRY, handOut: { language: 'pt-BR', withPasscode: true } }]));
    expect([row[header.indexOf('handOut')], row[header.indexOf('passcodePrinted')]]).toEqual(['pt-BR', 'true']);
  });

  test('whatever was written comes back, and no cell begins a formula', () => {
    const written = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '|', ' ', '\r', '\n', '\t', 'a') }));
    fc.assert(fc.property(fc.array(fc.record({ ticket: written, revokeReason: written }), { maxLength: 5 }), (texts) => {
      const entries = texts.map(({ ticket, revokeReason }): RecordEntry => ({ ...ENTRY, evidence: { ...ENTRY.evidence, ticket }, revokeReason }));
      const [header = [], ...rows] = readCsv(toCsv(entries));
      expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n]|[;|\t\r\n]\s*[=+\-@]/.test(cell))).toEqual([]);
      const cell = (row: string[], name: string) => row[header.indexOf(name)]?.replace(/^'/, '').replaceAll(/([;|\t\r\n])'(?=\s*['=+\-@＝＋－＠])/g, '$1');
      expect(rows.map((row) => ({ ticket: cell(row, 'ticket'), revokeReason: cell(row, 'revokeReason') }))).toEqual(texts);
      expect(rows.every((row) => row.length === header.length)).toBe(true);
    }));
  });
});

test('JSON lines hold everything, one entry a line', () => {
  fc.assert(fc.property(fc.array(fc.string(), { maxLength: 5 }), (tickets) => {
    const entries = tickets.map((ticket) => ({ ...ENTRY, evidence: { ...ENTRY.evidence, ticket } }));
    const lines = toJsonLines(entries).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(JSON.parse(JSON.stringify(entries)));
  }));
});
