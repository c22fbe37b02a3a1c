import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type RepositoryAccess } from '../../../../src/contract/access-answers';
import { FailureView } from '../components/failure-view';
import { Loading } from '../components/state-view';
import { fromAnswer } from '../features/repository/repository-access';
import { LazyRepository } from '../features/repository/lazy-repository';
import { useAnswer } from '../lib/use-answer';

/** Repository settings: who reaches this repository; nothing of any other. */
export function RepositoryPage() {
  const { answer, askAgain } = useAnswer('getRepositoryAccess', {});
  switch (answer.state) {
    case 'loading':
      return <Loading what={t`Loading who reaches this repository`} />;
    case 'failed':
      return (
        <FailureView
          failure={answer.failure}
          context={{ role: 'repository admin', subject: t`who reaches this repository` }}
          onRetry={askAgain}
        />
      );
    case 'ready':
      return <Ready access={answer.value} />;
  }
}

function Ready({ access }: { access: RepositoryAccess }) {
  const view = useMemo(() => fromAnswer(access), [access]);
  const project = access.project === undefined ? [] : [{ text: access.project.key }];
  return (
    <LazyRepository
      view={view}
      hasPersonPages={false}
      crumbs={[{ text: access.workspace.slug }, ...project, { text: access.repository.name }]}
      note={
        <span>
          <Trans>You see this as repository admin.</Trans>
        </span>
      }
    />
  );
}
