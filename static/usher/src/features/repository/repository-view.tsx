import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Textfield from '@atlaskit/textfield';
import { useMemo, type ChangeEvent, type ReactNode } from 'react';
import { type PersonName } from '../../../../../src/contract/access-answers';
import { repositoryUuid } from '../../../../../src/domain/facts/ids';
import { CoverageNote } from '../../components/coverage-note';
import { Age } from '../../components/age';
import { ExportMenu } from '../../components/export-menu';
import { PageHead, type Crumb } from '../../components/page-head';
import { VirtualTable } from '../../components/virtual-table';
import { useNavigation } from '../../lib/navigation';
import { AccessModeSwitch, useAccessMode } from '../access/access-mode';
import { WhyPanel } from '../access/why-panel';
import { Branches, Questions } from '../gates/lazy-gates';
import { toQuestionScope } from '../gates/question-scope';
import { LevelLegend } from '../roles/level-legend';
import { LazyTimeline } from '../timeline/lazy-timeline';
import { Groups } from './groups';
import { MachineAccess } from './machine-access';
import { type RepositoryView as View } from './repository-access';
import { toPeopleExport } from './repository-export';
import { RepositoryImpact } from './repository-impact';
import { repositoryColumns } from './repository-columns';
import { RepositoryGrantsTable } from './repository-grants-table';
import { toRows, type RepositoryRow } from './repository-rows';
import { repositorySentence } from './repository-sentence';
import { RepositoryTabs, toRepositoryTab } from './repository-tabs';
import { SettingsThatMatter } from './settings-that-matter';
import './repository.css';

interface RepositoryViewProps {
  readonly view: View;
  readonly crumbs: readonly Crumb[];
  /** Whether people have pages here; a repository's own settings know only this repository. */
  readonly hasPersonPages: boolean;
  readonly note?: ReactNode;
}

/** One repository: who reaches it, its branches, its machines, the settings that matter. */
export function RepositoryView(props: RepositoryViewProps) {
  const { view, crumbs, note } = props;
  return (
    <>
      <PageHead
        crumbs={crumbs}
        answer={repositorySentence(view)}
        actions={
          <>
            <Age readAt={view.coverage.readAt} />
            <PeopleExport view={view} />
          </>
        }
        note={
          <>
            <span className="tag">{view.repository.isPrivate ? t`private` : t`public`}</span>
            <CoverageNote coverage={view.coverage} />
            <LevelLegend of="repository" />
            {note}
          </>
        }
      />
      <RepositoryTabs view={view} />
      <TabContent {...props} />
    </>
  );
}

function PeopleExport({ view }: { readonly view: View }) {
  const filter = useNavigation().place.filter ?? '';
  const rows = useMemo(() => toRows(view.people, filter), [view, filter]);
  return (
    <ExportMenu
      count={rows.filter(({ is }) => is === 'person').length}
      table={() => toPeopleExport(view, rows)}
      nameParts={[view.workspace, 'repository', view.repository.slug]}
      canPrint
    />
  );
}

function TabContent({ view, hasPersonPages }: RepositoryViewProps) {
  const { place } = useNavigation();
  const { uuid } = view.repository;
  const subject = useMemo(() => ({ repository: repositoryUuid(uuid) }), [uuid]);
  switch (toRepositoryTab(place.tab)) {
    case 'branches':
      return <Branches view={view} hasPersonPages={hasPersonPages} />;
    case 'machines':
      return <MachineAccess view={view} />;
    case 'settings':
      return <SettingsThatMatter view={view} hasPersonPages={hasPersonPages} />;
    case 'timeline':
      return <LazyTimeline key={uuid} subject={subject} />;
    default:
      return <PeopleByLevel view={view} hasPersonPages={hasPersonPages} />;
  }
}

type PeopleProps = Pick<RepositoryViewProps, 'view' | 'hasPersonPages'>;

/** At which level, by which path, and where that is changed. */
function PeopleByLevel({ view, hasPersonPages }: PeopleProps) {
  const { place, amend } = useNavigation();
  const mode = useAccessMode();
  const filter = place.filter ?? '';
  const rows = useMemo(() => toRows(view.people, filter), [view, filter]);
  const why = view.people.find(({ person }) => person.uuid === place.why);
  const openWhy = (person: string | undefined) => {
    amend({ why: person ?? '' });
  };
  const { repository } = view;
  return (
    <>
      <div className={why === undefined ? 'split' : 'split split-open'}>
        <section>
          <div className="section-head">
            <h2>
              <Trans>People by level</Trans>
            </h2>
            <span className="subtle">
              <Trans>
                inherited from <span className="tag">workspace</span> or{' '}
                <span className="tag">project</span>: not changed here
              </Trans>
            </span>
          </div>
          <div className="find">
            <Textfield
              aria-label={t`Find a person`}
              placeholder={t`Find a person`}
              value={filter}
              isCompact
              onChange={(event: ChangeEvent<HTMLInputElement>) => {
                amend({ filter: event.target.value });
              }}
            />
            <AccessModeSwitch />
          </div>
          {mode === 'configured' ? (
            <RepositoryGrantsTable {...{ view, hasPersonPages, filter, openWhy }} why={place.why} />
          ) : (
            <VirtualTable
              label={t`People by level`}
              columns={repositoryColumns({ view, hasPersonPages, why: why?.person.uuid, openWhy })}
              rows={rows}
              rowKey={keyOf}
              isGroup={(row) => row.is === 'heading'}
              groupHeading={headingOf}
              isCurrent={(row) => row.is === 'person' && row.row.person.uuid === place.why}
              listKey={`repository ${repository.uuid} ${filter}`}
              empty={emptyText(filter, view)}
            />
          )}
        </section>
        {why === undefined ? null : (
          <Why
            key={why.person.uuid}
            view={view}
            hasPersonPages={hasPersonPages}
            person={why.person}
            onClose={() => {
              openWhy(undefined);
            }}
          />
        )}
      </div>
      <Groups view={view} />
      <RepositoryImpact view={view} />
    </>
  );
}

interface WhyProps extends PeopleProps {
  readonly person: PersonName;
  readonly onClose: () => void;
}

function Why({ view, hasPersonPages, person, onClose }: WhyProps) {
  const { workspace, repository, settings } = view;
  return (
    <WhyPanel
      access={view.explain(person.uuid)}
      ends={{ person: person.displayName, workspace, repository: repository.name }}
      slugs={{ workspace, repository: repository.slug }}
      onClose={onClose}
    >
      <Questions
        view={toQuestionScope(view)}
        person={person}
        asked={{ can: 'push', branch: settings.branches[0]?.name ?? 'main' }}
        hasProjectPage={hasPersonPages}
      />
    </WhyPanel>
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
  if (filter !== '') return t`Nobody here matches “${filter}”.`;
  return coverage.state === 'complete'
    ? t`Nobody has access: no grant, no group, and it is not public.`
    : t`Nobody is known to have access, but not everything could be read.`;
}
