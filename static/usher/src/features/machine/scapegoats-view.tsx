import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { Loading } from '../../components/state-view';
import { listInWords } from '../../lib/plural';
import { SubjectLink } from '../findings/subject-link';
import { toNeedRows } from '../findings/need-steps';
import { useFindings } from '../findings/use-findings';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { findScapegoats, type Scapegoat, type Scapegoats } from './find-scapegoats';

/** Accounts that perhaps stand for a machine or for several people, and what nobody can tell of them. */
export function ScapegoatsView({ answers }: { readonly answers: WorkspaceAnswers }) {
  const { result, hasFailed } = useFindings();
  const found = useMemo(() => result && findScapegoats(result), [result]);
  if (found === undefined)
    return hasFailed ? (
      <p className="section machine-note">
        <Trans>
          <NotKnown /> which accounts look like scapegoats: the rules could not be asked. Load the
          page again.
        </Trans>
      </p>
    ) : (
      <Loading what={t`Checking what was read`} />
    );
  return (
    <>
      <Suspects suspects={found.suspects} answers={answers} />
      {found.exempt === 0 ? null : (
        <p className="section machine-note">
          <Trans>
            {plural(found.exempt, { one: '# suspicion is', other: '# suspicions are' })} allowed and
            not listed here:{' '}
            <PlaceLink to={{ view: 'findings' }}>look among the findings</PlaceLink>.
          </Trans>
        </p>
      )}
      <CannotBeTold notChecked={found.notChecked} />
    </>
  );
}

interface SuspectsProps {
  readonly suspects: readonly Scapegoat[];
  readonly answers: WorkspaceAnswers;
}

function Suspects({ suspects, answers }: SuspectsProps) {
  if (suspects.length === 0)
    return (
      <p className="section machine-note">
        <Trans>No account is suspected, as far as was read.</Trans>
      </p>
    );
  return (
    <table className="plain-table machine-suspects sentence" aria-label={t`Suspected scapegoats`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Account</Trans>
          </th>
          <th scope="col">
            <Trans>Why it is suspected</Trans>
          </th>
          <th scope="col">
            <Trans>What to do</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {suspects.map(({ key, subject, findings }) => (
          <tr key={key}>
            <th scope="row">
              <SubjectLink subject={subject} facts={answers.facts} />
            </th>
            <td>
              <ul>
                {findings.map(({ fingerprint, title, evidence }) => (
                  <li key={fingerprint}>
                    <PlaceLink to={{ view: 'findings', why: fingerprint }}>{title}</PlaceLink>
                    <span className="machine-second" lang="en">
                      {evidence.join(' ')}
                    </span>
                  </li>
                ))}
              </ul>
            </td>
            <td>{[...new Set(findings.map(({ remedy }) => remedy))].join(' ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Other people's keys cannot be read, so the worst case is never seen. */
function CannotBeTold({ notChecked }: Pick<Scapegoats, 'notChecked'>) {
  const needs = toNeedRows(notChecked).map(({ what }) => what);
  return (
    <section className="section" aria-label={t`What cannot be told`}>
      <h2>
        <Trans>What cannot be told</Trans>
      </h2>
      <ul className="machine-untold">
        <li>
          <Trans>
            <NotKnown /> which keys and API tokens stand in people’s accounts: Bitbucket shows them
            to their owner only. A machine’s key in an account with a person’s name is not seen
            here.
          </Trans>
        </li>
        <li>
          <Trans>
            <NotKnown /> who sits behind an account: names and what the{' '}
            <PlaceLink to={{ view: 'settings', tab: 'register' }}>register</PlaceLink> says of them
            are all there is.
          </Trans>
        </li>
        {needs.length === 0 ? null : (
          <li>
            <Trans>
              <NotKnown>not all checked</NotKnown> What is missing: {listInWords(needs, 5)}.
            </Trans>
          </li>
        )}
      </ul>
    </section>
  );
}
