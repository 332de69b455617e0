import type { Source } from './lesson.ts';

const TAP_PAGE = 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass';

/** The public guidance that lessons and checks name. */
export const SOURCES = {
  pass: { title: 'Microsoft Learn: Configure Temporary Access Pass', url: TAP_PAGE },
  guests: { title: 'Microsoft Learn: Configure Temporary Access Pass, guest access', url: `${TAP_PAGE}#guest-access` },
  replace: { title: 'Microsoft Learn: Configure Temporary Access Pass, replace a pass', url: `${TAP_PAGE}#replace-a-temporary-access-pass` },
  limitations: { title: 'Microsoft Learn: Configure Temporary Access Pass, limitations', url: `${TAP_PAGE}#limitations` },
  start: { title: 'Microsoft Learn: Create temporaryAccessPassAuthenticationMethod', url: 'https://learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods' },
  roles: { title: 'Microsoft Learn: Privileged roles and permissions in Microsoft Entra ID', url: 'https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions' },
  operations: { title: 'Microsoft Learn: Security operations for privileged accounts', url: 'https://learn.microsoft.com/entra/architecture/security-operations-privileged-accounts' },
  helpdesk: { title: 'Microsoft Learn: Verified helpdesk with Microsoft Entra Verified ID', url: 'https://learn.microsoft.com/entra/verified-id/helpdesk-with-verified-id' },
  cisa: { title: 'CISA and partners, AA23-320A: Scattered Spider', url: 'https://www.cisa.gov/news-events/cybersecurity-advisories/aa23-320a' },
  nist: { title: 'NIST SP 800-63B-4, account recovery', url: 'https://pages.nist.gov/800-63-4/sp800-63b.html' },
  identify: { title: 'Passkey path: verify who is calling', url: 'https://techbrandon.github.io/passkey-path/helpdesk/identity-verify/' },
  escalate: { title: 'Passkey path: when to stop and escalate', url: 'https://techbrandon.github.io/passkey-path/helpdesk/escalation/' },
} as const satisfies Record<string, Source>;
