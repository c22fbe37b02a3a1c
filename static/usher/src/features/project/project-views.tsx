import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type ProjectAccess } from '../../../../../src/contract/access-answers';
import { Age } from '../../components/age';
import { CoverageNote } from '../../components/coverage-note';
import { FailureView } from '../../components/failure-view';
import { type Crumb } from '../../components/page-head';
import { Loading } from '../../components/state-view';
import { useNavigation } from '../../lib/navigation';
import { type Place } from '../../lib/place';
import { useAnswer } from '../../lib/use-answer';
import { AccessModeSwitch, useAccessMode } from '../access/access-mode';
import { isSomebody } from '../people/people-filter';
import { LEVEL_MENU, VIA_MENU } from '../people/people-menus';
import { PeopleView } from '../people/people-view';
import { LazyBillingImpact } from '../billing-impact/lazy-billing-impact';
import { fromProjectAnswer } from '../person/person-access';
import { LazyPerson } from '../person/lazy-person';
import { RepositoriesView } from '../repositories/repositories-view';
import { LevelLegend } from '../roles/level-legend';
import { fromAnswer } from '../repository/repository-access';
import { LazyRepository } from '../repository/lazy-repository';
import { addedToProject } from './added-to-project';
import { LazyProjectGrants } from './lazy-project-grants';
import { projectSentence } from './project-sentence';
import { toProjectPeople, toProjectRepositories } from './project-rows';

interface ProjectProps {
  readonly access: ProjectAccess;
}

/** The view the reader of a project's settings is at; people come first. */
export function ProjectViews({ access }: ProjectProps) {
  const { place } = useNavigation();
  switch (place.view) {
    case 'person':
      return <Person access={access} uuid={place.id ?? ''} />;
    case 'repositories':
      return <Repositories access={access} />;
    case 'repository':
      return <Repository access={access} uuid={place.id ?? ''} />;
    default:
      return <People access={access} />;
  }
}

const MENUS = [LEVEL_MENU, VIA_MENU];

function People({ access }: ProjectProps) {
  const mode = useAccessMode();
  const rows = useMemo(() => toProjectPeople(access), [access]);
  const crumbs = [...projectCrumbs(access), { text: t`People` }];
  const note = (
    <>
      <AccessModeSwitch />
      <ProjectNote access={access} />
    </>
  );
  if (mode === 'configured') {
    const shown = rows.filter(isSomebody);
    const answer = projectSentence(access.project.key, {
      shown,
      total: shown.length,
      isFiltered: false,
    });
    return <LazyProjectGrants {...{ access, crumbs, answer, note }} />;
  }
  return (
    <>
      <PeopleView
        scope={access.project.key}
        crumbs={crumbs}
        rows={rows}
        repositories={access.repositories.length}
        levelHeader={t`On the project`}
        placeholder={t`Name, or level:write via:direct`}
        sentence={(shown) => projectSentence(access.project.key, shown)}
        menus={MENUS}
        age={<Age readAt={access.coverage.readAt} />}
        note={note}
      />
      <LazyBillingImpact impact={access.seat} to={addedToProject(access)} />
    </>
  );
}

function Repositories({ access }: ProjectProps) {
  const rows = useMemo(() => toProjectRepositories(access), [access]);
  return (
    <RepositoriesView
      scope={access.project.key}
      crumbs={[...projectCrumbs(access), { text: t`Repositories` }]}
      rows={rows}
      hasProjects={false}
      isListWhole={access.coverage.state === 'complete'}
      age={<Age readAt={access.coverage.readAt} />}
      note={<ProjectNote access={access} />}
    />
  );
}

function ProjectNote({ access }: ProjectProps) {
  return (
    <>
      <span className="tag">
        {access.project.isPrivate ? t`private project` : t`public project`}
      </span>
      <CoverageNote coverage={access.coverage} />
      <LevelLegend of="project" />
      <span>
        <Trans>You see this as project admin.</Trans>
      </span>
    </>
  );
}

function Person({ access, uuid }: ProjectProps & { uuid: string }) {
  const { lastOf } = useNavigation();
  const { answer, askAgain } = useAnswer('getProjectPersonAccess', { person: uuid });
  if (answer.state === 'loading') return <Loading what={t`Loading what this person reaches`} />;
  if (answer.state === 'failed')
    return (
      <FailureView
        failure={answer.failure}
        context={{ role: 'project admin', subject: t`what this person reaches` }}
        onRetry={askAgain}
      />
    );
  const view = fromProjectAnswer(answer.value, {
    workspace: access.workspace.slug,
    project: access.project,
    total: access.repositories.length,
  });
  return (
    <LazyPerson
      view={view}
      crumbs={[
        ...projectCrumbs(access),
        { text: t`People`, to: lastOf('people') },
        { text: view.person.displayName },
      ]}
      note={
        <span>
          <Trans>In project {access.project.key} only.</Trans>
        </span>
      }
    />
  );
}

function Repository({ access, uuid }: ProjectProps & { uuid: string }) {
  const { lastOf } = useNavigation();
  const { answer, askAgain } = useAnswer('getProjectRepositoryAccess', { repository: uuid });
  if (answer.state === 'loading') return <Loading what={t`Loading who reaches this repository`} />;
  if (answer.state === 'failed')
    return (
      <FailureView
        failure={answer.failure}
        context={{ role: 'project admin', subject: t`who reaches this repository` }}
        onRetry={askAgain}
      />
    );
  const view = fromAnswer(answer.value);
  return (
    <LazyRepository
      view={view}
      hasPersonPages
      crumbs={[
        ...projectCrumbs(access),
        { text: t`Repositories`, to: lastOf('repositories') },
        { text: view.repository.name },
      ]}
    />
  );
}

const HOME: Place = { view: 'people' };

function projectCrumbs({ workspace, project }: ProjectAccess): readonly Crumb[] {
  return [{ text: workspace.slug }, { text: project.key, to: HOME }];
}
