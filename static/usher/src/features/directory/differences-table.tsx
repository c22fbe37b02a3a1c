import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type Difference } from '../../../../../src/domain/seats/difference';
import { CAUSE_WORDS, DIFFERENCE_WORDS } from '../../../../../src/domain/seats/reconcile-words';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { formatDay } from '../../lib/dates';
import { formatCount } from '../../lib/plural';

interface DifferencesTableProps {
  readonly differences: readonly Difference[];
  readonly nameOf: (uuid: string) => string | undefined;
}

/** As many as are put into the document at once. */
const PAGE = 100;

/** Who differs, and what may be behind it. */
export function DifferencesTable({ differences, nameOf }: DifferencesTableProps) {
  const [shown, setShown] = useState(PAGE);
  const rest = differences.length - shown;
  return (
    <>
      <div
        className="differences-scroll"
        role="region"
        aria-label={t`Differences, scrollable`}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whatever scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
      >
        <table className="plain-table differences-table">
          <caption className="visually-hidden">
            <Trans>
              {plural(differences.length, { one: '# difference', other: '# differences' })} between
              the User directory and what was read
            </Trans>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Who</Trans>
              </th>
              <th scope="col">
                <Trans>Difference</Trans>
              </th>
              <th scope="col">
                <Trans>Last login</Trans>
              </th>
              <th scope="col">
                <Trans>2SV</Trans>
              </th>
              <th scope="col">
                <Trans>Likely because</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {differences.slice(0, shown).map((difference) => (
              <tr key={keyOf(difference)}>
                <th scope="row">
                  <Who difference={difference} nameOf={nameOf} />
                </th>
                <td>{DIFFERENCE_WORDS[difference.kind]}</td>
                <td>
                  <LastLogin at={difference.lastActiveOn} />
                </td>
                <td>
                  <TwoStep has={difference.hasTwoStepVerification} />
                </td>
                <td>
                  <ul className="reconcile-causes">
                    {difference.causes.map((cause) => (
                      <li key={cause}>{CAUSE_WORDS[cause]}</li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 ? (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          <Trans>
            Show {formatCount(Math.min(PAGE, rest))} more of {formatCount(rest)}
          </Trans>
        </button>
      ) : null}
    </>
  );
}

function keyOf({ kind, person, accountId, line }: Difference): string {
  return `${kind} ${person ?? accountId ?? ''} ${line ?? ''}`;
}

interface WhoProps extends Pick<DifferencesTableProps, 'nameOf'> {
  readonly difference: Difference;
}

function Who({ difference: { person, line }, nameOf }: WhoProps) {
  if (line !== undefined)
    return (
      <>
        <Trans>Line {formatCount(line)} of the file</Trans>
      </>
    );
  const name = person === undefined ? undefined : nameOf(person);
  if (person === undefined || name === undefined)
    return (
      <NotKnown>
        <Trans>an account that no scan has read</Trans>
      </NotKnown>
    );
  return (
    <PlaceLink to={{ view: 'person', id: person }}>
      <bdi>{name}</bdi>
    </PlaceLink>
  );
}

function LastLogin({ at }: { readonly at: string | null | undefined }) {
  if (at === undefined) return <NotKnown />;
  return <>{at === null ? t`never` : formatDay(Date.parse(at))}</>;
}

function TwoStep({ has }: { readonly has: boolean | undefined }) {
  if (has === undefined) return <NotKnown />;
  return <>{has ? t`on` : t`off`}</>;
}
