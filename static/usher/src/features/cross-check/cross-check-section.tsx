import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { type Difference } from '../../../../../src/domain/access/level-difference';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { LevelBadge, LevelRangeBadge } from '../../components/level-badge';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { downloadCsv } from '../../lib/download-csv';
import { formatCount } from '../../lib/plural';
import { causesText } from './cause-words';
import { crossCheckSentence, toDifferencesCsv, type DifferenceNames } from './cross-check-words';
import { useCrossCheck } from './use-cross-check';
import './cross-check.css';

interface CrossCheckSectionProps {
  readonly facts: Facts;
}

/** What grants and groups explain, held against what Bitbucket itself lists; never hidden. */
export function CrossCheckSection({ facts }: CrossCheckSectionProps) {
  const check = useCrossCheck(facts);
  const names = useMemo(() => namesIn(facts), [facts]);
  const differences = check?.differences ?? [];
  return (
    <section className="section">
      <div className="section-head">
        <h2>
          <Trans>Held against Bitbucket’s own listing</Trans>
        </h2>
        {differences.length === 0 ? null : (
          <Button
            spacing="compact"
            onClick={() => {
              const parts = [facts.workspace.slug, 'cross-check'];
              void downloadCsv(toDifferencesCsv(differences, names), parts);
            }}
          >
            {t`Export ${plural(differences.length, { one: '# row', other: '# rows' })}`}
          </Button>
        )}
      </div>
      <p role="status">
        {check === undefined ? (
          <span className="subtle">
            <Trans>Comparing …</Trans>
          </span>
        ) : (
          <>
            {check.checked === 0 && differences.length === 0 ? (
              <>
                <NotKnown>
                  <Trans>not compared</Trans>
                </NotKnown>{' '}
              </>
            ) : null}
            {crossCheckSentence(check, facts)}
          </>
        )}
      </p>
      {differences.length === 0 ? null : <Differences rows={differences} names={names} />}
    </section>
  );
}

function namesIn({ accounts, repositories }: Facts): DifferenceNames {
  const people = new Map<string, string>(accounts.map((one) => [one.uuid, one.displayName]));
  const places = new Map<string, string>(repositories.map(({ uuid, name }) => [uuid, name]));
  return {
    ofPerson: (uuid) => people.get(uuid) ?? uuid,
    ofRepository: (uuid) => places.get(uuid) ?? uuid,
  };
}

const FIRST_ROWS = 10;
const MORE_ROWS = 100;

function Differences({ rows, names }: { rows: readonly Difference[]; names: DifferenceNames }) {
  const [shown, setShown] = useState(FIRST_ROWS);
  const rest = rows.length - shown;
  return (
    <>
      <table className="plain-table cross-check-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Person</Trans>
            </th>
            <th scope="col">
              <Trans>Repository</Trans>
            </th>
            <th scope="col">
              <Trans>We say</Trans>
            </th>
            <th scope="col">
              <Trans>Bitbucket says</Trans>
            </th>
            <th scope="col">
              <Trans>Likeliest causes</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <DifferenceLine key={`${row.person} ${row.repository}`} row={row} names={names} />
          ))}
        </tbody>
      </table>
      {rest <= 0 ? null : (
        <p className="list-foot">
          <button
            type="button"
            className="text-button"
            onClick={() => {
              setShown((count) => count + MORE_ROWS);
            }}
          >
            <Trans>
              Show {formatCount(Math.min(rest, MORE_ROWS))} more of {formatCount(rest)}
            </Trans>
          </button>
        </p>
      )}
    </>
  );
}

function DifferenceLine({ row, names }: { row: Difference; names: DifferenceNames }) {
  const { person, repository, explained, listed, causes } = row;
  return (
    <tr>
      <td>
        <PlaceLink to={{ view: 'person', id: person, why: repository }}>
          <bdi>{names.ofPerson(person)}</bdi>
        </PlaceLink>
      </td>
      <td>
        <PlaceLink to={{ view: 'repository', id: repository }}>
          <bdi>{names.ofRepository(repository)}</bdi>
        </PlaceLink>
      </td>
      <td data-name="We say: ">
        <LevelRangeBadge {...explained} />
      </td>
      <td data-name="Bitbucket says: ">
        <LevelBadge level={listed} />
      </td>
      <td className="subtle">{causesText(causes)}</td>
    </tr>
  );
}
