import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FixEntry } from '../../../../../src/contract/plans';
import { formatMoment } from '../../lib/dates';
import { useAnswer } from '../../lib/use-answer';
import { ChangeChips } from './change-chips';
import './plans.css';
import './plan-forms.css';

/** What the app has changed as somebody who clicked: the log that is kept. */
export function FixesMade() {
  const { answer } = useAnswer('listFixes', {});
  if (answer.state === 'loading') return null;
  if (answer.state === 'failed')
    return (
      <p className="subtle plan-gap">
        <Trans>What the app has changed is not known right now.</Trans>
      </p>
    );
  const { fixes } = answer.value;
  return (
    <section className="section" aria-label={t`What the app has changed`}>
      <div className="section-head">
        <h2>
          <Trans>What the app has changed</Trans>
        </h2>
      </div>
      {fixes.length === 0 ? (
        <p className="subtle">
          <Trans>
            Nothing yet: the app does a step only where that is allowed here, and only when an admin
            clicks it in a plan or on a repository.
          </Trans>
        </p>
      ) : null}
      <ul className="plan-list">
        {fixes.map((fix) => (
          <li key={fix.id}>
            {KINDS[fix.action.kind]}: <ChangeChips action={fix.action} />
            <small className="subtle">{whenText(fix)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

const KINDS: Readonly<Record<FixEntry['action']['kind'], string>> = {
  'branch-exemption': t`List of a branch rule`,
  'default-reviewer': t`Default reviewers`,
  visibility: t`Visibility of a repository`,
  'fork-policy': t`Fork policy of a repository`,
};

function whenText({ at, state, undone }: FixEntry): string {
  const what = {
    done: t`Done`,
    unclear: t`Sent, could not be read again`,
    failed: t`Failed`,
  }[state];
  return undone === undefined
    ? `${what} ${formatMoment(at)}`
    : t`${what} ${formatMoment(at)}; taken back ${formatMoment(undone.at)}`;
}
