import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authMethodsUser } from './portal-route.ts';

const ID = '0a1b2c3d-1111-4222-8333-444455556666';
const PANE = 'Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/UserAuthMethods/userId';

describe('authMethodsUser', () => {
  it.each([
    ['today', `https://entra.microsoft.com/#view/${PANE}/${ID}/hidePreviewBanner~/true`],
    ['a tenant in the path', `https://entra.microsoft.com/contoso.com/#view/${PANE}/${ID}/hidePreviewBanner~/true`],
    ['a query inside the hash', `https://entra.microsoft.com/#view/${PANE}/${ID}/hidePreviewBanner~/true?Microsoft_AAD_IAM_legacyAADRedirect=true`],
    ['the former blade', `https://entra.microsoft.com/#view/Microsoft_AAD_IAM/UserDetailsMenuBlade/~/UserAuthMethods/userId/${ID}`],
    ['#blade, no tilde, a trailing empty value', `https://portal.azure.com/#blade/Microsoft_AAD_IAM/UserDetailsMenuBlade/UserAuthMethods/userId/${ID}/adminUnitObjectId/`],
    ['a query before the hash', `https://portal.azure.com/?feature.msaljs=true#view/${PANE}/${ID}`],
    ['a directory before the view', `https://portal.azure.com/#@contoso.com/view/${PANE}/${ID}`],
    ['other parameters first', `https://entra.microsoft.com/#view/X/Y/~/UserAuthMethods/adminUnitObjectId//userId/${ID}`],
    ['other case', `https://entra.microsoft.us/#view/X/Y/~/userauthmethods/UserId/${ID.toUpperCase()}`],
    ['percent-encoded', `https://portal.azure.cn/#view/X/Y/%7E/UserAuthMethods/userId/${ID.replaceAll('-', '%2D')}`],
  ])('%s', (_name, url) => {
    expect(authMethodsUser(url)).toBe(ID);
  });

  it.each([
    ['the overview', `https://entra.microsoft.com/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/${ID}`],
    ['no menu item', `https://entra.microsoft.com/#blade/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/userId/${ID}`],
    ['no user', 'https://entra.microsoft.com/#view/X/Y/~/UserAuthMethods'],
    ['not a GUID', 'https://entra.microsoft.com/#view/X/Y/~/UserAuthMethods/userId/adele'],
    ['in the query only', `https://entra.microsoft.com/?x=/UserAuthMethods/userId/${ID}`],
    ['behind the query in the hash', `https://entra.microsoft.com/#home?a=/UserAuthMethods/userId/${ID}`],
    ['no URL', 'about'],
  ])('not %s', (_name, url) => {
    expect(authMethodsUser(url)).toBeUndefined();
  });

  it('never throws, and answers a GUID or nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const user = authMethodsUser(`https://entra.microsoft.com/#view/~/UserAuthMethods/userId/${text}`);
      expect(user === undefined || /^[0-9a-f-]{36}$/.test(user)).toBe(true);
    }));
  });
});
