/** Shapes that the portals' addresses of a user's methods have and had. */
export const SHAPES = [
  (id: string) => `/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/UserAuthMethods/userId/${id}/hidePreviewBanner~/true`,
  (id: string) => `/#blade/Microsoft_AAD_IAM/UserDetailsMenuBlade/UserAuthMethods/userId/${id}`,
  (id: string) => `/contoso.onmicrosoft.com/?feature.msaljs=true#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/UserAuthMethods/hidePreviewBanner~/true/userId/${id}`,
  (id: string) => `/#@contoso.com/view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/%7E/UserAuthMethods/userId/${id.toUpperCase()}?from=search`,
];
