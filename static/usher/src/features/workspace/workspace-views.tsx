import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo, type ReactNode } from 'react';
import { type WorkspaceView } from '../../../../../src/contract/workspace-view';
import { isComplete } from '../../../../../src/domain/facts/reading';
import { Age } from '../../components/age';
import { CoverageNote } from '../../components/coverage-note';
import { GroupPagesContext } from '../../components/group-name';
import { NotHere } from '../../components/not-here';
import { PlaceLink } from '../../components/place-link';
import { useNavigation } from '../../lib/navigation';
import { type View } from '../../lib/place';
import { LazyActivity } from '../activity/lazy-activity';
import { LazyAudit } from '../audit/lazy-audit';
import { Findings } from '../findings/lazy-findings';
import { SubjectFindings, SubjectFindingsNote } from '../findings/subject-findings';
import { LazyChanges, LazyThisWeek } from '../changes/lazy-changes';
import { LazyDigest } from '../digest/lazy-digest';
import { LazyGroups } from '../groups/lazy-groups';
import { LazyKeys } from '../keys/lazy-keys';
import { LazyMachine } from '../machine/lazy-machine';
import { LazyMatrix } from '../matrix/lazy-matrix';
import { OverviewView } from '../overview/overview-view';
import { WorkspacePeople } from '../people/workspace-people';
import { LazyPerson } from '../person/lazy-person';
import { LazyPlan, LazyPlans } from '../plans/lazy-plans';
import { PersonPlans } from '../plans/person-plans';
import { PlansForRepositories } from '../plans/plans-for-chosen';
import { RepositoriesView } from '../repositories/repositories-view';
import { LazyRepository } from '../repository/lazy-repository';
import { type ScanControl } from '../scan/use-scan';
import { LazySeats } from '../seats/lazy-seats';
import { Settings } from '../settings/lazy-settings';
import { TimelineProvider } from '../timeline/timeline-provider';
import { LoadFileButton } from '../uploads/load-file-button';
import { type WorkspaceAnswers } from './workspace-answers';

interface WorkspaceViewsProps {
  readonly view: WorkspaceView;
  readonly answers: WorkspaceAnswers;
  readonly scan: ScanControl;
  /** Loads what the backend has now. */
  readonly refresh: () => Promise<void>;
  /** Missing on a day in the past. */
  readonly onScan?: () => void;
}

/** The view the reader is at. */
export function WorkspaceViews(props: WorkspaceViewsProps) {
  return (
    <GroupPagesContext.Provider value>
      <TimelineProvider {...props}>
        <CurrentView {...props} />
      </TimelineProvider>
    </GroupPagesContext.Provider>
  );
}

function CurrentView(props: WorkspaceViewsProps) {
  const { place } = useNavigation();
  const Current = VIEWS[place.view] ?? Overview;
  return <Current {...props} />;
}

const VIEWS: Readonly<Partial<Record<View, (props: WorkspaceViewsProps) => ReactNode>>> = {
  people: WorkspacePeople,
  person: Person,
  repositories: Repositories,
  repository: Repository,
  matrix: LazyMatrix,
  groups: Groups,
  group: Groups,
  seats: LazySeats,
  activity: LazyActivity,
  findings: Findings,
  changes: LazyChanges,
  digest: LazyDigest,
  plans: LazyPlans,
  plan: LazyPlan,
  keys: LazyKeys,
  machine: LazyMachine,
  audit: LazyAudit,
  settings: Settings,
};

function Groups(props: WorkspaceViewsProps) {
  const { place } = useNavigation();
  const of = place.view === 'group' ? 'group' : 'groups';
  return <LazyGroups of={of} {...props} refresh={props.onScan && props.refresh} />;
}

function Overview({ view, answers, scan, onScan, refresh }: WorkspaceViewsProps) {
  const { workspace } = view;
  return (
    <OverviewView
      answers={answers}
      scan={scan}
      days={view.days}
      changes={<LazyThisWeek view={view} answers={answers} />}
      loadFile={
        onScan && (
          <LoadFileButton look="in-sentence" facts={answers.facts} {...{ workspace, refresh }} />
        )
      }
      actions={
        <>
          <Age readAt={answers.coverage.readAt} />
          {scan.isStopped || onScan === undefined ? null : (
            <Button appearance="primary" isDisabled={scan.isUnderWay} onClick={onScan}>
              <Trans>Scan now</Trans>
            </Button>
          )}
        </>
      }
    />
  );
}

interface AnswersProps {
  readonly answers: WorkspaceAnswers;
}

function Repositories({ answers, onScan }: WorkspaceViewsProps) {
  const { facts, repositories, coverage } = answers;
  return (
    <RepositoriesView
      scope={facts.workspace.slug}
      crumbs={[{ text: facts.workspace.slug, to: { view: 'overview' } }, { text: t`Repositories` }]}
      rows={repositories}
      hasProjects
      isListWhole={isComplete(facts.lists.repositories)}
      plan={onScan && ((chosen) => <PlansForRepositories chosen={chosen} answers={answers} />)}
      age={<Age readAt={coverage.readAt} />}
      note={
        <>
          <CoverageNote coverage={coverage} />
          <PlaceLink to={{ view: 'matrix' }}>
            <Trans>Who can write where</Trans>
          </PlaceLink>
          <PlaceLink to={{ view: 'keys' }}>
            <Trans>Keys and tokens of all of them</Trans>
          </PlaceLink>
        </>
      }
    />
  );
}

function Person({ answers }: AnswersProps) {
  const { lastOf, place } = useNavigation();
  const uuid = place.id ?? '';
  const view = useMemo(() => answers.findPerson(uuid), [answers, uuid]);
  const { slug } = answers.facts.workspace;
  if (view === undefined) return <NotHere what="person" back={lastOf('people')} />;
  return (
    <>
      <LazyPerson
        view={view}
        crumbs={[
          { text: slug, to: { view: 'overview' } },
          { text: t`People`, to: lastOf('people') },
          { text: view.person.displayName },
        ]}
        note={<SubjectFindingsNote kind="person" id={uuid} />}
        actions={<PersonPlans person={uuid} />}
      />
      <SubjectFindings kind="person" id={uuid} />
    </>
  );
}

function Repository({ answers }: AnswersProps) {
  const { lastOf, place } = useNavigation();
  const uuid = place.id ?? '';
  const view = useMemo(() => answers.findRepository(uuid), [answers, uuid]);
  const { slug } = answers.facts.workspace;
  if (view === undefined) return <NotHere what="repository" back={lastOf('repositories')} />;
  return (
    <>
      <LazyRepository
        view={view}
        hasPersonPages
        crumbs={[
          { text: slug, to: { view: 'overview' } },
          { text: t`Repositories`, to: lastOf('repositories') },
          { text: view.repository.name },
        ]}
        note={<SubjectFindingsNote kind="repository" id={uuid} />}
      />
      <SubjectFindings kind="repository" id={uuid} />
    </>
  );
}
