/** Options of a practice tenant. Clock and randomness are injected so that two tenants made alike answer alike. */
export interface PracticeOptions {
  /** UTC, milliseconds since 1970. Default: `PRACTICE_START`, which stands still; a tenant that is to live takes `Date.now`. */
  readonly now?: () => number;
  /** 0 to 1. Default: a seeded generator. */
  readonly random?: () => number;
  /** Grow to this many users; the made-up people of the tables are always there. */
  readonly people?: number;
  /** Fill the audit log up to this many rows, spread over 30 days. */
  readonly audits?: number;
  /** Waits for a `silence` fault; rejects when the signal aborts. Default: a timer. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Whom a bearer token stands for. */
export interface Caller {
  readonly userId: string;
  readonly scopes: readonly string[];
}

/** The properties of graph/api/resources/user that this tenant knows, as Graph spells and types them. */
export interface UserProperties {
  readonly id: string;
  displayName: string;
  givenName: string | null;
  surname: string | null;
  userPrincipalName: string;
  mail: string | null;
  mailNickname: string;
  jobTitle: string | null;
  department: string | null;
  companyName: string | null;
  employeeId: string | null;
  officeLocation: string | null;
  preferredLanguage: string | null;
  usageLocation: string | null;
  mobilePhone: string | null;
  businessPhones: readonly string[];
  userType: 'Member' | 'Guest';
  accountEnabled: boolean;
  creationType: string | null;
  externalUserState: string | null;
  identities: readonly Identity[];
  onPremisesSyncEnabled: boolean | null;
  isManagementRestricted: boolean | null;
  isResourceAccount: boolean | null;
  createdDateTime: string;
}

export interface Identity {
  readonly signInType: string;
  readonly issuer: string;
  readonly issuerAssignedId: string | null;
}

export interface PracticePerson extends UserProperties {
  /** The name tests and lessons call this person by. */
  readonly alias: string;
  /** Which rules of the judgement the person is there for, by id. */
  readonly why: string;
  managerId: string | null;
}

/** A pass with its passcode, as only the service itself knows it. Times are UTC ms. */
export interface StoredPass {
  readonly id: string;
  readonly passcode: string;
  readonly createdDateTime: number;
  readonly start: number;
  readonly lifetimeMinutes: number;
  readonly isUsableOnce: boolean;
  /** Set when somebody signed in with it. */
  usedAt?: number | undefined;
}

export interface StoredMethod {
  readonly '@odata.type': string;
  readonly id: string;
  readonly [property: string]: unknown;
}

export interface PolicyTarget {
  readonly targetType: 'group' | 'user';
  readonly id: string;
  readonly isRegistrationRequired?: boolean;
}

/** graph/api/resources/temporaryaccesspassauthenticationmethodconfiguration. Lifetimes in minutes. */
export interface StoredPolicy {
  state: 'enabled' | 'disabled';
  defaultLength: number;
  defaultLifetimeInMinutes: number;
  minimumLifetimeInMinutes: number;
  maximumLifetimeInMinutes: number;
  isUsableOnce: boolean;
  includeTargets: readonly PolicyTarget[];
  excludeTargets: readonly PolicyTarget[];
}

export interface StoredGroup {
  readonly id: string;
  readonly displayName: string;
  readonly isAssignableToRole: boolean;
  /** Ids of users and groups. */
  readonly members: Set<string>;
  readonly owners: Set<string>;
}

export interface RoleAssignment {
  readonly id: string;
  readonly principalId: string;
  readonly roleDefinitionId: string;
  /** "/" is the tenant, else an administrative unit. */
  readonly directoryScopeId: string;
}

export interface AuditProperty {
  readonly displayName: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

export interface AuditEvent {
  readonly id: string;
  /** UTC ms of the event; rows are readable `auditDelayMs` later. */
  readonly at: number;
  readonly service: string;
  readonly activity: string;
  readonly reason: string;
  readonly by: string;
  readonly target: string;
  readonly properties: readonly AuditProperty[];
}

export interface SignInEvent {
  readonly id: string;
  /** UTC ms; rows are readable `auditDelayMs` later. */
  readonly at: number;
  readonly userId: string;
  readonly app: string;
  /** As authenticationDetails names it. */
  readonly method: string;
}

/** All that the tenant holds. Tests may change it. */
export interface TenantState {
  readonly people: Map<string, PracticePerson>;
  readonly policy: StoredPolicy;
  readonly groups: StoredGroup[];
  readonly roles: RoleAssignment[];
  readonly eligibleRoles: RoleAssignment[];
  /** Oldest first. */
  readonly audit: AuditEvent[];
  /** Oldest first. */
  readonly signIns: SignInEvent[];
  auditDelayMs: number;
  /** When a user's sessions were last revoked, UTC ms. */
  readonly sessionsRevoked: Map<string, number>;
  passesOf(userId: string): StoredPass[];
  methodsOf(userId: string): StoredMethod[];
}

/** What handlers work with. */
export interface World {
  readonly state: TenantState;
  readonly now: () => number;
  /** An integer from 0 to count - 1. */
  readonly draw: (count: number) => number;
  readonly newId: () => string;
}

export interface RequestLogEntry {
  readonly method: string;
  /** The URL's path, without the query. */
  readonly path: string;
  readonly query: string;
  /** 0: nothing was answered. */
  readonly status: number;
  readonly at: number;
  /** A part of a `$batch`. */
  readonly batched: boolean;
  readonly userId: string | undefined;
}
