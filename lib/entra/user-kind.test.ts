import { describe, expect, it } from 'vitest';
import { readAccount, type Account } from './account.ts';
import { classify } from './user-kind.ts';

const HERE = { signInType: 'userPrincipalName', issuer: 'contoso.com' };
const ELSEWHERE = { signInType: 'federated', issuer: 'ExternalAzureAD' };

const PLAIN: Account = {
  userPrincipalName: 'ann@contoso.com', userType: 'Member', enabled: true, creationType: null, externalUserState: null, identities: [HERE],
  createdAt: undefined, managementRestricted: false, resourceAccount: false,
};
const MARKED = 'ann_fabrikam.com#EXT#@contoso.com';

const ALL: readonly Account[] = (['Member', 'Guest', undefined] as const).flatMap((userType) =>
  [null, 'Invitation', 'SelfServiceSignUp', 'EmailVerified', 'LocalAccount'].flatMap((creationType) =>
    [null, 'PendingAcceptance', 'Accepted'].flatMap((externalUserState) =>
      [[], [HERE], [ELSEWHERE]].flatMap((identities) =>
        [PLAIN.userPrincipalName, MARKED].map((userPrincipalName): Account => Object.assign({}, PLAIN, { userType, creationType, externalUserState, identities, userPrincipalName }))))));

const federated = ({ identities }: Account) => identities.some(({ signInType }) => signInType === 'federated');
const pending = ({ externalUserState }: Account) => externalUserState === 'PendingAcceptance';
const invited = ({ creationType }: Account) => creationType === 'Invitation' || creationType === 'SelfServiceSignUp';
const marked = ({ userPrincipalName }: Account) => userPrincipalName === MARKED;
const stateful = ({ externalUserState }: Account) => externalUserState !== null;
const traced = (account: Account) => invited(account) || stateful(account) || marked(account);
const external = (account: Account) => classify(account).kind.startsWith('external');

/** Each holds for every combination of what the five properties say. */
const STATEMENTS: Readonly<Record<string, (account: Account) => boolean>> = {
  'who signs in elsewhere is external, whatever else is said': (account) => !federated(account) || external(account),
  'who has not redeemed the invitation is external, though the identities name this tenant': (account) => !pending(account) || external(account),
  'pending is the invitation’s state and nothing else': (account) => classify(account).pending === pending(account),
  'who signs in here and has no open invitation is internal, whatever the name and the making say': (account) => account.identities[0] !== HERE || pending(account) || !external(account),
  'without identities, any trace makes external': (account) => account.identities.length > 0 || external(account) === traced(account),
  'a member is never a guest by type, nor federated, nor pending': (account) => classify(account).kind !== 'member' || (account.userType !== 'Guest' && !federated(account) && !pending(account)),
  'internal guests are the internal ones of type Guest': (account) => external(account) || (classify(account).kind === 'internal-guest') === (account.userType === 'Guest'),
  'external members are the external ones of type Member': (account) => !external(account) || (classify(account).kind === 'external-member') === (account.userType === 'Member'),
  'an unknown type never makes an external one a member': (account) => account.userType !== undefined || classify(account).kind !== 'external-member',
  'all traces and external: no doubt': (account) => !(external(account) && invited(account) && stateful(account) && marked(account)) || !classify(account).disagree,
  'no trace and internal: no doubt': (account) => external(account) || traced(account) || !classify(account).disagree,
  'internal with a trace: doubt': (account) => external(account) || !traced(account) || classify(account).disagree,
  'external and a trace is missing: doubt': (account) => !external(account) || (invited(account) && stateful(account) && marked(account)) || classify(account).disagree,
  'EmailVerified and LocalAccount are made here: they say what null says': (account) =>
    invited(account) || JSON.stringify(classify(account)) === JSON.stringify(classify({ ...account, creationType: null })),
};

describe('classify, all combinations', () => {
  it('are 270', () => expect(ALL).toHaveLength(270));

  it.each(Object.entries(STATEMENTS))('%s', (_name, holds) => {
    expect(ALL.filter((account) => !holds(account))).toEqual([]);
  });

  it('every kind, pending or not, in doubt or not, is among them where it can be', () => {
    const seen = new Set(ALL.map((account) => Object.values(classify(account)).join(' ')));
    expect([...seen].sort()).toEqual([
      'external-guest false false', 'external-guest false true', 'external-guest true false', 'external-guest true true',
      'external-member false false', 'external-member false true', 'external-member true false', 'external-member true true',
      'internal-guest false false', 'internal-guest false true', 'member false false', 'member false true',
    ]);
  });
});

// learn.microsoft.com/entra/external-id/user-properties, by its own headings.
describe('classify, real accounts', () => {
  const invitation = { creationType: 'Invitation', externalUserState: 'Accepted', userPrincipalName: MARKED } as const;
  it.each<[string, Partial<Account>, string, boolean]>([
    ['internal member', {}, 'member', false],
    ['internal guest', { userType: 'Guest' }, 'internal-guest', false],
    ['external guest, another Entra tenant', { ...invitation, userType: 'Guest', identities: [ELSEWHERE] }, 'external-guest', false],
    ['external guest, Microsoft account', { ...invitation, userType: 'Guest', identities: [{ signInType: 'federated', issuer: 'MicrosoftAccount' }] }, 'external-guest', false],
    ['external guest, Google', { ...invitation, userType: 'Guest', identities: [{ signInType: 'federated', issuer: 'google.com' }] }, 'external-guest', false],
    ['external guest, one-time code by mail', { ...invitation, userType: 'Guest', identities: [{ signInType: 'federated', issuer: 'mail' }] }, 'external-guest', false],
    ['external guest, identities of both kinds', { ...invitation, userType: 'Guest', identities: [ELSEWHERE, HERE] }, 'external-guest', false],
    ['external guest by a sign-up flow', { ...invitation, creationType: 'SelfServiceSignUp', userType: 'Guest', identities: [ELSEWHERE] }, 'external-guest', false],
    ['external guest, not yet redeemed', { ...invitation, externalUserState: 'PendingAcceptance', userType: 'Guest' }, 'external-guest', false],
    ['external member', { ...invitation, identities: [ELSEWHERE] }, 'external-member', false],
    ['external member, type not shown', { ...invitation, userType: undefined, identities: [ELSEWHERE] }, 'external-guest', false],
    ['invited as an internal user converted to B2B: the name has no mark', { ...invitation, userPrincipalName: PLAIN.userPrincipalName, identities: [ELSEWHERE] }, 'external-member', true],
    ['external, converted to internal: the mark is left', { userPrincipalName: MARKED }, 'member', true],
    ['external, converted to internal, still a guest by type', { userPrincipalName: MARKED, userType: 'Guest' }, 'internal-guest', true],
    ['the mark in small letters', { ...invitation, userPrincipalName: MARKED.toLowerCase(), userType: 'Guest', identities: [ELSEWHERE] }, 'external-guest', false],
    ['signed up by mail in this tenant', { creationType: 'EmailVerified' }, 'member', false],
  ])('%s', (_name, over, kind, disagree) => {
    expect(classify({ ...PLAIN, ...over })).toEqual({ kind, pending: over.externalUserState === 'PendingAcceptance', disagree });
  });
});

describe('readAccount', () => {
  it.each([
    [{}, { userPrincipalName: '', userType: undefined, enabled: true, creationType: null, externalUserState: null, identities: [], createdAt: undefined, managementRestricted: false, resourceAccount: false }],
    [{ accountEnabled: false, userType: 'Guest', createdDateTime: '2026-11-21T10:00:00Z', isManagementRestricted: true, isResourceAccount: true }, { enabled: false, userType: 'Guest', createdAt: Date.parse('2026-11-21T10:00:00Z'), managementRestricted: true, resourceAccount: true }],
    [{ userType: 'Visitor', identities: [{ signInType: 'federated', issuer: null }] }, { userType: undefined, identities: [{ signInType: 'federated', issuer: '' }] }],
  ])('%j', (raw, account) => {
    expect(readAccount(raw)).toMatchObject(account);
  });
});
