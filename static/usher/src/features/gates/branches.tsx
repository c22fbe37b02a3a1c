import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { type BranchGates } from '../../../../../src/contract/branch-gates';
import { toBranchGates } from '../../../../../src/contract/to-branch-gates';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { repositoryUuid } from '../../../../../src/domain/facts/ids';
import { FailureView } from '../../components/failure-view';
import { Loading } from '../../components/state-view';
import { useNavigation } from '../../lib/navigation';
import { useAnswer } from '../../lib/use-answer';
import { type RepositoryView } from '../repository/repository-access';
import { useSettings } from '../settings/use-settings';
import { BranchChooser } from './branch-chooser';
import { BranchTable } from './branch-table';
import './branches.css';

interface BranchesProps {
  readonly view: RepositoryView;
  readonly hasPersonPages: boolean;
}

/** Who can push and merge to a branch, and why; the main branch until another is chosen. */
export function Branches({ view, hasPersonPages }: BranchesProps) {
  const { place } = useNavigation();
  const { settings, repository, index } = view;
  const branch = place.branch ?? settings.branches[0]?.name ?? 'main';
  const shown = { view, branch, hasPersonPages };
  return (
    <section className="branches">
      <BranchChooser repository={repository.uuid} named={settings.branches} branch={branch} />
      {index === undefined ? <FromServer {...shown} /> : <FromFacts {...shown} index={index} />}
    </section>
  );
}

interface ShownProps extends BranchesProps {
  readonly branch: string;
}

function FromFacts({ index, ...shown }: ShownProps & { index: AccessIndex }) {
  const { setup } = useSettings();
  const { view, branch } = shown;
  const gates = useMemo(
    (): BranchGates =>
      toBranchGates(index, { repository: repositoryUuid(view.repository.uuid), branch, setup }),
    [index, view, branch, setup],
  );
  return <BranchTable {...shown} gates={gates} hasSettings />;
}

function FromServer(shown: ShownProps) {
  const { view, branch } = shown;
  const { answer, askAgain } = useAnswer('getBranchGates', {
    repository: view.repository.uuid,
    branch,
  });
  switch (answer.state) {
    case 'loading':
      return <Loading what={t`Loading who can push to ${branch}`} />;
    case 'failed':
      return (
        <FailureView
          failure={answer.failure}
          context={{ role: 'repository admin', subject: t`who can push to ${branch}` }}
          onRetry={askAgain}
        />
      );
    case 'ready':
      return <BranchTable {...shown} gates={answer.value} hasSettings={false} />;
  }
}
