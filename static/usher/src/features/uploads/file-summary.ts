import { plural, t } from '@lingui/core/macro';
import { toOrganizationActivity } from '../../../../../src/domain/activity/organization-activity';
import { type WorkspaceCut } from '../../../../../src/domain/organization/cut-to-workspace';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type ListedGroup } from '../../../../../src/domain/facts/group-member-list';
import { type LoadedKind } from '../../../../../src/domain/facts/loaded-kinds';
import { isComplete, type Reading, rowsRead } from '../../../../../src/domain/facts/reading';
import { formatMoment } from '../../lib/dates';
import { formatCount, listInWords } from '../../lib/plural';

/** A line of what a file holds. */
export interface SummaryLine {
  readonly name: string;
  readonly text: string;
}

/** What each kind of file is called. */
export const KIND_WORDS: Readonly<Record<LoadedKind, string>> = {
  snapshot: t`Snapshot of “usher scan”`,
  'group-members': t`List of group members`,
  'user-directory': t`User directory`,
  organization: t`Organization data`,
  'group-source': t`Groups of the identity provider`,
};

/** What a snapshot would tell, before it is sent. */
export function snapshotLines(facts: Facts): readonly SummaryLine[] {
  const { workspace, accounts, projects, repositories, endedAt = facts.startedAt } = facts;
  const known = facts.groups.filter(({ members }) => isComplete(members)).length;
  return [
    { name: t`Holds`, text: KIND_WORDS.snapshot },
    { name: t`Workspace`, text: `${workspace.name} (${workspace.slug})` },
    { name: t`Read`, text: formatMoment(endedAt) },
    {
      name: t`Groups`,
      text: t`${plural(facts.groups.length, { one: '# group', other: '# groups' })}, ${plural(known, { one: '# of them with all members', other: '# of them with all members' })}`,
    },
    {
      name: t`Access keys`,
      text: rowsWords(
        [...projects, ...repositories].map(({ accessKeys }) => accessKeys),
        (count) => plural(count, { one: '# key', other: '# keys' }),
      ),
    },
    {
      name: t`Webhooks`,
      text: rowsWords([facts.webhooks, ...repositories.map(({ webhooks }) => webhooks)], (count) =>
        plural(count, { one: '# webhook', other: '# webhooks' }),
      ),
    },
    {
      name: t`Invitations`,
      text: rowsWords([facts.invitations], (count) =>
        plural(count, { one: '# invitation', other: '# invitations' }),
      ),
    },
    {
      name: t`Also`,
      text: t`${plural(accounts.length, { one: '# person', other: '# people' })}, ${plural(projects.length, { one: '# project', other: '# projects' })}, ${plural(repositories.length, { one: '# repository', other: '# repositories' })}`,
    },
  ];
}

const NOT_IN_FILE = t`not in this file`;

/** Counts what was read, and says where nothing was. */
function rowsWords(
  readings: readonly Reading<readonly unknown[]>[],
  counted: (count: number) => string,
): string {
  const read = readings.filter(({ state }) => state !== 'unread');
  if (read.length === 0) return NOT_IN_FILE;
  const rows = readings.reduce((sum, reading) => sum + rowsRead(reading).length, 0);
  const isWhole = readings.every((reading) => isComplete(reading));
  return isWhole ? counted(rows) : t`at least ${counted(rows)}`;
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
    { name: t`Holds`, text: KIND_WORDS['group-members'] },
    {
      name: t`Groups`,
      text: t`${formatCount(groups.length - strange.length)} of ${plural(facts.groups.length, { one: '# known group', other: '# known groups' })}, ${plural(memberships, { one: '# membership', other: '# memberships' })}`,
    },
    ...(strange.length === 0
      ? []
      : [{ name: t`Not known here`, text: strangeWords(strange, facts) }]),
    ...(leftOut.length === 0
      ? []
      : [
          {
            name: t`Left out`,
            text: t`${plural(leftOut.length, { one: '# row', other: '# rows' })} with an account id that nobody here has: line ${listInWords(leftOut.map(String), NAMED_LINES)}`,
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
    { name: t`Holds`, text: KIND_WORDS.organization },
    { name: t`Read`, text: formatMoment(data.asOf) },
    {
      name: t`People`,
      text: t`${formatCount(matched)} of ${plural(members, { one: '# member', other: '# members' })} of this workspace`,
    },
    {
      name: t`Deactivated`,
      text:
        data.people.state === 'unread'
          ? NOT_IN_FILE
          : plural(deactivated.size, { one: '# person', other: '# people' }),
    },
    {
      name: t`Last active`,
      text:
        data.people.state === 'unread'
          ? NOT_IN_FILE
          : t`told of ${plural(lastActive.size, { one: '# person', other: '# people' })}`,
    },
    {
      name: t`Groups`,
      text:
        data.groups.state === 'unread'
          ? NOT_IN_FILE
          : t`${formatCount(matchedGroups)} of ${plural(facts.groups.length, { one: '# known group', other: '# known groups' })}`,
    },
    ...gaps.map(({ reason, detail }) => ({ name: t`Not read`, text: detail ?? reason })),
  ];
}

/** A complete list of groups is not added to. */
function strangeWords(slugs: readonly string[], { lists }: Facts): string {
  const effect = isComplete(lists.groups)
    ? t`not in Bitbucket’s list of groups, so without effect`
    : t`taken for groups without a known grant`;
  return t`${listInWords(slugs, NAMED_LINES)}: ${effect}`;
}
