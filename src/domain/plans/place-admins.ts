import { type AccessIndex } from '../access/access-index';
import { forEachAccount } from '../access/account-set';
import { type GrantScope } from '../access/grants';
import { type Facts } from '../facts/facts';
import { type AccountUuid, type GroupSlug } from '../facts/ids';
import { isComplete, rowsRead } from '../facts/reading';
import { type GrantPlace } from '../gates/change';
import { createActing } from './account-status';
import { type PlanContext } from './plan-context';
import { type PlannedStanding } from './planned-standing';

/** Who administers a place by an entry there or on its project; workspace admins are not counted. */
export interface PlaceAdmins {
  /** Of those who are told to be: members whose account is not known to be blocked. */
  readonly able: ReadonlySet<AccountUuid>;
  /** Whether everything was read that could tell of another one. */
  readonly isWhole: boolean;
}

/** Of after the steps. Who is in which group is taken from before, with what the steps change. */
export function createPlaceAdmins(
  context: PlanContext,
  after: Facts,
  planned: PlannedStanding,
): (on: GrantPlace) => PlaceAdmins {
  const projects = new Map(after.projects.map((one) => [one.uuid, one]));
  const repositories = new Map(after.repositories.map((one) => [one.uuid, one]));
  const isAble = createAbility(context, after);
  const members = createMembers(context.index, after, planned);
  const scopesOf = (on: GrantPlace): readonly (GrantScope | undefined)[] => {
    if ('project' in on) return [projects.get(on.project)];
    const repository = repositories.get(on.repository);
    return [repository, repository?.project && projects.get(repository.project)];
  };
  return (on) => {
    const scopes = scopesOf(on);
    const able = new Set<AccountUuid>();
    let isWhole = true;
    for (const scope of scopes) {
      isWhole &&= scope !== undefined && isToldOf(scope);
      if (scope === undefined) continue;
      for (const { people, isOpen } of holdersOn(scope, members)) {
        isWhole &&= !isOpen;
        for (const person of people) if (isAble(person)) able.add(person);
      }
    }
    return { able, isWhole };
  };
}

function isToldOf({ personGrants, groupGrants }: GrantScope): boolean {
  return isComplete(personGrants) && isComplete(groupGrants);
}

interface Members {
  readonly people: readonly AccountUuid[];
  readonly isOpen: boolean;
}

function holdersOn(
  { personGrants, groupGrants }: GrantScope,
  members: (group: GroupSlug) => Members,
): readonly Members[] {
  const groups = rowsRead(groupGrants).filter(({ level }) => level === 'admin');
  const people = rowsRead(personGrants).filter(({ level }) => level === 'admin');
  return [
    { people: people.map(({ person }) => person), isOpen: false },
    ...groups.map(({ group }) => members(group)),
  ];
}

function createMembers(
  index: AccessIndex,
  after: Facts,
  planned: PlannedStanding,
): (group: GroupSlug) => Members {
  const told = new Map(after.groups.map(({ slug, members }) => [slug, rowsRead(members)]));
  return (group) => {
    const before = index.groups.of(group);
    const all = new Set(told.get(group));
    forEachAccount(before.members, (position) => {
      const person = index.roster.accounts[position];
      if (person !== undefined && planned.membership(person, group) !== false) all.add(person);
    });
    return { people: [...all], isOpen: before.isOpen && !planned.isNew(group) };
  };
}

/** An account that is blocked, no person, or no member administers nothing. */
function createAbility(context: PlanContext, after: Facts): (person: AccountUuid) => boolean {
  const mayAct = createActing(context);
  const accounts = new Map(after.accounts.map((account) => [account.uuid, account]));
  const isWhole = isComplete(context.index.facts.lists.members);
  return (person) => {
    const account = accounts.get(person);
    if (account === undefined) return false;
    const isHere = account.role !== undefined || !isWhole;
    return isHere && mayAct(account);
  };
}
