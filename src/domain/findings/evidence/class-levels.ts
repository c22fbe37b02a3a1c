import { type AccessIndex } from '../../access/access-index';
import { type AccountSet, createAccountSet, isEmpty, removeAll } from '../../access/account-set';
import { type ClassPlanes } from '../../access/class-planes';
import { type RepositoryLevel, REPOSITORY_LEVELS } from '../../access/level';
import { type RepositoryClass } from '../../access/repository-classes';
import { type Gap } from '../../facts/reading';
import { type Missing } from '../rule';
import {
  listReads,
  missingOf,
  projectGrantReads,
  type Read,
  repositoryGrantReads,
  repositorySubject,
} from './missing-reads';
import { both, peopleOfSet, type PeopleRange } from './people-sets';

/** Those of `among` with this level or more on the repositories of a class, public reading left out. */
export function atLeast(
  planes: ClassPlanes,
  wanted: Exclude<RepositoryLevel, 'none'>,
  among: AccountSet,
): PeopleRange {
  const plane = REPOSITORY_LEVELS.indexOf(wanted) - 1;
  const of = (set = createAccountSet(0)) => {
    const people = both(set, among);
    removeAll(people, planes.publicOnly);
    return people;
  };
  const certain = of(planes.level[plane]);
  // Mostly everything was read: then it is one set.
  const isExact = planes.atMost === planes.level;
  return { certain, possible: isExact ? certain : of(planes.atMost[plane]) };
}

/** Why levels on the repositories of these classes are not certain. */
export function missingLevels(
  index: AccessIndex,
  uncertain: ReadonlySet<RepositoryClass>,
): readonly Missing[] {
  const lists = listReads(index.facts, 'members', 'projects', 'repositories');
  if (uncertain.size === 0) return missingOf(lists);
  const reads = index.classes.all.flatMap((of) => {
    const all = levelReads(index, of);
    return uncertain.has(of) ? all : all.map((read) => ({ ...read, reading: KNOWN }));
  });
  return [...missingOf(lists, reads), ...missingRoles(index)];
}

const KNOWN = { state: 'complete', readAt: 0, value: null } as const;

/** Bitbucket's whole listing tells levels without grants. */
function levelReads(index: AccessIndex, of: RepositoryClass): readonly Read[] {
  if (of.listing?.isWhole === true) return [];
  const project = of.project === undefined ? undefined : index.projects.get(of.project);
  const repositories = of.repositories.flatMap((at) => index.facts.repositories[at] ?? []);
  const [first] = repositories;
  if (first === undefined) return [];
  return [
    ...(project === undefined
      ? [{ need: 'projects', subject: repositorySubject(first), reading: untoldProject } as const]
      : projectGrantReads(index, project)),
    ...repositories.flatMap((repository) => repositoryGrantReads(index, repository)),
  ];
}

const NO_PROJECT: Gap = { reason: 'not-found', detail: 'the project of the repository' };
const untoldProject = { state: 'unread', gap: NO_PROJECT } as const;

/** Bitbucket gave them a role we have never heard of: they may be workspace admins. */
function missingRoles(index: AccessIndex): readonly Missing[] {
  const { maybeAdmins } = index.roster;
  if (index.facts.lists.members.state !== 'complete' || isEmpty(maybeAdmins)) return [];
  return peopleOfSet(index, maybeAdmins).map((person) => ({
    need: 'members',
    subject: { kind: 'person', person },
    gap: { reason: 'unreadable-answer', detail: 'an unknown role' },
  }));
}
