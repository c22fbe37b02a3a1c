import { rankOf } from '../../../../../src/domain/access/level';
import { filterAccess } from '../access/access-filter';
import { type ProjectSection, type RepositoryOfPerson } from './person-access';

/** A row of the access table: a project or a repository in it. */
export type PersonAccessRow =
  | {
      readonly is: 'project';
      readonly key: string;
      readonly section: ProjectSection;
      readonly isOpen: boolean;
    }
  | { readonly is: 'repository'; readonly row: RepositoryOfPerson };

/** More than this and projects begin closed, so that the first screen shows all of them. */
const OPEN_UP_TO = 100;

interface Opened {
  readonly filter: string;
  /** Projects the reader has opened or closed against the default. */
  readonly toggled: ReadonlySet<string>;
  /** For a file or for paper: nothing is folded together. */
  readonly isAll?: boolean;
}

/** Projects with their repositories; a filter opens every project in which it finds something. */
export function toAccessRows(
  sections: readonly ProjectSection[],
  { filter, toggled, isAll = false }: Opened,
): readonly PersonAccessRow[] {
  const total = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  return sections.flatMap((section) => {
    const key = sectionKey(section);
    const rows = filterAccess(section.rows, filter, (row) => textOf(section, row));
    if (rows.length === 0) return [];
    const isOpenAtFirst = isAll || filter.trim() !== '' || total <= OPEN_UP_TO;
    const isOpen = toggled.has(key) !== isOpenAtFirst;
    const heading = { is: 'project', key, section, isOpen } as const;
    if (!isOpen) return [heading];
    return [heading, ...inOrder(rows).map((row) => ({ is: 'repository', row }) as const)];
  });
}

function sectionKey({ project }: ProjectSection): string {
  return project?.key ?? '';
}

function textOf({ project }: ProjectSection, { repository }: RepositoryOfPerson): string {
  return [repository.name, repository.slug, project?.key, project?.name].join('\n');
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function inOrder(rows: readonly RepositoryOfPerson[]): readonly RepositoryOfPerson[] {
  return [...rows].sort(
    (a, b) =>
      Number(a.publicOnly) - Number(b.publicOnly) ||
      rankOf(b.level) - rankOf(a.level) ||
      collator.compare(a.repository.name, b.repository.name),
  );
}
