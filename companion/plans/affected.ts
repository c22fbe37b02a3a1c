import { type AccessIndex } from '../../src/domain/access/access-index';
import { type AccountUuid, type GroupSlug } from '../../src/domain/facts/ids';
import { isComplete } from '../../src/domain/facts/reading';
import { type Action } from '../../src/domain/plans/action';
import { isValueAction } from '../../src/domain/plans/action-value';

/** Whom changes concern. */
export interface Affected {
  /** Missing where it cannot be told: a group whose members are not known, everybody who reads in public. */
  readonly people?: number;
  /** An admin of anything, before or after; also where it cannot be told. */
  readonly includesAdmin: boolean;
}

const FEW = 10;

/** Counts by what the changes do and who is who now, never by what a file says of itself. */
export function countAffected(index: AccessIndex, actions: readonly Action[]): Affected {
  const named = actions.map((action) => listPeople(index, action));
  const isKnown = named.every((people) => people !== undefined);
  const people = new Set(named.flatMap((some) => some ?? []));
  const includesAdmin =
    !isKnown || actions.some(isAboutAdmin) || [...people].some(createAdminCheck(index));
  return { includesAdmin, ...(isKnown && { people: people.size }) };
}

/** More than a few people, or an admin: then a y is too quickly typed. */
export function needsName({ people, includesAdmin }: Affected): boolean {
  return includesAdmin || people === undefined || people > FEW;
}

function listPeople(index: AccessIndex, action: Action): readonly AccountUuid[] | undefined {
  switch (action.kind) {
    case 'group-grant':
      return listMembers(index, action.group);
    case 'visibility':
      return undefined;
    case 'fork-policy':
    case 'by-hand':
      return [];
    default:
      return [action.person];
  }
}

function listMembers({ groupsBySlug }: AccessIndex, slug: GroupSlug) {
  const members = groupsBySlug.get(slug)?.members;
  return members !== undefined && isComplete(members) ? members.value : undefined;
}

function isAboutAdmin(action: Action): boolean {
  if (!isValueAction(action)) return false;
  return [action.before, action.after].some((value) => value === 'admin' || value === 'owner');
}

function createAdminCheck({ facts }: AccessIndex): (person: AccountUuid) => boolean {
  const { accounts, lists } = facts;
  const owners = new Set(accounts.filter(({ role }) => role === 'owner').map(({ uuid }) => uuid));
  return (person) => !isComplete(lists.members) || owners.has(person);
}
