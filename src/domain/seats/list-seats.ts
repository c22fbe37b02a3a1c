import { type AccessIndex, getAccountPosition } from '../access/access-index';
import { addAll, forEachAccount, hasAccount } from '../access/account-set';
import { type Grants } from '../access/grants';
import { findProjectHolders, findRepositoryHolders } from '../access/holders';
import { type DirectoryPerson } from '../directory/directory-person';
import { type Account, type Repository } from '../facts/facts';
import { type AccountUuid, type GroupSlug } from '../facts/ids';
import { isComplete, type Reading, rowsRead } from '../facts/reading';
import { billableOf, createDirectoryLookup, hasSeat } from './billable';
import { type Seat, type SeatHolding } from './seat';

/** The seats of all members, in the order of the facts: why each is billed, and what goes with it. */
export function listSeats(
  index: AccessIndex,
  directory?: readonly DirectoryPerson[],
): readonly Seat[] {
  const lookUp = createDirectoryLookup(directory);
  const holdingOf = createHoldings(index);
  return index.facts.accounts.filter(hasSeat).map((account) => ({
    person: account.uuid,
    billable: billableOf(account, lookUp(account)),
    comesWith: holdingOf(account),
  }));
}

function createHoldings(index: AccessIndex): (account: Account) => SeatHolding {
  const { facts } = index;
  const groups = groupsByPerson(index);
  const projects = grantsByPerson(facts.projects);
  const repositories = grantsByPerson(
    repositoriesWith(index, ({ ofPeople }) => ofPeople.length > 0),
  );
  const opens = createOpens(index);
  const isAllRead = hasReadEveryGrant(index);
  const openGroups = facts.groups.some(({ slug }) => index.groups.of(slug).isOpen);
  return ({ uuid, role }) => ({
    isWorkspaceAdmin: role === 'owner',
    groups: groups.get(uuid) ?? [],
    projects: projects.get(uuid) ?? [],
    repositories: repositories.get(uuid) ?? [],
    opens: role === 'owner' ? 'something' : opens(uuid),
    isComplete: isAllRead && !openGroups && role !== 'unknown',
  });
}

function groupsByPerson(index: AccessIndex): ReadonlyMap<AccountUuid, readonly GroupSlug[]> {
  const groups = new Map<AccountUuid, GroupSlug[]>();
  for (const { slug } of index.facts.groups)
    forEachAccount(index.groups.of(slug).members, (position) => {
      const person = index.roster.accounts[position];
      if (person !== undefined) append(groups, person, slug);
    });
  return groups;
}

interface Granting<Id> {
  readonly uuid: Id;
  readonly personGrants: Reading<readonly { readonly person: AccountUuid }[]>;
}

function grantsByPerson<Id>(
  objects: readonly Granting<Id>[],
): ReadonlyMap<AccountUuid, readonly Id[]> {
  const held = new Map<AccountUuid, Id[]>();
  for (const { uuid, personGrants } of objects)
    for (const { person } of rowsRead(personGrants)) append(held, person, uuid);
  return held;
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** A grant on a project counts even while the project holds no repository; public reading does not. */
function createOpens(index: AccessIndex): (person: AccountUuid) => SeatHolding['opens'] {
  const { certain, possible } = findRepositoryHolders(index);
  const onProjects = findProjectHolders(index);
  addAll(certain, onProjects.certain);
  addAll(possible, onProjects.possible);
  const { repositories, projects } = index.facts.lists;
  const canRuleOut = isComplete(repositories) && isComplete(projects);
  return (person) => {
    const position = getAccountPosition(index, person);
    if (hasAccount(certain, position)) return 'something';
    return canRuleOut && !hasAccount(possible, position) ? 'nothing' : 'not-known';
  };
}

function hasReadEveryGrant(index: AccessIndex): boolean {
  const { lists, projects } = index.facts;
  const undecided = [...projects, ...repositoriesWith(index, ({ areTold }) => !areTold)];
  return (
    Object.values(lists).every(isComplete) &&
    undecided.every(({ personGrants }) => isComplete(personGrants))
  );
}

/** In the order of the facts. Asked class by class: of 10,000 repositories, most have the same grants. */
function repositoriesWith(
  { classes, facts }: AccessIndex,
  isAsked: (own: Grants) => boolean,
): readonly Repository[] {
  const asked = classes.all.filter(({ ownGrants }) => isAsked(ownGrants));
  const positions = asked.flatMap(({ repositories }) => repositories).sort((a, b) => a - b);
  return positions.flatMap((position) => facts.repositories[position] ?? []);
}
