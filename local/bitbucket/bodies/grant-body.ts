import {
  type AccountRecord,
  type GroupRecord,
  type ProjectLevel,
  type ProjectRecord,
  type RepositoryRecord,
} from '../workspace-data';
import { type Visit } from '../visit';
import { accountBody } from './account-body';
import { groupBody } from './group-body';

/** What grants are given on. */
export type Granted =
  | { readonly kind: 'project'; readonly record: ProjectRecord }
  | { readonly kind: 'repository'; readonly record: RepositoryRecord };

export interface GrantTo<To> {
  readonly on: Granted;
  readonly to: To;
  readonly level: ProjectLevel | 'none';
}

export function userGrantBody({ on, to, level }: GrantTo<AccountRecord>, { links }: Visit): object {
  return {
    type: `${on.kind}_user_permission`,
    permission: level,
    user: accountBody(to, links),
    links: {
      self: links.api(
        `${pathOf(on, links)}/permissions-config/users/${encodeURI(to.accountId ?? to.uuid)}`,
      ),
    },
  };
}

export function groupGrantBody(
  { on, to, level }: GrantTo<GroupRecord>,
  { links, index }: Visit,
): object {
  return {
    type: `${on.kind}_group_permission`,
    permission: level,
    group: groupBody(to, index.data.workspace, links),
    links: { self: links.api(`${doubledSlash(on, links)}/permissions-config/groups/${to.slug}`) },
  };
}

type VisitLinks = Visit['links'];

export const pathOf = (on: Granted, links: VisitLinks): string =>
  on.kind === 'project' ? links.projectPath(on.record) : links.repositoryPath(on.record);

/** Bitbucket's own example of this list has `/2.0//repositories/…`: links are not to be parsed. */
const doubledSlash = (on: Granted, links: VisitLinks): string =>
  on.kind === 'project' ? pathOf(on, links) : `/${pathOf(on, links)}`;
