import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type PlanView } from '../../../../../src/contract/plans';
import { type Verification } from '../../../../../src/domain/plans/verification';
import { type Plan } from '../../../../../src/domain/plans/plan';
import { LevelRangeBadge } from '../../components/level-badge';
import { PlaceLink } from '../../components/place-link';
import { formatMoment } from '../../lib/dates';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { approvalText, resultText, verificationText } from './kept-words';
import { nameIn } from './plan-words';

interface KeptStatusProps {
  readonly view: PlanView;
  readonly plan: Plan;
  readonly answers: WorkspaceAnswers;
  /** Why the last thing that was tried did not work. */
  readonly problem: string | undefined;
  readonly verification: Verification | undefined;
}

/** What became of the plan since it was made; green only once the app has read it. */
export function KeptStatus({ view, plan, answers, problem, verification }: KeptStatusProps) {
  const nameOf = (uuid: string | undefined) =>
    answers.facts.accounts.find((account) => account.uuid === uuid)?.displayName ?? t`an admin`;
  const isVerified = view.state === 'verified';
  const lines = [
    t`Kept by ${nameOf(view.kept.by)}, ${formatMoment(view.kept.at)}.`,
    ...approvalText(view.approval, nameOf),
    ...(view.result === undefined ? [] : [resultText(view.result)]),
    ...(view.verification === undefined ? [] : [verificationText(view.verification)]),
    ...(view.isErased ? [t`Names in it were erased: it can be read, and not carried out.`] : []),
  ];
  return (
    <div className={isVerified ? 'plan-status plan-status-verified' : 'plan-status'} role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {verification === undefined ? null : <Remaining verification={verification} plan={plan} />}
      {problem === undefined ? null : <p className="form-problem">{problem}</p>}
    </div>
  );
}

/** Access that is left although the plan takes it. */
function Remaining({ verification, plan }: { verification: Verification; plan: Plan }) {
  const { remaining } = verification;
  if (remaining.length === 0) return null;
  return (
    <ul className="plan-list">
      {remaining.map((left) => (
        <li key={`${left.person} ${left.level} ${left.atMost}`}>
          <Trans>
            <PlaceLink to={{ view: 'person', id: left.person }}>
              <bdi>{nameIn(plan, left.person)}</bdi>
            </PlaceLink>{' '}
            still has, or may have, <LevelRangeBadge {...left} /> on{' '}
            {plural(left.repositories.length, { one: '# repository', other: '# repositories' })}
          </Trans>
        </li>
      ))}
    </ul>
  );
}
