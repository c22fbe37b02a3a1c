import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { type Place } from '../../lib/place';
import { formatCount } from '../../lib/plural';
import { type figureNotes, type OverviewNumbers } from './overview-figures';
import { type SeatFigure } from './seat-figure';

interface FiguresProps {
  readonly numbers: OverviewNumbers;
  readonly notes: ReturnType<typeof figureNotes>;
  readonly seats: SeatFigure;
  readonly gaps: number;
  readonly onGaps: () => void;
}

/** People, seats and bill, workspace admins, not known: each opens what it counts. */
export function Figures({ numbers, notes, seats, gaps, onGaps }: FiguresProps) {
  return (
    <div className="figures">
      <Figure
        number={formatCount(numbers.members)}
        name={numbers.members === 1 ? t`member` : t`members`}
        note={notes.members}
        to={{ view: 'people', filter: '-role:none' }}
      />
      <Figure
        number={seats.number}
        name={seats.name}
        note={
          seats.isBillKnown ? (
            seats.note
          ) : (
            <>
              <Trans>
                bill <NotKnown />: {seats.note}
              </Trans>
            </>
          )
        }
        to={{ view: 'seats' }}
      />
      <Figure
        number={formatCount(numbers.admins)}
        name={numbers.admins === 1 ? t`workspace admin` : t`workspace admins`}
        note={notes.admins}
        to={{ view: 'people', filter: 'role:owner' }}
      />
      <button type="button" className="figure" onClick={onGaps}>
        <span className="figure-number">{formatCount(gaps)}</span>
        <span className="figure-name">
          <NotKnown />
        </span>
        <span className="figure-note">{notes.unknown}</span>
      </button>
    </div>
  );
}

interface FigureProps {
  readonly number: string;
  readonly name: string;
  readonly note: ReactNode;
  readonly to: Place;
}

function Figure({ number, name, note, to }: FigureProps) {
  return (
    <PlaceLink to={to} className="figure">
      <span className="figure-number">{number}</span>
      <span className="figure-name">{name}</span>
      <span className="figure-note">{note}</span>
    </PlaceLink>
  );
}
