import { type Facts } from '../../facts/facts';
import { type Reading } from '../../facts/reading';
import { type GrantScope } from '../../access/grants';
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
    ...missingAmong('project-grants', 'lists of grants on projects', grantsOf(projects)),
    ...missingFrom('repositories', lists.repositories),
    ...missingAmong('repository-grants', 'lists of grants on repositories', grantsOf(repositories)),
  ];
}

/** One after another: tens of thousands are never put in one list. */
function* grantsOf(scopes: readonly GrantScope[]): Generator<Reading<unknown>> {
  for (const { groupGrants, personGrants } of scopes) {
    yield groupGrants;
    yield personGrants;
  }
}

/** Every list was read, and yet a grant names a group or a role that no list tells. */
const UNEXPLAINED: readonly Missing[] = [
  { need: 'groups', detail: 'a grant names a group that no list tells', isPart: true },
];
