import type { Seed } from './seeds.ts';

/*
 * The people of the practice tenant. Ids follow from the place in the list: append, never insert.
 * `why` names the rules a person meets; the settings and verification rules stand with whoever asks for such a pass.
 */
export const PEOPLE: readonly Seed[] = [
  // Agents
  { alias: 'nora', name: 'Nora Berg', job: 'Service desk agent', dept: 'IT', phone: '+1 425 555 0100', roles: ['Authentication Administrator'], methods: ['passkey'], manager: 'admin', why: 'agent; self; an Authentication Administrator may not read the tenant policy' },
  { alias: 'paul', name: 'Paul Okoro', job: 'Identity engineer', dept: 'IT', phone: '+1 425 555 0101', roles: ['Privileged Authentication Administrator'], methods: ['passkey'], manager: 'admin', why: 'agent who may issue to administrators: approval-missing until a second person agrees' },
  { alias: 'gina', name: 'Gina Castell', job: 'Auditor', dept: 'Risk', roles: ['Global Reader'], methods: ['passkey'], why: 'agent; role-missing: sees passes and policy, may not issue' },
  { alias: 'helga', name: 'Helga Lund', job: 'Service desk agent', dept: 'IT', roles: ['Helpdesk Administrator'], methods: ['authenticator'], why: 'agent; role-missing: resets passwords, may not issue; as a recipient privileged' },
  { alias: 'admin', name: 'Alma Grant', job: 'Head of IT', dept: 'IT', phone: '+1 425 555 0104', roles: ['Global Administrator'], methods: ['passkey', 'hello'], why: 'agent who may do all; policy-disabled: can turn the policy off and on; as a recipient privileged' },
  { alias: 'pia', name: 'Pia Sommer', job: 'Service desk agent', dept: 'IT', eligible: ['Authentication Administrator'], methods: ['authenticator'], why: 'agent; role-missing: eligible for her role, but it is not active' },
  { alias: 'polly', name: 'Polly Adeyemi', job: 'Identity engineer', dept: 'IT', roles: ['Authentication Policy Administrator'], methods: ['passkey'], why: 'policy-disabled: whom to ask for the tenant policy' },
  { alias: 'rhea', name: 'Rhea Malik', job: 'Security analyst', dept: 'Risk', roles: ['Reports Reader'], methods: ['authenticator'], why: 'agent who reads the audit log only; as a recipient not privileged, her role is among the eight' },
  // Plain members
  { alias: 'adele', name: 'Adele Vance', job: 'Account manager', dept: 'Sales', phone: '+1 425 555 0142', methods: ['authenticator', 'phone'], manager: 'miriam', why: 'the plain good case; ten-minutes, replication and not-for are said to everybody' },
  { alias: 'miriam', name: 'Miriam Reed', job: 'Sales director', dept: 'Sales', phone: '+1 425 555 0143', methods: ['authenticator'], manager: 'admin', why: 'a manager who can vouch' },
  { alias: 'adele-finance', name: 'Adele Vance', upn: 'adele.vance2', job: 'Accountant', dept: 'Finance', phone: '+1 425 555 0144', methods: ['phone'], why: 'two of one name: none but the name is alike' },
  { alias: 'zoe', name: 'Zoë O’Neill-Ångström', upn: 'zoe.oneill', job: 'Counsel', dept: 'Legal', phone: '+46 8 555 0145', methods: ['authenticator'], manager: 'miriam', why: 'a name with marks, an apostrophe and a hyphen' },
  { alias: 'noah', name: 'Noah Weiss', job: 'Driver', dept: 'Logistics', why: 'verification-too-weak: no number on file, no manager, no method' },
  // Guests
  { alias: 'vera', name: 'Vera Lind', kind: 'external-guest', home: 'fabrikam.com', why: 'external-guest' },
  { alias: 'northwind', name: 'Ravi Menon', kind: 'mail-guest', home: 'northwindtraders.com', why: 'external-guest: signs in with a code by mail' },
  { alias: 'penny', name: 'Penny Ortiz', kind: 'pending-guest', home: 'northwindtraders.com', why: 'external-guest: invited, not yet redeemed; the identities still name this tenant' },
  { alias: 'mara', name: 'Mara Nowak', kind: 'external-member', home: 'fabrikam.com', job: 'Consultant', dept: 'Projects', why: 'external-member' },
  { alias: 'conrad', name: 'Conrad Hale', kind: 'converted-guest', home: 'fabrikam.com', job: 'Buyer', dept: 'Purchasing', phone: '+1 425 555 0150', why: 'guest-signals-disagree: #EXT# in the name, internal by all else' },
  { alias: 'dirk', name: 'Dirk Maas', kind: 'renamed-guest', home: 'fabrikam.com', why: 'guest-signals-disagree: an invited guest whose name lost its #EXT#; external-guest' },
  { alias: 'ines', name: 'Ines Duarte', kind: 'internal-guest', job: 'Supplier', phone: '+351 21 555 0151', why: 'internal-guest' },
  // Privileged
  { alias: 'glenn', name: 'Glenn Foster', job: 'IT operations', dept: 'IT', phone: '+1 425 555 0160', roles: ['Global Administrator'], methods: ['authenticator'], why: 'privileged: Global Administrator; approval-missing' },
  { alias: 'rolf', name: 'Rolf Stein', job: 'Engineer', dept: 'IT', phone: '+1 425 555 0161', groups: ['tier-zero'], methods: ['authenticator'], why: 'privileged: member of a role-assignable group without a role' },
  { alias: 'oona', name: 'Oona Kerr', job: 'Engineer', dept: 'IT', phone: '+1 425 555 0162', owns: ['tier-zero'], methods: ['authenticator'], why: 'privileged: owner of a role-assignable group' },
  { alias: 'rita', name: 'Rita Blanc', job: 'Chief executive', dept: 'Board', phone: '+1 425 555 0163', user: { isManagementRestricted: true }, why: 'privileged: in a restricted management administrative unit' },
  { alias: 'scott', name: 'Scott Amin', job: 'Site support', dept: 'IT', unitRoles: ['Helpdesk Administrator'], why: 'privileged: a role over one administrative unit, which memberships do not show' },
  { alias: 'exchange', name: 'Gustav Holm', job: 'Mail engineer', dept: 'IT', groups: ['mail-team'], why: 'privileged: a role through a role-assignable group' },
  { alias: 'reader', name: 'Dana Flores', job: 'Analyst', dept: 'Finance', roles: ['Directory Readers'], methods: ['phone'], why: 'not privileged: a role of the eight' },
  { alias: 'elena', name: 'Elena Rossi', job: 'Engineer', dept: 'IT', phone: '+39 02 555 0165', eligible: ['User Administrator'], methods: ['authenticator'], why: 'eligible-role' },
  { alias: 'erik', name: 'Erik Sand', job: 'Analyst', dept: 'Risk', eligible: ['Reports Reader'], methods: ['phone'], why: 'eligible for a role of the eight only: no finding' },
  // Account states
  { alias: 'dora', name: 'Dora Quinn', job: 'Planner', dept: 'Logistics', user: { accountEnabled: false }, why: 'account-disabled' },
  { alias: 'nils', name: 'Nils Falk', job: 'Trainee', dept: 'Sales', createdMinutesAgo: 4, manager: 'miriam', why: 'new-account; delayed-start: begins on Monday' },
  { alias: 'carla', name: 'Carla Mendes', job: 'Account manager', dept: 'Sales', phone: '+1 425 555 0170', methods: ['phone', 'authenticator'], audit: { kind: 'phone-method', daysAgo: 2 }, why: 'recent-method-change: security info; call-back-void' },
  { alias: 'theo', name: 'Theo Lambert', job: 'Buyer', dept: 'Purchasing', phone: '+1 425 555 0171', methods: ['authenticator'], audit: { kind: 'profile-phone', daysAgo: 1 }, why: 'recent-method-change: the number in the profile; call-back-void' },
  { alias: 'petra', name: 'Petra Novak', job: 'Nurse', dept: 'Health', phone: '+1 425 555 0172', methods: ['phone'], audit: { kind: 'pass', daysAgo: 3 }, why: 'recent-pass: issued three days ago, deleted since' },
  { alias: 'kai', name: 'Kai Tanaka', job: 'Designer', dept: 'Product', phone: '+81 3 5550 0173', methods: ['passkey'], why: 'has-strong-method' },
  { alias: 'lou', name: 'Lou Martin', job: 'Technician', dept: 'Field', phone: '+1 425 555 0174', methods: ['oath', 'email', 'hello', 'platform', 'external'], why: 'one of each further method: what is cleaned up after a lost device' },
  // Passes
  { alias: 'ursula', name: 'Ursula Frey', job: 'Clerk', dept: 'Finance', phone: '+1 425 555 0180', methods: ['phone'], pass: { madeMinutesAgo: 15, lifetimeMinutes: 60, once: true }, why: 'usable-pass' },
  { alias: 'yves', name: 'Yves Moreau', job: 'Trainee', dept: 'Sales', phone: '+33 1 5550 0181', pass: { madeMinutesAgo: 60, startsInMinutes: 1440, lifetimeMinutes: 480, once: false }, why: 'usable-pass: not valid yet; delayed-start' },
  { alias: 'stella', name: 'Stella Park', job: 'Clerk', dept: 'Finance', phone: '+1 425 555 0182', methods: ['phone'], pass: { madeMinutesAgo: 14_400, lifetimeMinutes: 60, once: true }, why: 'stale-pass: expired' },
  { alias: 'otto', name: 'Otto Braun', job: 'Fitter', dept: 'Field', phone: '+49 30 555 0183', methods: ['authenticator'], pass: { madeMinutesAgo: 40, lifetimeMinutes: 60, once: true, usedMinutesAgo: 30 }, why: 'stale-pass: a one-time pass that was used' },
  { alias: 'xavier', name: 'Xavier Dubois', job: 'Broker', dept: 'Treasury', phone: '+1 425 555 0184', groups: ['no-passes'], why: 'out-of-scope: excluded by a group' },
  { alias: 'nadia', name: 'Nadia Haddad', job: 'Broker', dept: 'Treasury', phone: '+1 425 555 0185', groups: ['treasury-desk'], pass: { madeMinutesAgo: 30, lifetimeMinutes: 120, once: false }, why: 'out-of-scope: excluded through a nested group, with a pass from before that signs nobody in' },
  // Accounts that are nobody
  { alias: 'backup', name: 'Backup service', upn: '$backup', job: null, dept: 'IT', why: 'not-verified: a service account, there is nobody to verify; its name begins with $' },
  { alias: 'reception', name: 'Reception mailbox', upn: 'reception', job: null, dept: 'Facilities', user: { accountEnabled: false, isResourceAccount: true }, why: 'resource-account: a shared mailbox; account-disabled' },
  { alias: 'sync', name: 'Sofia Lindqvist', job: 'Engineer', dept: 'Plant', phone: '+46 8 555 0190', methods: ['phone'], user: { onPremisesSyncEnabled: true }, why: 'not-for: synced from on premises, where the AD FS adapter takes no pass' },
  // What is asked for
  { alias: 'lena', name: 'Lena Vogel', job: 'Researcher', dept: 'Product', phone: '+49 30 555 0191', methods: ['phone'], why: 'asks for a week: lifetime-outside-policy, longer-than-scenario' },
  { alias: 'milo', name: 'Milo Janssen', job: 'Technician', dept: 'Field', phone: '+31 20 555 0192', methods: ['authenticator'], why: 'asks for a pass for several sign-ins: multi-use-instead, one-time-required' },
  { alias: 'tara', name: 'Tara Singh', job: 'Consultant', dept: 'Projects', phone: '+91 22 5550 0193', methods: ['authenticator'], user: { usageLocation: 'IN' }, why: 'travels with a clock that is off: start-in-past, delayed-start' },
  { alias: 'hugo', name: 'Hugo Silva', job: 'Clerk', dept: 'Finance', phone: '+55 11 5550 0194', methods: ['phone'], why: 'offers an employee number and a date of birth: not-verified, verification-too-weak' },
  { alias: 'emil', name: 'Emil Novotny', job: 'Teacher', dept: 'Training', phone: '+420 2 5550 0195', methods: ['phone'], why: 'asks to be sent it by mail: unsafe-delivery' },
  // Of the lessons
  { alias: 'bea', name: 'Bea Winter', job: 'Service desk lead', dept: 'IT', phone: '+1 425 555 0196', roles: ['Authentication Administrator', 'Reports Reader'], methods: ['passkey'], manager: 'admin', why: 'agent who may issue to members and read the audit log: recent-method-change, recent-pass' },
  { alias: 'victor', name: 'Victor Hahn', job: 'Vice president', dept: 'Sales', phone: '+1 425 555 0197', methods: ['authenticator'], why: 'his name is used by somebody in a hurry: not-verified' },
];
