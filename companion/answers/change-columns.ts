import { type Column } from '../formats/table';
import { type ChangeRow } from './change-row';

/** What people at a terminal need. */
export const changeTableColumns: readonly Column<ChangeRow>[] = [
  { title: 'CHANGE', text: ({ code }) => code },
  { title: 'WHO', text: toWhoText },
  { title: 'WHERE', text: toWhereText },
  { title: 'BEFORE', text: ({ before }) => before ?? '' },
  { title: 'AFTER', text: ({ after }) => after ?? '' },
  { title: 'BETWEEN', text: toBetweenText },
  { title: 'WHY', text: ({ causes = [] }) => causes.join('; ') },
];

export const changeCsvColumns: readonly Column<ChangeRow>[] = [
  { title: 'change', text: ({ code }) => code },
  { title: 'person', text: ({ person }) => person?.displayName ?? '' },
  { title: 'person uuid', text: ({ person }) => person?.uuid ?? '' },
  { title: 'group', text: ({ group }) => group?.name ?? '' },
  { title: 'group slug', text: ({ group }) => group?.slug ?? '' },
  { title: 'project', text: ({ project }) => project?.key ?? '' },
  { title: 'project uuid', text: ({ project }) => project?.uuid ?? '' },
  { title: 'repository', text: ({ repository }) => repository?.fullName ?? '' },
  { title: 'repository uuid', text: ({ repository }) => repository?.uuid ?? '' },
  { title: 'before', text: ({ before }) => before ?? '' },
  { title: 'after', text: ({ after }) => after ?? '' },
  { title: 'causes', text: ({ causes = [] }) => causes.join('; ') },
  { title: 'read before', text: ({ readBefore }) => readBefore },
  { title: 'read after', text: ({ readAfter }) => readAfter },
];

function toWhoText({ person, group }: ChangeRow): string {
  const names = [person?.displayName, group === undefined ? undefined : `group ${group.name}`];
  return names.filter((name) => name !== undefined).join(', ');
}

function toWhereText({ project, repository }: ChangeRow): string {
  return repository?.fullName ?? (project === undefined ? '' : `project ${project.key}`);
}

/** Days are enough for people; CSV and JSON have the times. */
function toBetweenText({ readBefore, readAfter }: ChangeRow): string {
  const [from = '', to = ''] = [readBefore, readAfter].map((time) => time.slice(0, 10));
  return from === to || from === '' ? to : `${from} and ${to}`;
}
