import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { PersonChip } from '../../components/chips';
import { GroupName } from '../../components/group-name';
import { NotKnown } from '../../components/not-known';
import { type ConfiguredGrant } from '../access/configured-grants';
import { filterGrants } from '../access/filter-grants';
import { GrantsTable } from '../access/grants-table';
import { type PersonOnRepository, type RepositoryView } from './repository-access';
import { listRepositoryGrants } from './repository-grants';

interface RepositoryGrantsTableProps {
  readonly view: RepositoryView;
  readonly hasPersonPages: boolean;
  readonly filter: string;
  readonly why: string | undefined;
  readonly openWhy: (person: string) => void;
}

/** Each grant that leads to this repository: whose it is, and whether it has effect. */
export function RepositoryGrantsTable(props: RepositoryGrantsTableProps) {
  const { view, hasPersonPages, filter, why, openWhy } = props;
  const all = useMemo(() => listRepositoryGrants(view), [view]);
  const people = useMemo(
    () => new Map(view.people.map((row) => [row.person.uuid, row] as const)),
    [view],
  );
  const grants = useMemo(
    () => filterGrants(all, filter, (grant) => textOf(grant, people)),
    [all, filter, people],
  );
  const { workspace, repository } = view;
  return (
    <>
      <GrantsTable
        grants={grants}
        subject={{
          header: t`Granted to`,
          cell: (grant) => (
            <Holder grant={grant} row={people.get(grant.only ?? '')} isLink={hasPersonPages} />
          ),
        }}
        ends="people"
        aboutOf={({ why: id }) =>
          aboutText(people.get(id ?? '')?.person.displayName, repository.name)
        }
        targetOf={() => ({ workspace, repository: repository.slug })}
        listKey={`grants ${repository.uuid} ${filter}`}
        coverage={view.coverage}
        {...{ filter, why, openWhy }}
      />
      {view.index === undefined ? (
        <p className="list-foot">
          <Trans>Grants of groups that nobody here is in are not listed.</Trans>
        </p>
      ) : null}
    </>
  );
}

type People = ReadonlyMap<string, PersonOnRepository>;

function textOf({ path, only }: ConfiguredGrant, people: People): string {
  const row = people.get(only ?? '');
  return [path.group?.name, path.project?.key, row?.person.displayName, row?.detail].join('\n');
}

interface HolderProps {
  readonly grant: ConfiguredGrant;
  readonly row: PersonOnRepository | undefined;
  readonly isLink: boolean;
}

function Holder({ grant: { path }, row, isLink }: HolderProps) {
  if (path.group !== undefined) {
    return (
      <span className="grant-holder">
        <span className="cut">
          <GroupName {...path.group} />
        </span>
        <span className="subtle small cut">{t`group`}</span>
      </span>
    );
  }
  if (row === undefined) return <NotKnown />;
  const { person, detail } = row;
  const to = isLink ? ({ view: 'person', id: person.uuid } as const) : undefined;
  return <PersonChip name={person.displayName} second={<bdi>{detail}</bdi>} to={to} />;
}

function aboutText(person: string | undefined, repository: string): string {
  return person === undefined ? t`somebody on ${repository}` : t`${person} on ${repository}`;
}
