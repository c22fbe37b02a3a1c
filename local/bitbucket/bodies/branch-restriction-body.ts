import { type BranchRestrictionRecord } from '../branch-records';
import { type RepositoryRecord } from '../workspace-data';
import { type Visit } from '../visit';
import { accountBody } from './account-body';
import { groupBody } from './group-body';

export function branchRestrictionBody(
  repository: RepositoryRecord,
  restriction: BranchRestrictionRecord,
  { links, index }: Visit,
): object {
  const { id, kind, match, users, groups, value } = restriction;
  return {
    id,
    kind,
    users: users.flatMap((uuid) => {
      const account = index.findAccount(uuid);
      return account ? [accountBody(account, links)] : [];
    }),
    groups: groups.flatMap((slug) => {
      const group = index.findGroup(slug);
      return group ? [groupBody(group, index.data.workspace, links)] : [];
    }),
    ...(value !== null && { value }),
    branch_match_kind: match.by,
    ...(match.by === 'branching_model' && { branch_type: match.branchType }),
    pattern: match.by === 'glob' ? match.pattern : '',
    type: 'branchrestriction',
    links: { self: links.api(`${links.repositoryPath(repository)}/branch-restrictions/${id}`) },
  };
}
