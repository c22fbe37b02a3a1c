import { type AccessIndex } from '../../access/access-index';
import { type AccountSet, addAll, isEmpty } from '../../access/account-set';
import { createAccountTally } from '../../access/account-tally';
import { type ClassPlanes, createClassPlanes } from '../../access/class-planes';
import { type RepositoryClass } from '../../access/repository-classes';
import { type Missing } from '../rule';
import { missingLevels } from './class-levels';
import { distinctMissing, missingOf, projectGrantReads } from './missing-reads';
import { both, without } from './people-sets';
import { holdersOf } from './project-holders';

interface Administrators {
  /** Of the workspace, a project or a repository. */
  readonly certain: AccountSet;
  /** What keeps others of those asked about from being ruled out. */
  readonly missing: readonly Missing[];
}

/** Those of `among` who administer anything. */
export function findAdministrators(index: AccessIndex, among: AccountSet): Administrators {
  const planesOf = createClassPlanes(index.roster);
  const people = without(among, index.roster.admins);
  const asked = { index, people, planesOf, least: 'admin' } as const;
  const ofProjects = index.facts.projects.map((project) => ({
    project,
    holders: holdersOf(asked, project),
  }));
  const certain = both(index.roster.admins, among);
  for (const { holders } of ofProjects) addAll(certain, holders.certain);
  const inexact: RepositoryClass[] = [];
  for (const of of index.classes.all) {
    const { level, atMost } = planesOf(of);
    addAll(certain, adminsOf(level, among));
    if (atMost !== level) inexact.push(of);
  }
  const isOpen = (set: AccountSet) => !isEmpty(without(both(set, among), certain));
  const uncertain = new Set<RepositoryClass>(
    inexact.filter((of) => isOpen(adminsOf(planesOf(of).atMost, among))),
  );
  const open = ofProjects.filter(({ holders }) => isOpen(holders.possible));
  const ofOpen = missingOf(open.flatMap(({ project }) => projectGrantReads(index, project)));
  return { certain, missing: distinctMissing([...missingLevels(index, uncertain), ...ofOpen]) };
}

/** On how many repositories everybody is admin for certain, by position in the roster. */
export function countAdministered({ classes, roster }: AccessIndex): Uint32Array {
  const planesOf = createClassPlanes(roster);
  const tally = createAccountTally(roster.accounts.length);
  for (const of of classes.all) {
    const [, , admins] = planesOf(of).level;
    if (admins !== undefined) tally.add(admins, of.repositories.length);
  }
  return tally.totals();
}

function adminsOf([, , admins]: ClassPlanes['level'], among: AccountSet): AccountSet {
  return admins === undefined ? among.slice(0, 0) : both(admins, among);
}
