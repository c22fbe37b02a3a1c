import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { formatCount } from '../../lib/plural';
import { type HeldRow } from './seat-holding';

interface HeldTableProps {
  readonly rows: readonly HeldRow[];
  readonly isComplete: boolean;
}

/** More than this are shown when somebody asks. */
const SHOWN = 12;

const KINDS: Readonly<Record<HeldRow['kind'], string>> = {
  role: t`workspace role`,
  group: t`group`,
  project: t`direct grant on a project`,
  repository: t`direct grant on a repository`,
};

/** What goes with a membership, each linked to the page about it. */
export function HeldTable({ rows, isComplete }: HeldTableProps) {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? rows : rows.slice(0, SHOWN);
  return (
    <>
      {rows.length === 0 ? (
        <p className="subtle">
          {isComplete ? t`Nothing but the membership itself.` : t`Nothing that was read so far.`}
        </p>
      ) : (
        <table className="group-table" aria-label={t`What goes with the membership`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Name</Trans>
              </th>
              <th scope="col">
                <Trans>What it is</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, kind, name, to }) => (
              <tr key={key}>
                <td>
                  <PlaceLink to={to} className="cut">
                    <bdi>{name}</bdi>
                  </PlaceLink>
                </td>
                <td>{KINDS[kind]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < rows.length ? (
        <p className="after-table">
          <Button
            onClick={() => {
              setIsAll(true);
            }}
          >
            {t`Show all ${formatCount(rows.length)}`}
          </Button>
        </p>
      ) : null}
      {isComplete ? null : (
        <p className="subtle after-table sentence">
          <NotKnown>
            <Trans>not all known</Trans>
          </NotKnown>{' '}
          {rows.length === 0
            ? null
            : t`${plural(rows.length, { one: '# thing', other: '# things' })} known so far.`}{' '}
          <Trans>
            Some groups or grants could not be read;{' '}
            <PlaceLink to={{ view: 'overview' }}>the Overview</PlaceLink> says which, and what would
            make them known.
          </Trans>
        </p>
      )}
    </>
  );
}
