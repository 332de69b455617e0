import { expect, it } from 'vitest';
import { routeShape } from './diagnostics.ts';

const ID = '0000a009-0000-4000-8000-000000000009';

it.each([
  [`https://entra.microsoft.com/contoso.com/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/UserAuthMethods/userId/${ID}/hidePreviewBanner~/true?x=Adele`, 'view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/UserAuthMethods/userId/…/hidePreviewBanner~/true?…'],
  [`https://portal.azure.com/#@contoso.com/blade/Microsoft_AAD_IAM/UserDetailsMenuBlade/UserAuthMethods/userId/${ID}/adminUnitObjectId/`, '…/blade/Microsoft_AAD_IAM/UserDetailsMenuBlade/UserAuthMethods/userId/…/adminUnitObjectId/'],
  ['https://entra.microsoft.com/#home/Adele%20Vance', '…/…'],
  ['no address', ''],
])('keeps of %s the shape alone', (url, shape) => {
  expect(routeShape(url)).toBe(shape);
});
