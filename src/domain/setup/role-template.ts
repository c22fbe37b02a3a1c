import { type Level } from '../access/level';
import { type GroupSlug, type ProjectUuid, type RepositoryUuid } from '../facts/ids';

/** What everybody with the same work gets: kept in the settings, captured from a person or written. */
export interface RoleTemplate {
  /** Told apart by it. */
  readonly name: string;
  readonly groups: readonly GroupSlug[];
  readonly projectGrants: readonly {
    readonly project: ProjectUuid;
    readonly level: Exclude<Level, 'none'>;
  }[];
  readonly repositoryGrants: readonly {
    readonly repository: RepositoryUuid;
    readonly level: 'read' | 'write' | 'admin';
  }[];
}

/** The list with this template in place of the one of the same name. */
export function withRoleTemplate(
  held: readonly RoleTemplate[],
  template: RoleTemplate,
): readonly RoleTemplate[] {
  return [...withoutRoleTemplate(held, template.name), template];
}

export function withoutRoleTemplate(
  held: readonly RoleTemplate[],
  name: string,
): readonly RoleTemplate[] {
  return held.filter((one) => one.name !== name);
}
