import type { Group as RawGroup } from '@microsoft/microsoft-graph-types';
import type { Group } from '../entra/roles.ts';
import { known, notChecked, type Fact } from '../judgement/fact.ts';
import { hasMore, rowsIn } from './answers.ts';

/** A group that holds or is owned by somebody; `forRoles` is undefined where the scopes do not show it. */
export interface ListedGroup extends Group {
  readonly forRoles: boolean | undefined;
}

export interface GroupPage {
  readonly groups: readonly ListedGroup[];
  readonly more: boolean;
}

/** `isAssignableToRole` is null for most ordinary groups; that the name is null, which every group has, tells a row of limited information. */
const readGroup = ({ id, displayName, isAssignableToRole }: RawGroup): ListedGroup => ({
  id: (id ?? '').toLowerCase(),
  name: displayName ?? id ?? '',
  forRoles: displayName ? isAssignableToRole === true : undefined,
});

export const groupPage = (body: unknown, now: number): Fact<GroupPage> => known({ groups: (rowsIn(body) as readonly RawGroup[]).map(readGroup), more: hasMore(body) }, now);

/** The role-assignable ones of a page, as far as it tells: undefined where the next page may hold the first of them. */
export function forRoles(page: Fact<GroupPage>): Fact<readonly Group[]> | undefined {
  if (page.state !== 'known') return page;
  const { groups, more } = page.value;
  const those = groups.filter((group) => group.forRoles);
  if (those.length > 0) return known(those.map(plain), page.readAt);
  if (groups.some((group) => group.forRoles === undefined)) return notChecked('scope');
  return more ? undefined : { state: 'absent', readAt: page.readAt };
}

export const plain = ({ id, name }: ListedGroup): Group => ({ id, name });
