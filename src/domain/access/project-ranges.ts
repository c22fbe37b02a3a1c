import { type Project } from '../facts/facts';
import { type AccessIndex, membersAreComplete } from './access-index';
import { type AccountSet, addAll, createAccountSet, hasAccount } from './account-set';
import { rangeOnProject } from './explain-access';
import { type Grants, toGrants } from './grants';
import { LEVELS, rankOf } from './level';
import { type LevelRange } from './path';
import { addGrants, addSet, createPlanes, cumulate, type Planes, rankIn } from './planes';

const ADMIN = rankOf('admin');

export interface ProjectRange extends LevelRange {
  readonly complete: boolean;
}

/**
 * Everybody's level on one project, by position: the same answers as one by one, worked out together.
 * Only those whom listings of its repositories may tell more about are looked at one by one.
 */
export function createProjectRanges(
  index: AccessIndex,
  project: Project,
): (position: number) => ProjectRange {
  const { roster, groups, classes } = index;
  const grants = toGrants(project, { roster, groups }, rankOf);
  const planes = toPlanes(index, grants);
  const open = openAccounts(index, grants);
  const ofProject = classes.ofProject.get(project.uuid) ?? [];
  const isBounded = ofProject.some(({ listing }) => listing !== undefined);
  const isWhole = membersAreComplete(index);
  return (position) => {
    const isOpen = !grants.areTold || hasAccount(open, position);
    if (isOpen && isBounded) return rangeOnProject({ index, position }, project);
    const level = LEVELS[rankIn(planes.level, position)] ?? 'none';
    const most = LEVELS[rankIn(planes.atMost, position)] ?? 'none';
    const atMost = grants.areTold ? most : 'admin';
    return { level, atMost, complete: isWhole && grants.areTold && level === atMost };
  };
}

function toPlanes(
  { roster }: AccessIndex,
  grants: Grants,
): { readonly level: Planes; readonly atMost: Planes } {
  const level = createPlanes(ADMIN, roster.accounts.length);
  addGrants(level, grants);
  addSet(level, ADMIN, roster.admins);
  const atMost = level.map((plane) => plane.slice());
  addSet(atMost, ADMIN, roster.maybeAdmins);
  for (const { group, rank } of grants.ofGroups) addSet(atMost, rank, group.possible);
  cumulate(level);
  cumulate(atMost);
  return { level, atMost };
}

/** Whose way to the project is not certain. */
function openAccounts({ roster }: AccessIndex, { ofGroups }: Grants): AccountSet {
  const open = createAccountSet(roster.accounts.length);
  addAll(open, roster.maybeAdmins);
  for (const { group } of ofGroups) addAll(open, group.possible);
  return open;
}
