import type { DirectoryRole, UnifiedRoleAssignment, UnifiedRoleEligibilityScheduleInstance } from '@microsoft/microsoft-graph-types';
import type { HeldRole } from '../entra/roles.ts';
import { notChecked, type Fact } from '../judgement/fact.ts';
import { found, joined, rowsIn } from './answers.ts';

type Roles = Fact<readonly HeldRole[]>;

/**
 * Of `transitiveMemberOf`: roles in the whole tenant, also those that a group gives, none over an administrative unit.
 * A row without names still proves that a role is held (graph/api/user-list-transitivememberof, "limited information").
 */
export function memberRoles(body: unknown, now: number): Roles {
  const read = ({ roleTemplateId, displayName }: DirectoryRole): HeldRole => ({ templateId: roleTemplateId ?? undefined, name: displayName ?? '', scoped: false, custom: false });
  return found((rowsIn(body) as readonly DirectoryRole[]).map(read), body, now);
}

type Assignment = UnifiedRoleAssignment | UnifiedRoleEligibilityScheduleInstance;

/** Of graph/api/rbacapplication-list-roleassignments and -list-roleeligibilityscheduleinstances: direct ones, over a part of the tenant too. */
export function assignedRoles(body: unknown, now: number): Roles {
  const read = ({ roleDefinition, roleDefinitionId, directoryScopeId }: Assignment): HeldRole => ({
    templateId: roleDefinition?.templateId ?? roleDefinitionId ?? undefined, // the same for a built-in role; a custom one may have no template
    name: roleDefinition?.displayName ?? '',
    scoped: directoryScopeId !== '/',
    custom: roleDefinition?.isBuiltIn === false,
  });
  return found((rowsIn(body) as readonly Assignment[]).map(read), body, now);
}

/** All active roles. `settles`: one such role is enough to know where the other reading is missing. */
export const activeRoles = (readings: readonly Roles[], settles: (role: HeldRole) => boolean, now: number): Roles =>
  joined(readings, settles, ({ templateId, scoped }) => `${templateId?.toLowerCase()} ${scoped}`, now);

/** Where it matters which role it is, one without a name tells nothing. */
export function named(roles: Roles): Roles {
  return roles.state === 'known' && roles.value.some(({ templateId }) => templateId === undefined) ? notChecked('scope') : roles;
}
