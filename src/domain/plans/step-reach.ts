import { type AccessIndex } from '../access/access-index';
import { addAll, createAccountSet, forEachAccount } from '../access/account-set';
import { isTold } from '../access/class-planes';
import { pairClasses, type PlacedPair } from '../changes/class-pairs';
import { type AccountUuid, type GroupSlug, type ProjectUuid } from '../facts/ids';
import { rowsRead } from '../facts/reading';
import { type GrantPlace } from '../gates/change';
import { type Action } from './action';

/** Whose access steps may change, and on which repositories. */
export type Reach = ReadonlyMap<AccountUuid, ReadonlySet<PlacedPair>>;

interface Places {
  readonly all: readonly PlacedPair[];
  readonly at: (on: GrantPlace) => readonly PlacedPair[];
  readonly ofGroup: (group: GroupSlug) => readonly PlacedPair[];
}

/** Looks at nobody and at no repository that no step speaks of. */
export function reachOf(
  before: AccessIndex,
  after: AccessIndex,
  actions: readonly Action[],
): Reach {
  const places = createPlaces(before, after);
  const reach = new Map<AccountUuid, Set<PlacedPair>>();
  const add = (people: Iterable<AccountUuid>, pairs: readonly PlacedPair[]) => {
    for (const person of people) {
      const known = reach.get(person) ?? new Set();
      for (const pair of pairs) known.add(pair);
      reach.set(person, known);
    }
  };
  for (const action of actions) addReach(before, action, { places, add });
  return reach;
}

interface Adding {
  readonly places: Places;
  readonly add: (people: Iterable<AccountUuid>, pairs: readonly PlacedPair[]) => void;
}

function addReach(index: AccessIndex, action: Action, { places, add }: Adding): void {
  switch (action.kind) {
    case 'person-grant':
      add([action.person], places.at(action.on));
      break;
    case 'group-grant':
      add(listPossibleMembers(index, action.group), places.at(action.on));
      break;
    case 'group-membership':
      add([action.person], places.ofGroup(action.group));
      break;
    case 'workspace-role':
      add([action.person], places.all);
      break;
    case 'visibility':
      add(index.roster.accounts, places.at(action));
      break;
    default:
  }
}

/** Who is in the group, or may be. */
export function listPossibleMembers(
  { groups, roster }: AccessIndex,
  group: GroupSlug,
): readonly AccountUuid[] {
  const { members, possible } = groups.of(group);
  const all = createAccountSet(roster.accounts.length);
  addAll(all, members);
  addAll(all, possible);
  const people: AccountUuid[] = [];
  forEachAccount(all, (position) => {
    const person = roster.accounts[position];
    if (person !== undefined) people.push(person);
  });
  return people;
}

function createPlaces(before: AccessIndex, after: AccessIndex): Places {
  const all = pairClasses(before, after);
  const byPlace = new Map<number, PlacedPair>();
  const byProject = new Map<ProjectUuid, PlacedPair[]>();
  for (const pair of all) {
    for (const place of pair.places) byPlace.set(place, pair);
    const { project } = pair.after;
    if (project !== undefined) byProject.set(project, [...(byProject.get(project) ?? []), pair]);
  }
  const at = (on: GrantPlace): readonly PlacedPair[] => {
    if ('project' in on) return byProject.get(on.project) ?? [];
    const pair = byPlace.get(after.repositoryPositions.get(on.repository) ?? -1);
    return pair === undefined ? [] : [pair];
  };
  return { all, at, ofGroup: createGroupPlaces([before, after], at, all.filter(isHiding)) };
}

/** What was not read there may be an entry of any group. */
function isHiding({ before, after }: PlacedPair): boolean {
  return !isTold(before) || !isTold(after);
}

/** Every grant is read once, when the first group is asked for. */
function createGroupPlaces(
  indexes: readonly AccessIndex[],
  at: Places['at'],
  untold: readonly PlacedPair[],
): Places['ofGroup'] {
  let byGroup: Map<GroupSlug, Set<PlacedPair>> | undefined;
  const read = () => {
    const found = new Map<GroupSlug, Set<PlacedPair>>();
    const add = (group: GroupSlug, on: GrantPlace) => {
      const pairs = found.get(group) ?? new Set();
      for (const pair of at(on)) pairs.add(pair);
      found.set(group, pairs);
    };
    for (const { facts } of indexes) {
      for (const { uuid, groupGrants } of facts.projects)
        for (const { group } of rowsRead(groupGrants)) add(group, { project: uuid });
      for (const { uuid, groupGrants } of facts.repositories)
        for (const { group } of rowsRead(groupGrants)) add(group, { repository: uuid });
    }
    return found;
  };
  return (group) => {
    byGroup ??= read();
    return [...(byGroup.get(group) ?? []), ...untold];
  };
}
