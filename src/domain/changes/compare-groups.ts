import { type Group } from '../facts/facts';
import { type AccountUuid } from '../facts/ids';
import {
  type Comparison,
  doubtsOf,
  note,
  noteListDoubts,
  pairRows,
  timesOfList,
  timesOfRows,
} from './comparison';
import { type ListPair, listRowDifferences } from './compare-rows';
import { isComplete } from '../facts/reading';
import { type ComparedObject, type Doubts } from './not-comparable';
import { forEachPair, type ObjectPair } from './object-pairs';

/** Groups, their names and their members. */
export function compareGroups(comparison: Comparison): void {
  const lists = { before: comparison.before.groups, after: comparison.after.groups };
  noteListDoubts(comparison, 'groups');
  forEachPair(lists, slugOf, (before, after) => {
    compareGroup(comparison, { before, after });
    compareMembers(comparison, { before, after });
  });
}

function slugOf({ slug }: Group): string {
  return slug;
}

function compareGroup(comparison: Comparison, { before, after }: ObjectPair<Group>): void {
  const { lists: old } = comparison.before;
  const { lists: now } = comparison.after;
  const times = timesOfList(comparison, 'groups');
  if (before === undefined && after !== undefined && isComplete(old.groups))
    note(comparison, 'group-appeared', { times, group: after.slug, after: after.name });
  if (before === undefined) return;
  const { slug: group, name } = before;
  if (after === undefined) {
    if (isComplete(now.groups)) note(comparison, 'group-vanished', { times, group, before: name });
  } else if (name !== after.name)
    note(comparison, 'group-renamed', { times, group, before: name, after: after.name });
}

function compareMembers(comparison: Comparison, of: ObjectPair<Group>): void {
  const group = of.before?.slug ?? of.after?.slug;
  if (group === undefined) return;
  const object: ComparedObject = { kind: 'group', group };
  const family = 'group-members';
  const rows = ({ members }: Group) => members;
  const pair = pairRows<Group, AccountUuid>(comparison, of, {
    list: 'groups',
    family,
    object,
    rows,
  });
  const times = timesOfRows(comparison, pair);
  noteRemembered(comparison, object, pair);
  for (const { before, after } of listRowDifferences(pair, (person) => person)) {
    if (after !== undefined)
      note(comparison, 'group-member-joined', { times, group, person: after });
    if (before !== undefined)
      note(comparison, 'group-member-left', { times, group, person: before });
  }
}

/** Members that were kept from an earlier scan are the same reading, not a second one. */
function noteRemembered(
  comparison: Comparison,
  object: ComparedObject,
  pair: ListPair<AccountUuid>,
): void {
  const times = timesOfRows(comparison, pair);
  const { before, after } = doubtsOf(pair);
  if (before !== undefined || after !== undefined || times.readBefore !== times.readAfter) return;
  const kept = (readAt: number, startedAt: number) =>
    readAt < startedAt ? ('not-read-again' as const) : undefined;
  const doubts: Doubts = {
    before: kept(times.readBefore, comparison.before.startedAt),
    after: kept(times.readAfter, comparison.after.startedAt),
  };
  comparison.notComparable.add('group-members', object, doubts);
}
