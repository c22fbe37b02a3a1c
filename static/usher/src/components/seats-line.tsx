import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useId, useState, type PointerEvent, type ReactNode } from 'react';
import { formatDay } from '../lib/dates';
import { formatCount } from '../lib/plural';
import { PictureOrTable } from './picture-or-table';
import { PlaceLink } from './place-link';
import { SeatsLineSpots } from './seats-line-spots';
import { pointText, seatsLineDescription, seatsLineSummary } from './seats-line-words';
import {
  nearestSpot,
  type SeatsLimit,
  type SeatsPoint,
  type SeatsShape,
  SHAPE_HEIGHT,
  SHAPE_WIDTH,
  toSeatsShape,
} from './seats-line-shape';
import './seats-line.css';

interface SeatsLineProps {
  /** Oldest first. */
  readonly points: readonly SeatsPoint[];
  readonly limit?: SeatsLimit | undefined;
  /** Stands before the choice of picture or table. */
  readonly children?: ReactNode;
}

/** Seats over the scans as a thin line, the limit as a rule, and the same numbers as a table. */
export function SeatsLine({ points, limit, children }: SeatsLineProps) {
  return (
    <PictureOrTable
      id="seats over time"
      name={t`Seats over time`}
      picture={<Picture points={points} limit={limit} />}
      table={<Numbers points={points} limit={limit} />}
    >
      {children}
    </PictureOrTable>
  );
}

type LineProps = Pick<SeatsLineProps, 'points' | 'limit'>;

function Picture({ points, limit }: LineProps) {
  const [read, setRead] = useState<number>();
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const shape = toSeatsShape(points, limit);
  const pointed = read === undefined ? undefined : points[read];
  const readAt = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setRead(nearestSpot(shape.spots, (clientX - left) / width));
  };
  const stopReading = () => {
    setRead(undefined);
  };
  return (
    <figure className="seats-line">
      <div className="seats-line-field" onPointerMove={readAt} onPointerLeave={stopReading}>
        <Drawing {...{ points, limit, shape }} />
        <SeatsLineSpots {...{ points, spots: shape.spots, read, onRead: setRead }} />
      </div>
      <figcaption className="seats-line-caption">
        <span>
          <Trans>
            <strong>{first.text}</strong> on {formatDay(first.at)}
          </Trans>
        </span>
        {pointed === undefined ? (
          <FarLimit limit={shape.limitY === undefined ? limit : undefined} />
        ) : (
          <span className="seats-line-reading">{pointText(pointed)}</span>
        )}
        <span>
          <Trans>
            <strong>{last.text}</strong> on {formatDay(last.at)}
          </Trans>
        </span>
      </figcaption>
    </figure>
  );
}

function Drawing({ points, limit, shape }: LineProps & { readonly shape: SeatsShape }) {
  const { line, band, limitY } = shape;
  const descriptionId = useId();
  return (
    <>
      <svg
        className="seats-line-drawing"
        viewBox={`0 0 ${SHAPE_WIDTH} ${SHAPE_HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={seatsLineSummary(points, limit)}
        aria-describedby={descriptionId}
      >
        <desc id={descriptionId}>{seatsLineDescription(points)}</desc>
        {band === '' ? null : <polygon className="seats-line-band" points={band} />}
        {limitY === undefined ? null : (
          <line className="seats-line-limit" x1="0" x2={SHAPE_WIDTH} y1={limitY} y2={limitY} />
        )}
        <polyline className="seats-line-path" points={line} />
      </svg>
      {limitY === undefined || limit === undefined ? null : (
        <svg className="seats-line-drawing" aria-hidden="true">
          <text className="seats-line-rule-words" x="0" y={`${limitY}%`} dy="-5">
            {formatCount(limit.seats)}: {limit.words}
          </text>
        </svg>
      )}
    </>
  );
}

/** A limit that would press the line flat is only said. */
function FarLimit({ limit }: Pick<SeatsLineProps, 'limit'>) {
  if (limit === undefined) return null;
  return (
    <span>
      <strong>{formatCount(limit.seats)}</strong>: {limit.words}
    </span>
  );
}

function Numbers({ points, limit }: LineProps) {
  return (
    <table className="plain-table seats-line-table" aria-label={t`Seats at each scan`}>
      {limit === undefined ? null : (
        <caption>
          <strong>{formatCount(limit.seats)}</strong>: {limit.words}
        </caption>
      )}
      <thead>
        <tr>
          <th scope="col">
            <Trans>Scan</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Seats</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ at, text, to }) => (
          <tr key={at}>
            <td>{formatDay(at)}</td>
            <td className="number">
              <PlaceLink to={to}>{text}</PlaceLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
