import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { createPathWriter } from '../../../../../src/contract/to-answer-path';
import { createPersonNames, toRepositoryHead } from '../../../../../src/contract/to-heads';
import { getRepository, type AccessIndex } from '../../../../../src/domain/access/access-index';
import { explainRepositoryAccess } from '../../../../../src/domain/access/explain-access';
import { accountUuid, repositoryUuid } from '../../../../../src/domain/facts/ids';
import { SidePanel } from '../../components/side-panel';
import { nameInSentence } from '../../lib/name-in-sentence';
import { WhyPanel } from '../access/why-panel';
import { Questions } from '../gates/lazy-gates';

interface MatrixWhyProps {
  readonly index: AccessIndex;
  readonly person: string;
  readonly repository: string;
  readonly onClose: () => void;
}

/** The reasons behind one cell; also behind an empty one. */
export function MatrixWhy({ index, person, repository, onClose }: MatrixWhyProps) {
  const found = useMemo(() => explain(index, person, repository), [index, person, repository]);
  const { access, head, project, name, workspace } = found;
  const branch = head.mainBranch ?? 'main';
  const questions = (
    <Questions
      view={{ repository: head, project, branches: [branch], index }}
      person={name}
      asked={{ can: access.atMost === 'none' ? 'read' : 'push', branch }}
      hasProjectPage
    />
  );
  const ends = { person: name.displayName, workspace, repository: head.name };
  if (access.atMost === 'none')
    return (
      <SidePanel
        title={t`${nameInSentence(ends.person)} cannot open ${nameInSentence(ends.repository)}`}
        onClose={onClose}
      >
        <p>
          <Trans>No path leads there: no grant, no group with a grant, and it is not public.</Trans>
        </p>
        {questions}
      </SidePanel>
    );
  return (
    <WhyPanel
      access={access}
      ends={ends}
      slugs={{ workspace, repository: head.slug }}
      onClose={onClose}
    >
      {questions}
    </WhyPanel>
  );
}

function explain(index: AccessIndex, person: string, repository: string) {
  const account = accountUuid(person);
  const uuid = repositoryUuid(repository);
  const found = getRepository(index, uuid);
  const project = found.project === undefined ? undefined : index.projects.get(found.project);
  return {
    access: createPathWriter(index).toExplainedAccess(
      explainRepositoryAccess(index, account, uuid),
    ),
    head: toRepositoryHead(found),
    project: project && { key: project.key, name: project.name },
    name: createPersonNames(index)(account),
    workspace: index.facts.workspace.slug,
  };
}
