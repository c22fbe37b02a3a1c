import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Textfield from '@atlaskit/textfield';
import { useMemo, useState, type ChangeEvent, type ReactNode } from 'react';
import { type RepositoryHead } from '../../../../../src/contract/access-answers';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { accountUuid } from '../../../../../src/domain/facts/ids';
import { Age } from '../../components/age';
import { CoverageNote } from '../../components/coverage-note';
import { ExportMenu } from '../../components/export-menu';
import { PageHead, type Crumb } from '../../components/page-head';
import { VirtualTable } from '../../components/virtual-table';
import { useNavigation } from '../../lib/navigation';
import { usePrinting } from '../../lib/printing';
import { AccessModeSwitch, useAccessMode } from '../access/access-mode';
import { WhyPanel } from '../access/why-panel';
import { LazyActivityTab } from '../activity/lazy-activity';
import { Questions } from '../gates/lazy-gates';
import { LazyTimeline } from '../timeline/lazy-timeline';
import { KeysAndBranches } from './keys-and-branches';
import { type PersonAccessView, type ProjectSection } from './person-access';
import { personColumns } from './person-columns';
import { PersonGrantsTable } from './person-grants-table';
import { toAccessExport } from './person-export';
import { toAccessRows, type PersonAccessRow } from './person-rows';
import { personSentence, sectionSummary } from './person-sentence';
import { PersonRoleNote } from './person-role-note';
import { LazySeatTab } from './lazy-seat-tab';
import { PersonTabs, toPersonTab } from './person-tabs';
import './person.css';

interface PersonViewProps {
  readonly view: PersonAccessView;
  readonly crumbs: readonly Crumb[];
  readonly note?: ReactNode;
  /** What can be done with the person as a whole. */
  readonly actions?: ReactNode;
}

/** What one person reaches, with every path behind every level, and where else they are named. */
export function PersonView({ view, crumbs, note, actions }: PersonViewProps) {
  const { index } = view;
  return (
    <>
      <PageHead
        crumbs={crumbs}
        answer={personSentence(view)}
        actions={
          <>
            <Age readAt={view.coverage.readAt} />
            <AccessExport view={view} />
            {actions}
          </>
        }
        note={
          <>
            {view.details.map((detail) => (
              <bdi key={detail}>{detail}</bdi>
            ))}
            {view.role === undefined ? null : <PersonRoleNote role={view.role} />}
            <CoverageNote coverage={view.coverage} />
            {note}
          </>
        }
      />
      {index === undefined ? null : <PersonTabs />}
      {index === undefined ? (
        <AccessByProject view={view} />
      ) : (
        <TabContent view={view} index={index} />
      )}
    </>
  );
}

function TabContent({ view, index }: { view: PersonAccessView; index: AccessIndex }) {
  const { place } = useNavigation();
  const { person } = view;
  const subject = useMemo(() => ({ person: accountUuid(person.uuid) }), [person.uuid]);
  switch (toPersonTab(place.tab)) {
    case 'seat':
      return <LazySeatTab index={index} person={person} />;
    case 'activity':
      return <LazyActivityTab facts={index.facts} person={person} />;
    case 'keys':
      return <KeysAndBranches index={index} person={person} />;
    case 'timeline':
      return <LazyTimeline key={person.uuid} subject={subject} />;
    case 'access':
      return <AccessByProject view={view} />;
  }
}

function AccessByProject({ view }: { view: PersonAccessView }) {
  const { place, amend } = useNavigation();
  const mode = useAccessMode();
  const filter = place.filter ?? '';
  const { toggled, toggle } = useToggled();
  const isPrinting = usePrinting();
  const rows = useMemo(
    () => toAccessRows(view.projects, { filter, toggled, isAll: isPrinting }),
    [view, filter, toggled, isPrinting],
  );
  const reached = useMemo(() => findReached(view, place.why), [view, place.why]);
  const openWhy = (uuid: string | undefined) => {
    amend({ why: uuid ?? '' });
  };
  return (
    <div className={reached === undefined ? 'split' : 'split split-open'}>
      <section>
        <h2 className="visually-hidden">
          <Trans>Access by project</Trans>
        </h2>
        <div className="find">
          <Textfield
            aria-label={t`Find a repository or project`}
            placeholder={t`Find a repository or project`}
            value={filter}
            isCompact
            onChange={(event: ChangeEvent<HTMLInputElement>) => {
              amend({ filter: event.target.value });
            }}
          />
          <AccessModeSwitch />
        </div>
        {mode === 'configured' ? (
          <PersonGrantsTable {...{ view, filter, openWhy }} why={place.why} />
        ) : (
          <VirtualTable
            label={t`Access by project`}
            columns={personColumns({ view, why: place.why, openWhy })}
            rows={rows}
            rowKey={(row) => (row.is === 'project' ? row.key : row.row.repository.uuid)}
            groupHeading={(row) => <ProjectHeading row={row} onToggle={toggle} />}
            isGroup={(row) => row.is === 'project'}
            isCurrent={(row) => row.is === 'repository' && row.row.repository.uuid === place.why}
            listKey={`person ${view.person.uuid} ${filter}`}
            empty={emptyText(filter, view)}
          />
        )}
      </section>
      {reached === undefined ? null : (
        <Why
          key={reached.repository.uuid}
          view={view}
          reached={reached}
          onClose={() => {
            openWhy(undefined);
          }}
        />
      )}
    </div>
  );
}

interface WhyProps {
  readonly view: PersonAccessView;
  readonly reached: Reached;
  readonly onClose: () => void;
}

function Why({ view, reached: { repository, project }, onClose }: WhyProps) {
  const { person, workspace, index } = view;
  const branch = repository.mainBranch ?? 'main';
  return (
    <WhyPanel
      access={view.explain(repository.uuid)}
      ends={{ person: person.displayName, workspace, repository: repository.name }}
      slugs={{ workspace, repository: repository.slug }}
      onClose={onClose}
    >
      <Questions
        view={{ repository, project, branches: [branch], index }}
        person={person}
        asked={{ can: 'push', branch }}
        hasProjectPage
      />
    </WhyPanel>
  );
}

function ProjectHeading({
  row,
  onToggle,
}: {
  row: PersonAccessRow;
  onToggle: (key: string) => void;
}) {
  if (row.is !== 'project') return null;
  const { project } = row.section;
  return (
    <button
      type="button"
      className="project-toggle"
      aria-expanded={row.isOpen}
      onClick={() => {
        onToggle(row.key);
      }}
    >
      <strong>{project?.key ?? t`Project not known`}</strong>
      <bdi className="cut">{project?.name}</bdi>
      <span className="project-summary">{sectionSummary(row.section)}</span>
    </button>
  );
}

/** All of it, also what is folded together; a filter narrows it. */
function AccessExport({ view }: { readonly view: PersonAccessView }) {
  const filter = useNavigation().place.filter ?? '';
  const rows = useMemo(
    () => toAccessRows(view.projects, { filter, toggled: NONE, isAll: true }),
    [view, filter],
  );
  return (
    <ExportMenu
      count={rows.filter(({ is }) => is === 'repository').length}
      table={() => toAccessExport(view, rows)}
      nameParts={[view.workspace, 'access-of-a-person']}
      canPrint
    />
  );
}

const NONE: ReadonlySet<string> = new Set();

function useToggled() {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) => {
    setToggled((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  };
  return { toggled, toggle };
}

interface Reached {
  readonly repository: RepositoryHead;
  readonly project: ProjectSection['project'];
}

function findReached(
  { projects }: PersonAccessView,
  uuid: string | undefined,
): Reached | undefined {
  for (const { project, rows } of projects) {
    const found = rows.find(({ repository }) => repository.uuid === uuid);
    if (found !== undefined) return { repository: found.repository, project };
  }
  return undefined;
}

function emptyText(filter: string, { coverage }: PersonAccessView): string {
  if (filter !== '') return t`No repository matches “${filter}”.`;
  return coverage.state === 'complete'
    ? t`No grant, no group with a grant, and nothing public: this person can open no repository.`
    : t`No access is known, but not everything could be read.`;
}
