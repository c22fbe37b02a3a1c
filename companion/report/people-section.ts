import { type Level } from '../../src/domain/access/level';
import { toPersonText } from '../../src/domain/access/access-text';
import { type LevelRange } from '../../src/domain/access/path';
import { type PersonSummary } from '../../src/domain/audit/person-summaries';
import { type RepositorySummary } from '../../src/domain/audit/repository-summaries';
import { type Html, html } from '../../src/domain/digest/mail/html-template';
import { kindOfSeat } from '../../src/domain/seats/seat-kind';
import { countText, sectionOf } from './report-section';
import { tableOf } from './report-table';

/** Everybody, with the highest level, repositories per level, and the seat. */
export function peopleSection(people: readonly PersonSummary[]): Html {
  const admins = people.filter(({ level }) => level === 'admin').length;
  const open = people.filter(({ level, atMost }) => level !== atMost).length;
  return sectionOf({
    id: 'people',
    title: 'People',
    sentence: `${countText(people.length, 'account')}: ${admins.toLocaleString('en')} can administer at least one repository${open === 0 ? '' : `; of ${open.toLocaleString('en')} the level is not certain`}.`,
    body: tableOf({
      caption: 'People and their highest level',
      rows: people,
      empty: 'Nobody was read. That says nothing about who is there: see What could not be read.',
      columns: [
        { title: 'Person', cell: toPersonText },
        { title: 'In the workspace', cell: ({ role }) => ROLE_WORDS[role ?? 'none'] },
        { title: 'Highest level', cell: levelCell },
        { title: 'Admin on', isNumber: true, cell: ({ admin }) => String(admin) },
        { title: 'Write on', isNumber: true, cell: ({ write }) => String(write) },
        { title: 'Read on', isNumber: true, cell: ({ read }) => String(read) },
        { title: 'Possible on', isNumber: true, cell: ({ possible }) => String(possible) },
        { title: 'Seat', cell: toSeatText },
      ],
    }),
  });
}

const ROLE_WORDS = {
  owner: 'workspace admin',
  member: 'member',
  collaborator: 'collaborator',
  unknown: 'not known',
  none: 'not a member',
} as const;

/** Every repository, and how many people hold each level. */
export function repositoriesSection(repositories: readonly RepositorySummary[]): Html {
  const open = repositories.filter(({ complete }) => !complete).length;
  return sectionOf({
    id: 'repositories',
    title: 'Repositories',
    sentence: `${countText(repositories.length, 'repository', 'repositories')}${open === 0 ? '; who has access is known for all of them' : `; who has access is not known in full for ${open.toLocaleString('en')}`}.`,
    body: tableOf({
      caption: 'Repositories and people per level',
      rows: repositories,
      empty:
        'No repository was read. That says nothing about which there are: see What could not be read.',
      columns: [
        { title: 'Repository', cell: ({ fullName }) => fullName },
        { title: 'Project', cell: ({ project }) => project ?? 'not known' },
        { title: 'Visibility', cell: ({ isPrivate }) => (isPrivate ? 'private' : 'public') },
        { title: 'Admin', isNumber: true, cell: ({ admin }) => String(admin) },
        { title: 'Write', isNumber: true, cell: ({ write }) => String(write) },
        { title: 'Read', isNumber: true, cell: ({ read }) => String(read) },
        { title: 'Possible', isNumber: true, cell: ({ possible }) => String(possible) },
        { title: 'Known in full', cell: ({ complete }) => (complete ? 'yes' : 'no') },
      ],
    }),
  });
}

function levelCell({ level, atMost }: LevelRange): Html {
  if (level === atMost) return html`<span class="level">${levelWord(level)}</span>`;
  return html`<span class="level open">${levelWord(level)}, at most ${levelWord(atMost)}</span>`;
}

function levelWord(level: Level): string {
  return level === 'create-repo' ? 'create repositories' : level;
}

const BILLED = {
  yes: 'billed',
  no: 'not billed',
  'not-known': 'not known whether billed',
} as const;

function toSeatText({ seat }: PersonSummary): string {
  if (seat === undefined) return 'no seat';
  const { state, because } = seat.billable;
  return `${BILLED[state]}: ${because.replaceAll('-', ' ')}; member with ${kindOfSeat(seat).replaceAll('-', ' ')}`;
}
