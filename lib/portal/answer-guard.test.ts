import { describe, expect, it } from 'vitest';
import type { Sender } from '../message-channel.ts';
import { mayAsk } from './answer-guard.ts';
import type { Ask } from './ask.ts';

const ADELE = '11111111-1111-4111-8111-111111111111';
const BEN = '22222222-2222-4222-8222-222222222222';
const RECORD = { what: 'record', entry: { kind: 'stopped', recipientId: ADELE } } as unknown as Ask;
const AT_ADELE = `https://entra.microsoft.com/#view/X/UserProfileMenuBlade/~/UserAuthMethods/userId/${ADELE}`;

describe('what a guard may ask', () => {
  it.each<[string, Ask, string | undefined, boolean]>([
    ['facts of the user whose pane it is on', { what: 'recipient', userId: ADELE, sensitiveGroups: [], auditDays: 30 }, AT_ADELE, true],
    ['facts of another', { what: 'recipient', userId: BEN, sensitiveGroups: [], auditDays: 30 }, AT_ADELE, false],
    ['to revoke the passes of that user', { what: 'revoke', userId: ADELE }, AT_ADELE, true],
    ['to revoke those of another', { what: 'revoke', userId: BEN }, AT_ADELE, false],
    ['for an approver', { what: 'people', text: 'miriam' }, AT_ADELE, true],
    ['whether that one may approve', { what: 'in-group', userId: BEN, groupId: BEN }, AT_ADELE, true],
    ['to record', RECORD, AT_ADELE, true],
    ['facts off the pane', { what: 'recipient', userId: ADELE, sensitiveGroups: [], auditDays: 30 }, AT_ADELE.replace('UserAuthMethods', 'overview'), false],
    ['for people off the pane', { what: 'people', text: 'miriam' }, 'https://entra.microsoft.com/', false],
    ['to record from a tab whose address is not seen', RECORD, undefined, false],
  ])('%s', (_, ask, url, expected) => {
    expect(mayAsk(ask, { tab: { url } } as Sender)).toBe(expected);
  });
});
