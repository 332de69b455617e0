import type { AuditEvent, AuditProperty, StoredPass, World } from './types.ts';

type What = Pick<AuditEvent, 'service' | 'activity' | 'reason' | 'properties'>;

const METHODS_SERVICE = 'Authentication Methods';
const quoted = (value: string) => JSON.stringify(value);
const becomes = (displayName: string, newValue: string, oldValue: string | null = null): AuditProperty => ({ displayName, oldValue, newValue: quoted(newValue) });

// Both spellings are seen in tenants' logs: the short one in rows of 2022, the long one in hunting queries since.
const SPELLINGS = {
  short: { prefix: 'TemporaryAccessPass', end: 'EndDateTime' },
  long: { prefix: 'TemporaryAccessPass.TemporaryAccessPass', end: 'EndTime' },
} as const;
export type Spelling = keyof typeof SPELLINGS;

/**
 * Activity names and reasons of the audit log: entra/architecture/security-operations-privileged-accounts and
 * SigmaHQ's azure_tap_added.yml for passes; entra/identity/monitoring-health/reference-audit-activities for the rest.
 */
export const EVENTS = {
  passIssued: (pass: Pick<StoredPass, 'id' | 'start' | 'lifetimeMinutes' | 'isUsableOnce'>, spelling: Spelling): What => {
    const { prefix, end } = SPELLINGS[spelling];
    return {
      service: METHODS_SERVICE,
      activity: 'Admin registered security info',
      reason: 'Admin registered temporary access pass method for user',
      properties: [
        becomes(`${prefix}.Id`, pass.id, quoted('')),
        becomes(`${prefix}.StartDateTime`, new Date(pass.start).toISOString()),
        becomes(`${prefix}.${end}`, new Date(pass.start + pass.lifetimeMinutes * 60_000).toISOString()),
        becomes(`${prefix}.AccessPassUsage`, pass.isUsableOnce ? 'Once' : 'Multiple'),
      ],
    };
  },
  passDeleted: (passId: string): What => ({
    service: METHODS_SERVICE,
    activity: 'Admin deleted security info',
    reason: 'Admin deleted temporary access pass method for user',
    properties: [{ displayName: 'TemporaryAccessPass.Id', oldValue: quoted(passId), newValue: quoted('') }],
  }),
  methodDeleted: (kind: string): What => ({ service: METHODS_SERVICE, activity: 'Admin deleted security info', reason: `Admin deleted ${kind} method for user`, properties: [] }),
  methodRegistered: (kind: string): What => ({ service: METHODS_SERVICE, activity: 'User registered security info', reason: `User registered ${kind} method`, properties: [] }),
  phoneRegistered: (_number: string): What => ({ service: METHODS_SERVICE, activity: 'User registered security info', reason: 'User registered phone method', properties: [] }),
  profilePhoneChanged: (number: string): What => ({
    service: 'Core Directory',
    activity: 'Update user',
    reason: '',
    properties: [{ displayName: 'Mobile', oldValue: '["+1 425 555 0999"]', newValue: JSON.stringify([number]) }],
  }),
} as const;

/** Writes a row; it becomes readable `auditDelayMs` after `at`. */
export function record(world: World, what: What, { at, by, target }: Pick<AuditEvent, 'at' | 'by' | 'target'>): void {
  world.state.audit.push({ id: world.newId(), at, by, target, ...what });
}
