import { useMemo } from 'react';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { Loading } from '../../components/state-view';
import { countOf, listInWords } from '../../lib/plural';
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
        <NotKnown /> which accounts look like scapegoats: the rules could not be asked. Load the
        page again.
      </p>
    ) : (
      <Loading what="Checking what was read" />
    );
  return (
    <>
      <Suspects suspects={found.suspects} answers={answers} />
      {found.exempt === 0 ? null : (
        <p className="section machine-note">
          {countOf(found.exempt, 'suspicion is', 'suspicions are')} allowed and not listed here:{' '}
          <PlaceLink to={{ view: 'findings' }}>look among the findings</PlaceLink>.
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
    return <p className="section machine-note">No account is suspected, as far as was read.</p>;
  return (
    <table className="plain-table machine-suspects sentence" aria-label="Suspected scapegoats">
      <thead>
        <tr>
          <th scope="col">Account</th>
          <th scope="col">Why it is suspected</th>
          <th scope="col">What to do</th>
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
                    <span className="machine-second">{evidence.join(' ')}</span>
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
    <section className="section" aria-label="What cannot be told">
      <h2>What cannot be told</h2>
      <ul className="machine-untold">
        <li>
          <NotKnown /> which keys and API tokens stand in people’s accounts: Bitbucket shows them to
          their owner only. A machine’s key in an account with a person’s name is not seen here.
        </li>
        <li>
          <NotKnown /> who sits behind an account: names and what the{' '}
          <PlaceLink to={{ view: 'settings', tab: 'register' }}>register</PlaceLink> says of them
          are all there is.
        </li>
        {needs.length === 0 ? null : (
          <li>
            <NotKnown>not all checked</NotKnown> What is missing: {listInWords(needs, 5)}.
          </li>
        )}
      </ul>
    </section>
  );
}
