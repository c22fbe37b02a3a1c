import { Age } from '../../components/age';
import { CoverageNote } from '../../components/coverage-note';
import { PageHead } from '../../components/page-head';
import { countOf } from '../../lib/plural';
import { isSomebody } from '../people/people-filter';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';

interface SeatsPageProps {
  readonly answers: WorkspaceAnswers;
}

/** Every seat with what it costs and what frees it. */
export function SeatsPage({ answers: { facts, people, coverage } }: SeatsPageProps) {
  const members = people.filter((row) => isSomebody(row) && row.role !== 'none').length;
  return (
    <PageHead
      crumbs={[
        { text: facts.workspace.slug, to: { view: 'overview' } },
        { text: 'Seats and cost' },
      ]}
      answer={`At most ${countOf(members, 'seat')}.`}
      note={<CoverageNote coverage={coverage} />}
      actions={<Age readAt={coverage.readAt} />}
    />
  );
}
