import { plural, t } from '@lingui/core/macro';
import { type GrantPlace } from '../../../../../src/domain/gates/change';
import { createNames, type Names } from '../../../../../src/domain/findings/evidence/names';
import { type Facts } from '../../../../../src/domain/facts/facts';
import {
  type GrantRow,
  type Holder,
  type MemberRow,
  type SurplusTreatment,
  type SyncDifference,
  type UnknownRow,
  type UnmatchedReason,
} from '../../../../../src/domain/sync/sync-difference';
import { gapReason } from '../../lib/gap-words';
import { levelWord } from '../../lib/level-words';
import { type Place } from '../../lib/place';
import { formatCount, listInFigures, listInWords } from '../../lib/plural';

/** One line of the difference list. */
export interface DifferenceRow {
  readonly key: string;
  /** `left` stands there and is not changed; `not-known` may or may not be a difference. */
  readonly state: 'add' | 'remove' | 'change' | 'left' | 'not-known';
  /** Whom or what it is about. */
  readonly what: string;
  readonly to?: Place;
  readonly difference: string;
  readonly then: string;
}

/** What differs first, then what stays, then what nobody can tell. */
export function toDifferenceRows(
  difference: SyncDifference,
  facts: Facts,
): readonly DifferenceRow[] {
  const names = createNames(facts);
  const rows = [
    ...difference.members.map((row) => memberRow(row, names)),
    ...difference.grants.map((row) => grantRow(row, names)),
    ...difference.unmatched.map(unmatchedRow),
    ...difference.unknown.map((row) => unknownRow(row, names)),
  ];
  return rows.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

const ORDER: readonly DifferenceRow['state'][] = ['add', 'remove', 'change', 'not-known', 'left'];

function memberRow(row: MemberRow, names: Names): DifferenceRow {
  const { group, person } = row;
  const about = {
    key: `member ${group} ${person}`,
    what: names.person(person),
    to: { view: 'person', id: person },
  } as const;
  if (row.state === 'missing')
    return {
      ...about,
      state: 'add',
      difference: t`is in ${listInFigures(row.sources)} and not in ${names.group(group)}`,
      then: t`Add to the group, by hand`,
    };
  const { treatment } = row;
  return {
    ...about,
    state: treatment === 'remove' ? 'remove' : treatment === 'add-only' ? 'left' : 'not-known',
    difference: t`is in ${names.group(group)}, and in no group that fills it`,
    then: TREATMENTS[treatment],
  };
}

const TREATMENTS: Readonly<Record<SurplusTreatment, string>> = {
  remove: t`Take out of the group, by hand`,
  'add-only': t`Stays: the mapping only adds`,
  'members-not-all-read': t`Stays: not all members of the group were read`,
  'source-not-whole': t`Stays: the export may name them under another address, or is not whole`,
};

function grantRow({ holder, on, has, wants, isChanged }: GrantRow, names: Names): DifferenceRow {
  return {
    ...holderOf(holder, names),
    key: `grant ${JSON.stringify(holder)} ${JSON.stringify(on)}`,
    state: isChanged ? 'change' : 'left',
    difference: t`has ${levelWord(has)} on ${placeName(on, names)}; the mapping wants ${levelWord(wants)}`,
    then: isChanged ? t`Change the grant, by the companion` : t`Stays: the mapping only adds`,
  };
}

function holderOf(holder: Holder, names: Names): Required<Pick<DifferenceRow, 'what' | 'to'>> {
  return 'group' in holder
    ? { what: names.group(holder.group), to: { view: 'group', id: holder.group } }
    : { what: names.person(holder.person), to: { view: 'person', id: holder.person } };
}

function placeName(on: GrantPlace, names: Names): string {
  return 'project' in on ? names.project(on.project) : names.repository(on.repository);
}

const UNMATCHED: Readonly<Record<UnmatchedReason, string>> = {
  'no-member-with-address': t`Bitbucket knows no member with the address`,
  'member-without-id': t`the member with the address has no account id`,
  'not-asked': t`Bitbucket was not asked whose the address is`,
  'no-address': t`the export tells neither address nor account id`,
  'switched-off': t`switched off in the identity provider`,
  'nobody-with-id': t`nobody here has the account id`,
  'not-a-member': t`not a member of the workspace`,
  'not-a-person': t`an app or a team`,
};

function unmatchedRow(row: SyncDifference['unmatched'][number]): DifferenceRow {
  const { source, reason, count, at, mayBeHere } = row;
  const members = plural(count, { one: '# member', other: '# members' });
  const why = UNMATCHED[reason];
  return {
    key: `unmatched ${source} ${reason}`,
    state: mayBeHere ? 'not-known' : 'left',
    what: source,
    difference:
      at.length === 0
        ? t`${members} matched with nobody: ${why}`
        : t`${members} matched with nobody: ${why} (row ${listInWords(at.map(formatCount))})`,
    then: mayBeHere
      ? t`Give account ids in the export, or invite them`
      : t`They get nothing by the mapping`,
  };
}

function unknownRow(row: UnknownRow, names: Names): DifferenceRow {
  const state = 'not-known';
  switch (row.kind) {
    case 'source-group':
      return {
        ...{ key: `source ${row.source} ${row.why}`, state, what: row.source },
        difference: SOURCE_UNKNOWN[row.why],
        then: t`Correct the name, or load a whole export`,
      };
    case 'members':
      return {
        ...{ key: `members ${row.group}`, state, what: names.group(row.group) },
        to: { view: 'group', id: row.group },
        difference: membersUnknown(row.people.length),
        then: gapReason(row.gap),
      };
    case 'grant':
      return {
        ...holderOf(row.holder, names),
        ...{ key: `grant ${JSON.stringify(row.holder)} ${JSON.stringify(row.on)}`, state },
        difference: t`its grant on ${placeName(row.on, names)} is not known`,
        then: gapReason(row.gap),
      };
  }
}

function membersUnknown(people: number): string {
  return people === 0
    ? t`who else is in it is not known`
    : plural(people, {
        one: 'whether # person of the identity provider is in it is not known',
        other: 'whether # people of the identity provider are in it is not known',
      });
}

const SOURCE_UNKNOWN: Readonly<
  Record<Extract<UnknownRow, { kind: 'source-group' }>['why'], string>
> = {
  'not-in-source': t`the export has no group of this name`,
  'name-twice': t`the export has more than one group of this name`,
  'not-all-groups-read': t`the export has not all groups, and not this one`,
  'members-unread': t`the export does not tell who is in it`,
  'members-partly-read': t`the export tells only some of its members`,
};
