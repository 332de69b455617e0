import { describe, expect, it } from 'vitest';
import { calls, inBatch, partsOf } from './graph-calls.ts';
import { readHash, writeHash } from './hash-route.ts';
import { methodRows } from './method-rows.ts';
import { wordsIn } from './words.ts';

const ID = '0000a009-0000-4000-8000-000000000009';

describe('routes', () => {
  it.each([
    [`#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/UserAuthMethods/userId/${ID}/hidePreviewBanner~/true`, 'UserAuthMethods'],
    [`#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/UserAuthMethods/userId/${ID}/hidePreviewBanner~/true?Microsoft_AAD_IAM_legacyAADRedirect=true`, 'UserAuthMethods'],
    [`#blade/Microsoft_AAD_IAM/UserDetailsMenuBlade/UserAuthMethods/userId/${ID}/adminUnitObjectId/`, 'UserAuthMethods'],
    [`#@contoso.com/view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/%7E/UserAuthMethods/userId/${ID.toUpperCase()}`, 'UserAuthMethods'],
    [`#blade/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/userId/${ID}`, 'overview'],
    [`#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/Groups/userId/${ID}`, 'Groups'],
  ])('reads %s', (hash, item) => {
    expect(readHash(hash)).toEqual({ item, userId: ID });
  });

  it.each(['', '#home', '#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers', '#view/%'])('sees no user in "%s"', (hash) => {
    expect(readHash(hash)).toBeUndefined();
  });

  it.each(['#view/a', '#blade/a', '#@contoso.com/blade/a'])('links on in the form of %s', (now) => {
    const written = writeHash({ item: 'UserAuthMethods', userId: ID }, now);
    expect(written.includes('#blade/')).toBe(now.includes('blade/'));
    expect(readHash(written)).toEqual({ item: 'UserAuthMethods', userId: ID });
  });
});

describe('batches', () => {
  const add = calls.addPass(ID, { lifetimeInMinutes: 60, isUsableOnce: true }, 'beta');

  it('carries a creation as a part, with what a part with a body needs', () => {
    expect(inBatch([add, calls.methods(ID)], 'a command')).toMatchObject({
      method: 'POST',
      path: '/beta/$batch',
      body: {
        requests: [
          { id: '0', method: 'POST', url: `/users/${ID}/authentication/temporaryAccessPassMethods`, headers: { 'Content-Type': 'application/json' }, body: { lifetimeInMinutes: 60, isUsableOnce: true } },
          { id: '1', method: 'GET', url: `/users/${ID}/authentication/methods` },
        ],
      },
    });
  });

  it.each([
    ['in their order', { status: 200, body: { responses: [{ id: '1', status: 404 }, { id: '0', status: 201, body: 'b' }] } }, [201, 404]],
    ['one of them missing', { status: 200, body: { responses: [{ id: '0', status: 201 }] } }, [201, 500]],
    ['none, with the batch refused', { status: 401, body: {} }, [401, 401]],
  ])('reads the answers %s', (_name, answer, statuses) => {
    expect(partsOf(answer, 2).map(({ status }) => status)).toEqual(statuses);
  });
});

it('lists every method but the password, and says where to delete each', () => {
  const of = (kind: string) => ({ '@odata.type': `#microsoft.graph.${kind}AuthenticationMethod`, id: kind });
  const pass = { ...of('temporaryAccessPass'), startDateTime: '2026-11-21T09:00:00Z', lifetimeInMinutes: 60 };
  expect(methodRows([of('password'), of('phone'), of('fido2'), pass], wordsIn('en'), 'en').map(({ test, segment }) => [test, segment])).toEqual([
    ['row-phone', 'phoneMethods'],
    ['row-other', 'fido2Methods'],
    ['row-pass', 'temporaryAccessPassMethods'],
  ]);
});
