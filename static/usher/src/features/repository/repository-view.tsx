import Textfield from '@atlaskit/textfield';
import { useMemo, type ChangeEvent, type ReactNode } from 'react';
import { CoverageNote } from '../../components/coverage-note';
import { Age } from '../../components/age';
import { PageHead, type Crumb } from '../../components/page-head';
import { VirtualTable } from '../../components/virtual-table';
import { useNavigation } from '../../lib/navigation';
import { WhyPanel } from '../access/why-panel';
import { Groups } from './groups';
import { type RepositoryView as View } from './repository-access';
import { repositoryColumns } from './repository-columns';
import { toRows, type RepositoryRow } from './repository-rows';
import { repositorySentence } from './repository-sentence';
import './repository.css';

interface RepositoryViewProps {
  readonly view: View;
  readonly crumbs: readonly Crumb[];
  /** Whether people have pages here; a repository's own settings know only this repository. */
  readonly hasPersonPages: boolean;
  readonly note?: ReactNode;
}

/** Who reaches one repository, at which level, by which path, and where that is changed. */
export function RepositoryView({ view, crumbs, hasPersonPages, note }: RepositoryViewProps) {
  const { place, amend } = useNavigation();
  const filter = place.filter ?? '';
  const rows = useMemo(() => toRows(view.people, filter), [view, filter]);
  const why = view.people.find(({ person }) => person.uuid === place.why);
  const openWhy = (person: string | undefined) => {
    amend({ why: person ?? '' });
  };
  const { repository } = view;
  return (
    <>
      <PageHead
        crumbs={crumbs}
        answer={repositorySentence(view)}
        actions={<Age readAt={view.coverage.readAt} />}
        note={
          <>
            <span className="tag">{repository.isPrivate ? 'private' : 'public'}</span>
            <CoverageNote coverage={view.coverage} />
            {note}
          </>
        }
      />
      <div className={why === undefined ? 'split' : 'split split-open'}>
        <section>
          <div className="section-head">
            <h2>People by level</h2>
            <span className="subtle">
              inherited from <span className="tag">workspace</span> or{' '}
              <span className="tag">project</span>: not changed here
            </span>
          </div>
          <div className="find">
            <Textfield
              aria-label="Find a person"
              placeholder="Find a person"
              value={filter}
              isCompact
              onChange={(event: ChangeEvent<HTMLInputElement>) => {
                amend({ filter: event.target.value });
              }}
            />
          </div>
          <VirtualTable
            label="People by level"
            columns={repositoryColumns({ view, hasPersonPages, why: why?.person.uuid, openWhy })}
            rows={rows}
            rowKey={keyOf}
            isGroup={(row) => row.is === 'heading'}
            groupHeading={headingOf}
            isCurrent={(row) => row.is === 'person' && row.row.person.uuid === place.why}
            listKey={`repository ${repository.uuid} ${filter}`}
            empty={emptyText(filter, view)}
          />
        </section>
        {why === undefined ? null : (
          <WhyPanel
            access={view.explain(why.person.uuid)}
            ends={{
              person: why.person.displayName,
              workspace: view.workspace,
              repository: repository.name,
            }}
            slugs={{ workspace: view.workspace, repository: repository.slug }}
            onClose={() => {
              openWhy(undefined);
            }}
          />
        )}
      </div>
      <Groups view={view} />
    </>
  );
}

function keyOf(row: RepositoryRow): string {
  return row.is === 'heading' ? row.key : row.row.person.uuid;
}

function headingOf(row: RepositoryRow): ReactNode {
  if (row.is !== 'heading') return undefined;
  return (
    <>
      <strong>{row.title}</strong>
      <span className="heading-count">{row.count}</span>
    </>
  );
}

function emptyText(filter: string, { coverage }: View): string {
  if (filter !== '') return `Nobody here matches “${filter}”.`;
  return coverage.state === 'complete'
    ? 'Nobody has access: no grant, no group, and it is not public.'
    : 'Nobody is known to have access, but not everything could be read.';
}
