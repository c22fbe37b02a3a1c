import { type Group, type GroupGrant, type Repository } from '../facts/facts';
import { type AccountUuid } from '../facts/ids';
import { isComplete, rowsRead } from '../facts/reading';
import { type AccessIndex } from './access-index';
import { hasAccount } from './account-set';
import { onRepository, rankOf } from './level';
import { type Difference, type DifferenceCause } from './level-difference';

export interface DifferenceContext {
  readonly index: AccessIndex;
  /** As it was read, be it public or not. */
  readonly repository: Repository;
  /** Everybody whom any listing holds. */
  readonly everListed: ReadonlySet<AccountUuid>;
}

/** The likeliest first; the last is always `changed-during-scan`. */
export function causesOf(
  found: Omit<Difference, 'causes'>,
  context: DifferenceContext,
): readonly DifferenceCause[] {
  const { index, repository, everListed } = context;
  const isMissing = found.kind === 'unconfirmed' && found.listed === 'none';
  const groups = involvedGroups(found, context);
  const applies: Readonly<Record<DifferenceCause, boolean>> = {
    'suspended-account': isMissing && !everListed.has(found.person),
    'joined-during-scan': found.kind === 'unexplained' && !index.roster.roles.has(found.person),
    'group-members-out-of-date': groups.some((group) => isOutOfDate(group, index)),
    'inferred-members': groups.some(({ members }) => !isComplete(members)),
    'public-reader': isMissing && !repository.isPrivate && found.explained.level === 'read',
    'changed-during-scan': true,
  };
  return CAUSES.filter((cause) => applies[cause]);
}

const CAUSES: readonly DifferenceCause[] = [
  'suspended-account',
  'joined-during-scan',
  'group-members-out-of-date',
  'inferred-members',
  'public-reader',
  'changed-during-scan',
];

/** Those whose grants would account for the difference, if their members were others. */
function involvedGroups(
  { kind, person, listed }: Omit<Difference, 'causes'>,
  { index, repository }: DifferenceContext,
): readonly Group[] {
  const position = index.roster.positions.get(person);
  const isInvolved = ({ group, level }: GroupGrant) => {
    if (kind === 'unexplained') return rankOf(onRepository(level)) >= rankOf(listed);
    const { members } = index.groups.of(group);
    const isIn = position !== undefined && hasAccount(members, position);
    return isIn && rankOf(onRepository(level)) > rankOf(listed);
  };
  const project = repository.project && index.projects.get(repository.project);
  const grants = [repository, ...(project ? [project] : [])].flatMap(({ groupGrants }) =>
    rowsRead(groupGrants),
  );
  return grants.filter(isInvolved).flatMap(({ group }) => index.groupsBySlug.get(group) ?? []);
}

/** What an earlier scan, an organization or a file told; a scan's own reading is as old as the scan. */
function isOutOfDate({ members, membersSource }: Group, { facts }: AccessIndex): boolean {
  if (members.state === 'unread') return false;
  return (membersSource ?? 'groups-api') !== 'groups-api' || members.readAt < facts.startedAt;
}
