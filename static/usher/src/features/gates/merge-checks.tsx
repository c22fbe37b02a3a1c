import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type AnswerCheck, type BranchGates } from '../../../../../src/contract/branch-gates';
import { NotKnown } from '../../components/not-known';
import { checkText, effectWord, reasonText } from '../../lib/gate-words';

/** What has to be so before a pull request is merged, or what is only warned about. */
export function MergeChecks({ checks: { list, complete } }: Pick<BranchGates, 'checks'>) {
  return (
    <section className="section">
      <div className="section-head">
        <h3>
          <Trans>Merge checks</Trans>
        </h3>
      </div>
      {list.length === 0 ? null : (
        <table className="group-table">
          <thead>
            <tr>
              <th scope="col">
                <Trans>A pull request needs</Trans>
              </th>
              <th scope="col">
                <Trans>If it has not</Trans>
              </th>
              <th scope="col" className="wide-only">
                <Trans>Why</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.map((check) => (
              <CheckRow key={check.rule} check={check} />
            ))}
          </tbody>
        </table>
      )}
      <p className="subtle after-table">{restText(list.length, complete)}</p>
    </section>
  );
}

function CheckRow({ check }: { check: AnswerCheck }) {
  const effect = effectWord(check.effect);
  return (
    <tr>
      <td>
        {checkText(check)}
        {check.applies === 'yes' ? null : (
          <>
            {' '}
            <NotKnown>
              <Trans>whether it applies is not known</Trans>
            </NotKnown>
          </>
        )}
      </td>
      <td>{check.effect === 'cannot-be-told' ? <NotKnown>{effect}</NotKnown> : effect}</td>
      <td className="wide-only subtle">{check.reasons.map(reasonText).join(' ')}</td>
    </tr>
  );
}

function restText(count: number, isComplete: boolean): string {
  if (!isComplete) return t`More may apply: not all rules of the repository could be read.`;
  return count === 0
    ? t`The repository asks for none. Its project may.`
    : t`The project may ask for more: no API tells.`;
}
