import { type Facts } from '../../facts/facts';
import { type Missing } from '../rule';
import { missingAmong, missingFrom } from '../verdict';

/** What keeps an answer about access open: never nothing. */
export function missingAccess(facts: Facts): readonly Missing[] {
  const missing = unreadAccess(facts);
  return missing.length > 0 ? missing : UNEXPLAINED;
}

/** Everything that was not read and could change who reaches what. */
export function unreadAccess(facts: Facts): readonly Missing[] {
  const { lists, groups, projects, repositories } = facts;
  return [
    ...missingFrom('members', lists.members),
    ...missingFrom('groups', lists.groups),
    ...missingAmong(
      'groups',
      'groups',
      groups.map(({ members }) => members),
    ),
    ...missingFrom('projects', lists.projects),
    ...missingAmong('project-grants', 'lists of grants on projects', projects.flatMap(grantsOf)),
    ...missingFrom('repositories', lists.repositories),
    ...missingAmong(
      'repository-grants',
      'lists of grants on repositories',
      repositories.flatMap(grantsOf),
    ),
  ];
}

function grantsOf(scope: Pick<Facts['projects'][number], 'groupGrants' | 'personGrants'>) {
  return [scope.groupGrants, scope.personGrants];
}

/** Every list was read, and yet a grant names a group or a role that no list tells. */
const UNEXPLAINED: readonly Missing[] = [
  { need: 'groups', detail: 'a grant names a group that no list tells', isPart: true },
];
