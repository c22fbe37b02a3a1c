import { Trans } from '@lingui/react/macro';
import { type SettingsView } from '../../../../../src/contract/settings';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type Cliff, WHO_IS_STOPPED } from '../../../../../src/domain/seats/list-cliffs';
import { OutsideLink } from '../../components/outside-link';
import { cliffSentence, nearestCliff, stopsPushes, wayBackSentence } from './cliff-words';
import { PriceRuler } from './price-ruler';
import { type RulerModel } from './ruler-model';
import { WhoMayInvite } from './who-may-invite';

interface CliffsSectionProps {
  readonly ruler: RulerModel;
  readonly cliffs: readonly Cliff[];
  readonly facts: Facts;
  readonly settings: SettingsView | undefined;
}

/** The ruler, the distance to each change, and who could cross it with one invitation. */
export function CliffsSection({ ruler, cliffs, facts, settings }: CliffsSectionProps) {
  const stops = cliffs.some(stopsPushes);
  const nearest = nearestCliff(cliffs);
  return (
    <section className="section">
      <div className="section-head">
        <h2>
          <Trans>Where the price changes</Trans>
        </h2>
        {nearest === undefined ? null : <span className="subtle">{cliffSentence(nearest)}</span>}
      </div>
      <PriceRuler ruler={ruler} />
      <ul className="cliffs">
        {cliffs
          .filter((cliff) => cliff !== nearest && isWorthSaying(cliff))
          .map((cliff) => (
            <li key={`${cliff.kind} ${cliff.limit}`}>{cliffSentence(cliff)}</li>
          ))}
        {cliffs.map(({ kind, limit, waysBack }) =>
          waysBack.length === 0 ? null : (
            <li key={`back ${kind} ${limit}`}>
              <strong>{wayBackSentence(waysBack)}</strong>
            </li>
          ),
        )}
        {stops ? <Stopped /> : null}
        <li>
          <Trans>
            Who may invite, one person at a time: <WhoMayInvite facts={facts} settings={settings} />
          </Trans>
        </li>
      </ul>
    </section>
  );
}

/** What lies behind is worth a sentence only where it still decides what a removal saves. */
function isWorthSaying({ kind, state }: Cliff): boolean {
  return state === 'perhaps-above' || kind === 'flat-rate';
}

function Stopped() {
  return (
    <li className="sentence">
      <Trans>
        Sources disagree whom it stops:
        <ul className="cliff-sources">
          {WHO_IS_STOPPED.map(({ says, source }) => (
            <li key={source}>
              {says}{' '}
              <OutsideLink href={source}>
                <Trans>source</Trans>
              </OutsideLink>
            </li>
          ))}
        </ul>
      </Trans>
    </li>
  );
}
