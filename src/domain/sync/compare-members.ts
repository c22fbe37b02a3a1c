import { type AccessIndex } from '../access/access-index';
import { type AccountSet, hasAccount } from '../access/account-set';
import { isPerson } from '../facts/facts';
import { type AccountUuid, type GroupSlug } from '../facts/ids';
import { type Gap, isComplete } from '../facts/reading';
import { type MemberRow, type SurplusTreatment, type UnknownRow } from './sync-difference';

/** What all mappings together want of one group of the workspace. */
export interface WantedGroup {
  readonly group: GroupSlug;
  readonly people: ReadonlyMap<AccountUuid, readonly string[]>;
  /** Whether every source of it tells all that is to be told. */
  readonly isWhole: boolean;
  /** One mapping that only adds is enough for nobody to be taken out. */
  readonly isExact: boolean;
}

export interface MembersDifference {
  readonly rows: readonly MemberRow[];
  readonly unknown: readonly UnknownRow[];
}

/** Who is missing in a group, who is in it for nothing, and of whom neither can be told. */
export function compareMembers(wanted: WantedGroup, index: AccessIndex): MembersDifference {
  const { group, people, isExact } = wanted;
  const { members, possible, isOpen } = index.groups.of(group);
  const isIn = (set: AccountSet, person: AccountUuid) =>
    hasAccount(set, index.roster.positions.get(person) ?? -1);
  const absent = [...people].filter(([person]) => !isIn(members, person));
  const mayBeIn = ([person]: readonly [AccountUuid, unknown]) =>
    isIn(possible, person) || !index.roster.roles.has(person);
  const perhaps = absent.filter(mayBeIn).map(([person]) => person);
  const missing = absent
    .filter((one) => !mayBeIn(one))
    .map(([person, sources]) => ({ state: 'missing', group, person, sources }) as const);
  const surplus = index.facts.accounts
    .filter((account) => isPerson(account) && isIn(members, account.uuid))
    .filter(({ uuid }) => !people.has(uuid))
    .map(({ uuid }) => toSurplus(wanted, uuid, isOpen));
  const isUntold = perhaps.length > 0 || (isExact && isOpen);
  const gap = findGap(group, index);
  return {
    rows: [...missing, ...surplus],
    unknown: isUntold ? [{ kind: 'members', group, people: perhaps, gap }] : [],
  };
}

function toSurplus(wanted: WantedGroup, person: AccountUuid, isOpen: boolean): MemberRow {
  return { state: 'surplus', group: wanted.group, person, treatment: treatmentOf(wanted, isOpen) };
}

function treatmentOf({ isExact, isWhole }: WantedGroup, isOpen: boolean): SurplusTreatment {
  if (!isWhole) return 'source-not-whole';
  if (!isExact) return 'add-only';
  return isOpen ? 'members-not-all-read' : 'remove';
}

/** Why not everybody in the group was told; else why nobody knows who is in the workspace. */
function findGap(group: GroupSlug, { facts, groupsBySlug }: AccessIndex): Gap {
  const { groups, members: everybody } = facts.lists;
  const readings = [groupsBySlug.get(group)?.members ?? groups, everybody];
  const open = readings.find((reading) => !isComplete(reading));
  return open === undefined || isComplete(open) ? { reason: 'not-found' } : open.gap;
}
