import { t } from '@lingui/core/macro';
import { type ProjectAccess } from '../../../../src/contract/access-answers';
import { FailureView } from '../components/failure-view';
import { Loading } from '../components/state-view';
import { Tabs } from '../components/tabs';
import { ProjectViews } from '../features/project/project-views';
import { useNavigation } from '../lib/navigation';
import { useAnswer } from '../lib/use-answer';

/** Project settings: people and repositories of this project, as far as its admin may see. */
export function ProjectPage() {
  const { answer, askAgain } = useAnswer('getProjectAccess', {});
  switch (answer.state) {
    case 'loading':
      return <Loading what={t`Loading who reaches this project`} />;
    case 'failed':
      return (
        <FailureView
          failure={answer.failure}
          context={{ role: 'project admin', subject: t`who reaches this project` }}
          onRetry={askAgain}
        />
      );
    case 'ready':
      return <Ready access={answer.value} />;
  }
}

function Ready({ access }: { access: ProjectAccess }) {
  const { place } = useNavigation();
  const isOfRepositories = place.view === 'repositories' || place.view === 'repository';
  return (
    <>
      <Tabs
        label={t`Usher`}
        tabs={[
          {
            text: t`People`,
            to: { view: 'people' },
            count: access.people.length,
            isCurrent: !isOfRepositories,
          },
          {
            text: t`Repositories`,
            to: { view: 'repositories' },
            count: access.repositories.length,
            isCurrent: isOfRepositories,
          },
        ]}
      />
      <ProjectViews access={access} />
    </>
  );
}
