import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { useNavigation } from '../../lib/navigation';
import { useFindings } from '../findings/use-findings';
import { type GroupRow } from '../groups/group-row';
import { NEW_DRAFT, toDraftText } from '../machine/machine-draft';
import { type RepositoryRow } from '../repositories/repository-row';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { PlanMenu } from './plan-menu';

interface ChosenProps<Row> {
  readonly chosen: readonly Row[];
  readonly answers: WorkspaceAnswers;
}

/** What the rules found about these groups, as plans that clean it up. */
export function PlansForGroups({ chosen, answers }: ChosenProps<GroupRow>) {
  const findings = useFindingsAbout(chosen.map(({ slug }) => `group|${slug}`));
  if (findings === undefined) return <Checking />;
  return <PlanMenu findings={findings} facts={answers.facts} />;
}

/** The same for repositories, and how a machine should come to all of them. */
export function PlansForRepositories({ chosen, answers }: ChosenProps<RepositoryRow>) {
  const { go } = useNavigation();
  const findings = useFindingsAbout(chosen.map(({ uuid }) => `repository|${uuid}`));
  if (findings === undefined) return <Checking />;
  const machine = {
    text: t`Access of a machine to ${plural(chosen.length, { one: '# repository', other: '# repositories' })}`,
    onChoose: () => {
      const on = chosen.map(({ uuid }) => `repository ${uuid}`);
      go({ view: 'machine', whatIf: toDraftText({ ...NEW_DRAFT, on }) });
    },
  };
  return <PlanMenu findings={findings} facts={answers.facts} more={[machine]} />;
}

/** @returns nothing until the rules have been asked: what is not checked is not clean */
function useFindingsAbout(keys: readonly string[]): readonly FindingRow[] | undefined {
  const { result } = useFindings();
  const wanted = new Set(keys);
  return result?.open.filter(({ subject, related }) =>
    [subject, ...related].some(({ key }) => wanted.has(key)),
  );
}

function Checking() {
  return (
    <span className="subtle" role="status">
      <Trans>Checking what was read…</Trans>
    </span>
  );
}
