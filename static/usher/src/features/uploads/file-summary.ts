import { toOrganizationActivity } from '../../../../../src/domain/activity/organization-activity';
import { type WorkspaceCut } from '../../../../../src/domain/organization/cut-to-workspace';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type ListedGroup } from '../../../../../src/domain/facts/group-member-list';
import { type LoadedKind } from '../../../../../src/domain/facts/loaded-kinds';
import { isComplete, type Reading, rowsRead } from '../../../../../src/domain/facts/reading';
import { formatMoment } from '../../lib/dates';
import { countOf, formatCount, listInWords, peopleCount, repositoryCount } from '../../lib/plural';

/** A line of what a file holds. */
export interface SummaryLine {
  readonly name: string;
  readonly text: string;
}

/** What each kind of file is called. */
export const KIND_WORDS: Readonly<Record<LoadedKind, string>> = {
  snapshot: 'Snapshot of “usher scan”',
  'group-members': 'List of group members',
  'user-directory': 'User directory',
  organization: 'Organization data',
  'group-source': 'Groups of the identity provider',
};

/** What a snapshot would tell, before it is sent. */
export function snapshotLines(facts: Facts): readonly SummaryLine[] {
  const { workspace, accounts, projects, repositories, endedAt = facts.startedAt } = facts;
  const known = facts.groups.filter(({ members }) => isComplete(members)).length;
  return [
    { name: 'Holds', text: KIND_WORDS.snapshot },
    { name: 'Workspace', text: `${workspace.name} (${workspace.slug})` },
    { name: 'Read', text: formatMoment(endedAt) },
    {
      name: 'Groups',
      text: `${countOf(facts.groups.length, 'group')}, ${countOf(known, 'of them with all members', 'of them with all members')}`,
    },
    {
      name: 'Access keys',
      text: rowsWords(
        [...projects, ...repositories].map(({ accessKeys }) => accessKeys),
        'key',
      ),
    },
    {
      name: 'Webhooks',
      text: rowsWords([facts.webhooks, ...repositories.map(({ webhooks }) => webhooks)], 'webhook'),
    },
    { name: 'Invitations', text: rowsWords([facts.invitations], 'invitation') },
    {
      name: 'Also',
      text: `${peopleCount(accounts.length)}, ${countOf(projects.length, 'project')}, ${repositoryCount(repositories.length)}`,
    },
  ];
}

const NOT_IN_FILE = 'not in this file';

/** Counts what was read, and says where nothing was. */
function rowsWords(readings: readonly Reading<readonly unknown[]>[], one: string): string {
  const read = readings.filter(({ state }) => state !== 'unread');
  if (read.length === 0) return NOT_IN_FILE;
  const rows = readings.reduce((sum, reading) => sum + rowsRead(reading).length, 0);
  const isWhole = readings.every((reading) => isComplete(reading));
  return `${isWhole ? '' : 'at least '}${countOf(rows, one)}`;
}

interface GivenList {
  readonly groups: readonly ListedGroup[];
  readonly leftOut: readonly number[];
}

/** As many lines as are named one by one. */
const NAMED_LINES = 5;

/** What a list of group members would tell, before it is sent. */
export function memberListLines(
  { groups, leftOut }: GivenList,
  facts: Facts,
): readonly SummaryLine[] {
  const known = new Set(facts.groups.map(({ slug }) => slug));
  const strange = groups.filter(({ group }) => !known.has(group)).map(({ group }) => group);
  const memberships = groups.reduce((sum, { members }) => sum + members.length, 0);
  return [
    { name: 'Holds', text: KIND_WORDS['group-members'] },
    {
      name: 'Groups',
      text: `${formatCount(groups.length - strange.length)} of ${countOf(facts.groups.length, 'known group')}, ${countOf(memberships, 'membership')}`,
    },
    ...(strange.length === 0
      ? []
      : [{ name: 'Not known here', text: strangeWords(strange, facts) }]),
    ...(leftOut.length === 0
      ? []
      : [
          {
            name: 'Left out',
            text: `${countOf(leftOut.length, 'row')} with an account id that nobody here has: line ${listInWords(leftOut.map(String), NAMED_LINES)}`,
          },
        ]),
  ];
}

/** What organization data would tell, before they are sent. */
export function organizationLines(cut: WorkspaceCut, facts: Facts): readonly SummaryLine[] {
  const { data, matched, members, matchedGroups } = cut;
  const { lastActive, deactivated } = toOrganizationActivity(data);
  const parts: readonly Reading<unknown>[] = [data.people, data.groups];
  const gaps = parts.flatMap((one) => (isComplete(one) ? [] : [one.gap]));
  return [
    { name: 'Holds', text: KIND_WORDS.organization },
    { name: 'Read', text: formatMoment(data.asOf) },
    {
      name: 'People',
      text: `${formatCount(matched)} of ${countOf(members, 'member')} of this workspace`,
    },
    {
      name: 'Deactivated',
      text: data.people.state === 'unread' ? NOT_IN_FILE : peopleCount(deactivated.size),
    },
    {
      name: 'Last active',
      text:
        data.people.state === 'unread' ? NOT_IN_FILE : `told of ${peopleCount(lastActive.size)}`,
    },
    {
      name: 'Groups',
      text:
        data.groups.state === 'unread'
          ? NOT_IN_FILE
          : `${formatCount(matchedGroups)} of ${countOf(facts.groups.length, 'known group')}`,
    },
    ...gaps.map(({ reason, detail }) => ({ name: 'Not read', text: detail ?? reason })),
  ];
}

/** A complete list of groups is not added to. */
function strangeWords(slugs: readonly string[], { lists }: Facts): string {
  const effect = isComplete(lists.groups)
    ? 'not in Bitbucket’s list of groups, so without effect'
    : 'taken for groups without a known grant';
  return `${listInWords(slugs, NAMED_LINES)}: ${effect}`;
}
