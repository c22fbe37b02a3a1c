import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type Renewal } from '../../../../../src/domain/seats/renewal';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { formatCount } from '../../lib/plural';
import { countText } from './count-words';
import { candidateWords, renewalSentence } from './renewal-words';

interface RenewalSectionProps {
  /** Missing while nobody told when the plan renews. */
  readonly renewal: Renewal | undefined;
  readonly names: ReadonlyMap<string, string>;
  /** Whether every scan that is looked at was loaded. */
  readonly isPeakWhole: boolean;
}

const SHOWN = 10;

/** What to know before seats are bought again, and whose seat can go first. */
export function RenewalSection({ renewal, names, isPeakWhole }: RenewalSectionProps) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>
          <Trans>Renewal</Trans>
        </h2>
      </div>
      {renewal === undefined ? (
        <p className="sentence">
          <Trans>
            <NotKnown /> No API tells when the plan renews:{' '}
            <PlaceLink to={{ view: 'settings', tab: 'setup' }}>type in the date</PlaceLink>.
          </Trans>
        </p>
      ) : (
        <Told {...{ renewal, names, isPeakWhole }} />
      )}
    </section>
  );
}

function Told({ renewal, names, isPeakWhole }: RenewalSectionProps & { renewal: Renewal }) {
  const { canGoFirst, needed } = renewal;
  const rest = canGoFirst.length - SHOWN;
  return (
    <>
      <p className="seats-text">{renewalSentence(renewal)}</p>
      <p className="seats-text subtle">
        <Trans>Without them and if nobody joins: {countText(needed)} seats.</Trans>{' '}
        {isPeakWhole ? null : <Trans>Earlier scans are still missing from the peak.</Trans>}
      </p>
      {canGoFirst.length === 0 ? null : (
        <ul className="renewal-list">
          {canGoFirst.slice(0, SHOWN).map((candidate) => (
            <li key={candidate.person}>
              <PlaceLink to={{ view: 'person', id: candidate.person }}>
                <bdi>{names.get(candidate.person) ?? candidate.person}</bdi>
              </PlaceLink>{' '}
              <span className="subtle">{candidateWords(candidate)}</span>
            </li>
          ))}
          {rest > 0 ? <li className="subtle">{t`and ${formatCount(rest)} more`}</li> : null}
        </ul>
      )}
    </>
  );
}
