import { type AccessCut } from '../../src/domain/audit/access-cut';
import { type Html } from '../../src/domain/digest/mail/html-template';
import { type GroupAnswer } from '../answers/group-answer';
import { toSourceText } from '../answers/groups-command';
import { type ReportAccess } from './report-content';
import { countText, sectionOf } from './report-section';
import { tableOf } from './report-table';

/** Who reaches what by which path; repositories with the same answer in one row. */
export function accessSection(access: readonly ReportAccess[], cut: AccessCut): Html {
  return sectionOf({
    id: 'access',
    title: 'Access with paths',
    sentence: toAccessSentence(cut),
    body: tableOf({
      caption: 'Access, with every path that gives it',
      rows: access,
      empty:
        cut.pairs === 0
          ? 'Nobody holds anything, as far as was read.'
          : 'There are too many rows for this file.',
      columns: [
        { title: 'Person', cell: ({ person }) => person },
        { title: 'Level', cell: ({ level }) => level },
        { title: 'Repositories', cell: toRepositoriesText },
        { title: 'Paths, the winning ones first', cell: ({ paths }) => paths },
      ],
    }),
  });
}

function toAccessSentence({ least, pairs, listed }: AccessCut): string {
  const all = `${countText(pairs, 'pair')} of person and repository, public reading aside`;
  const left = pairs - listed;
  if (left === 0) return `${all}; repositories with the same answer stand in one row.`;
  const which = least === undefined ? 'no level is' : `only ${least} and above is`;
  return `${all}. They are too many for this file: ${which} listed here, and ${countText(left, 'pair')} left out. usher access --from <snapshot> --format csv lists all.`;
}

function toRepositoriesText({ repositories, more }: ReportAccess): string {
  const named = repositories.join(', ');
  return more === 0 ? named : `${named} and ${more.toLocaleString('en')} more`;
}

const NAMED_MEMBERS = 200;

/** Groups with their members and where those are known from. */
export function groupsSection(groups: readonly GroupAnswer[]): Html {
  const open = groups.filter(({ complete }) => !complete).length;
  return sectionOf({
    id: 'groups',
    title: 'Groups',
    sentence: `${countText(groups.length, 'group')}${open === 0 ? ', all members known' : `; the members of ${open.toLocaleString('en')} are not known in full`}.`,
    body: tableOf({
      caption: 'Groups, their members and grants',
      rows: groups,
      empty:
        'No group was read. That says nothing about which there are: see What could not be read.',
      columns: [
        { title: 'Group', cell: ({ name }) => name },
        { title: 'Members', cell: toMembersText },
        { title: 'Members from', cell: toSourceText },
        { title: 'Grants', cell: toGrantsText },
      ],
    }),
  });
}

function toMembersText({ members, complete }: GroupAnswer): string {
  const named = members
    .filter(({ membership }) => membership !== 'possible')
    .map(({ person, membership }) =>
      membership === 'inferred' ? `${person.displayName} (inferred)` : person.displayName,
    );
  const possible = members.length - named.length;
  const parts = [
    ...named.slice(0, NAMED_MEMBERS),
    ...(named.length > NAMED_MEMBERS
      ? [`and ${(named.length - NAMED_MEMBERS).toLocaleString('en')} more`]
      : []),
    ...(possible > 0 ? [`possibly ${countText(possible, 'other', 'others')}`] : []),
  ];
  if (parts.length > 0) return parts.join(', ');
  return complete ? 'nobody' : 'not known';
}

function toGrantsText({ grants }: GroupAnswer): string {
  if (grants.length === 0) return 'none known';
  const named = grants.slice(0, NAMED_MEMBERS).map((grant) => {
    const on = 'project' in grant ? `project ${grant.project.key}` : grant.repository.fullName;
    return `${grant.level} on ${on}`;
  });
  const more = grants.length - named.length;
  return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`;
}
