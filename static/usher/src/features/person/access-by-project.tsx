import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Textfield from '@atlaskit/textfield';
import { useMemo, useState, type ChangeEvent } from 'react';
import { type RepositoryHead } from '../../../../../src/contract/access-answers';
import { VirtualTable } from '../../components/virtual-table';
import { useNavigation } from '../../lib/navigation';
import { usePrinting } from '../../lib/printing';
import { AccessModeSwitch, useAccessMode } from '../access/access-mode';
import { WhyPanel } from '../access/why-panel';
import { Questions } from '../gates/lazy-gates';
import { type PersonAccessView, type ProjectSection } from './person-access';
import { personColumns } from './person-columns';
import { PersonGrantsTable } from './person-grants-table';
import { toAccessRows, type PersonAccessRow } from './person-rows';
import { hasNoRepository, sectionSummary } from './person-sentence';

/** The repositories of a person by project, or the grants behind them, and why beside. */
export function AccessByProject({ view }: { view: PersonAccessView }) {
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

function emptyText(filter: string, view: PersonAccessView): string {
  if (hasNoRepository(view))
    return t`Create a repository in Bitbucket; the next scan shows who reaches it.`;
  if (filter !== '') return t`No repository matches “${filter}”.`;
  return view.coverage.state === 'complete'
    ? t`No grant, no group with a grant, and nothing public: this person can open no repository.`
    : t`No access is known, but not everything could be read.`;
}
