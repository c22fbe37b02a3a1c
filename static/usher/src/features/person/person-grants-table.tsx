import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { RepoChip } from '../../components/chips';
import { type ConfiguredGrant } from '../access/configured-grants';
import { filterGrants } from '../access/filter-grants';
import { GrantsTable } from '../access/grants-table';
import { type Place } from '../../lib/place';
import { toTerm } from '../../lib/query';
import { type PersonAccessView } from './person-access';
import { isOnRepository, listPersonGrants, repositoryNames } from './person-grants';

interface PersonGrantsTableProps {
  readonly view: PersonAccessView;
  readonly filter: string;
  readonly why: string | undefined;
  readonly openWhy: (repository: string) => void;
}

/** Each grant that gives this person anything: on what, through what, and whether it has effect. */
export function PersonGrantsTable({ view, filter, why, openWhy }: PersonGrantsTableProps) {
  const all = useMemo(() => listPersonGrants(view), [view]);
  const names = useMemo(() => repositoryNames(view), [view]);
  const grants = useMemo(
    () => filterGrants(all, filter, (grant) => textOf(grant, names)),
    [all, filter, names],
  );
  const slugs = useMemo(() => slugsOf(view), [view]);
  const { workspace, person } = view;
  return (
    <GrantsTable
      grants={grants}
      subject={{
        header: t`Granted on`,
        cell: (grant) => (
          <Subject
            grant={grant}
            workspace={workspace}
            names={names}
            hasProjects={view.index !== undefined}
          />
        ),
      }}
      ends="repositories"
      aboutOf={({ why: id }) => t`${person.displayName} on ${names.get(id ?? '') ?? workspace}`}
      targetOf={({ only }) => ({ workspace, repository: slugs.get(only ?? '') })}
      listKey={`grants ${person.uuid} ${filter}`}
      coverage={view.coverage}
      {...{ filter, why, openWhy }}
    />
  );
}

function slugsOf({ projects }: PersonAccessView): ReadonlyMap<string, string> {
  return new Map(
    projects.flatMap(({ rows }) =>
      rows.map(({ repository }) => [repository.uuid, repository.slug] as const),
    ),
  );
}

function textOf({ path, only }: ConfiguredGrant, names: ReadonlyMap<string, string>): string {
  const { project, group } = path;
  return [names.get(only ?? ''), project?.key, project?.name, group?.name].join('\n');
}

interface SubjectProps {
  readonly grant: ConfiguredGrant;
  readonly workspace: string;
  readonly names: ReadonlyMap<string, string>;
  /** Whether this reader has the list of repositories of every project. */
  readonly hasProjects: boolean;
}

function projectName(key: string | undefined): string {
  return key === undefined ? t`Project not known` : t`Project ${key}`;
}

function repositoriesOf(key: string | undefined): Place | undefined {
  return key === undefined ? undefined : { view: 'repositories', filter: toTerm('project', key) };
}

function Subject({ grant: { path, only }, workspace, names, hasProjects }: SubjectProps) {
  // No link: two, one right above the other, are too near to be hit.
  const second = path.group === undefined ? t`granted directly` : t`group ${path.group.name}`;
  if (path.kind === 'workspace-admin')
    return <RepoChip name={t`Workspace ${workspace}`} second={t`role`} />;
  if (!isOnRepository(path.kind))
    return (
      <RepoChip
        name={projectName(path.project?.key)}
        second={second}
        to={hasProjects ? repositoriesOf(path.project?.key) : undefined}
      />
    );
  const name = names.get(only ?? '') ?? t`not known`;
  return <RepoChip name={name} second={second} to={{ view: 'repository', id: only ?? '' }} />;
}
