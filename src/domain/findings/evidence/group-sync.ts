import { compareSync } from '../../sync/compare-sync';
import {
  type GrantRow,
  type Holder,
  type MemberRow,
  type SyncDifference,
  type UnknownRow,
} from '../../sync/sync-difference';
import { type Level } from '../../access/level';
import { type Evidence, type Match, type Missing, type Subject, type Verdict } from '../rule';
import { verdict } from '../verdict';
import { createNames, enumerate, type Names } from './names';

/** `undefined` where nobody has mapped groups, or no export was loaded to compare them with. */
export function decideByGroupSync({ facts, index, groupSync }: Evidence): Verdict | undefined {
  if (groupSync?.source === undefined || groupSync.mappings.length === 0) return undefined;
  const difference = compareSync(groupSync.mappings, groupSync.source, index);
  return verdict(toMatches(difference, createNames(facts)), listMissing(difference));
}

/** One match for each group, or person, that is not as the mapping wants it. */
function toMatches({ members, grants }: SyncDifference, names: Names): readonly Match[] {
  const deviating = members.filter(isDeviation);
  const changed = grants.filter(({ isChanged }) => isChanged);
  const subjects = new Map<string, Subject>();
  for (const { group } of deviating) subjects.set(group, { kind: 'group', group });
  for (const { holder } of changed) subjects.set(keyOf(holder), toSubject(holder));
  return [...subjects].map(([key, subject]) => ({
    subject,
    evidence: [
      ...memberLines(
        deviating.filter(({ group }) => group === key),
        names,
      ),
      ...changed.filter(({ holder }) => keyOf(holder) === key).map((row) => grantLine(row, names)),
    ],
  }));
}

/** Whom a mapping that only adds leaves in the group is nobody to report. */
function isDeviation(row: MemberRow): boolean {
  if (row.state === 'missing') return true;
  return row.treatment === 'remove' || row.treatment === 'members-not-all-read';
}

function keyOf(holder: Holder): string {
  return 'group' in holder ? holder.group : holder.person;
}

function toSubject(holder: Holder): Subject {
  return 'group' in holder ? { kind: 'group', ...holder } : { kind: 'person', ...holder };
}

function memberLines(rows: readonly MemberRow[], names: Names): readonly string[] {
  const named = (state: MemberRow['state']) =>
    rows.filter((row) => row.state === state).map(({ person }) => names.person(person));
  const missing = named('missing');
  const surplus = named('surplus');
  return [
    ...(missing.length === 0
      ? []
      : [`${missing.length} of the identity provider not in it: ${enumerate(missing)}.`]),
    ...(surplus.length === 0
      ? []
      : [`${surplus.length} in it without the identity provider: ${enumerate(surplus)}.`]),
  ];
}

function grantLine({ on, has, wants }: GrantRow, names: Names): string {
  const place = 'project' in on ? names.project(on.project) : names.repository(on.repository);
  return `The mapping wants ${levelName(wants)} on ${place}, ${levelName(has)} is granted.`;
}

function levelName(level: Level): string {
  return level === 'create-repo' ? 'create repositories' : level;
}

function listMissing({ unmatched, unknown }: SyncDifference): readonly Missing[] {
  const unclear = unmatched.filter(({ mayBeHere }) => mayBeHere);
  const count = unclear.reduce((sum, row) => sum + row.count, 0);
  const detail = `${count} members of mapped groups matched with nobody`;
  return [
    ...unknown.map(toMissing),
    ...(count === 0 ? [] : [{ need: 'identity-groups', isPart: true, detail } as const]),
  ];
}

function toMissing(row: UnknownRow): Missing {
  switch (row.kind) {
    case 'source-group':
      return {
        need: 'identity-groups',
        isPart: true,
        detail: `${row.source} ${WHY[row.why]}`,
        ...(row.gap && { gap: row.gap }),
      };
    case 'members':
      return { need: 'groups', subject: { kind: 'group', group: row.group }, gap: row.gap };
    case 'grant':
      return 'project' in row.on
        ? { need: 'project-grants', subject: { kind: 'project', ...row.on }, gap: row.gap }
        : { need: 'repository-grants', subject: { kind: 'repository', ...row.on }, gap: row.gap };
  }
}

type SourceUnknown = Extract<UnknownRow, { readonly kind: 'source-group' }>['why'];

const WHY: Readonly<Record<SourceUnknown, string>> = {
  'not-in-source': 'is not in the export',
  'name-twice': 'is the name of more than one group of the export',
  'not-all-groups-read': 'is not in the export, which has not all groups',
  'members-unread': 'has no list of members in the export',
  'members-partly-read': 'has not all of its members in the export',
};
