import { type ReactNode } from 'react';
import { formatDay } from '../lib/dates';
import { formatCount } from '../lib/plural';
import { seatsLineSummary } from './seats-line-words';
import {
  type SeatsLimit,
  type SeatsPoint,
  SHAPE_HEIGHT,
  SHAPE_WIDTH,
  toSeatsShape,
} from './seats-line-shape';
import './seats-line.css';

interface SeatsLineProps {
  /** Oldest first. */
  readonly points: readonly SeatsPoint[];
  readonly limit?: SeatsLimit | undefined;
  /** Stands beside the summary, such as how many scans are still on their way. */
  readonly note?: ReactNode;
}

/** Seats over the scans as a thin line, the limit as a rule, and the same numbers as a table. */
export function SeatsLine({ points, limit, note }: SeatsLineProps) {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { line, band, limitY } = toSeatsShape(points, limit);
  return (
    <figure className="seats-line">
      <div className="seats-line-field">
        <svg
          className="seats-line-drawing"
          viewBox={`0 0 ${SHAPE_WIDTH} ${SHAPE_HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={seatsLineSummary(points, limit)}
        >
          {band === '' ? null : <polygon className="seats-line-band" points={band} />}
          {limitY === undefined ? null : (
            <line className="seats-line-limit" x1="0" x2={SHAPE_WIDTH} y1={limitY} y2={limitY} />
          )}
          <polyline className="seats-line-path" points={line} />
        </svg>
      </div>
      <figcaption className="seats-line-caption">
        <span>
          <strong>{first.text}</strong> on {formatDay(first.at)}
        </span>
        {limit === undefined ? null : (
          <span>
            {limitY === undefined ? '' : 'Dotted: '}
            <strong>{formatCount(limit.seats)}</strong>, {limit.words}
          </span>
        )}
        <span>
          <strong>{last.text}</strong> on {formatDay(last.at)}
        </span>
      </figcaption>
      <details className="seats-line-numbers">
        <summary>Seats at each scan {note}</summary>
        <Numbers points={points} />
      </details>
    </figure>
  );
}

function Numbers({ points }: Pick<SeatsLineProps, 'points'>) {
  return (
    <table className="plain-table seats-line-table" aria-label="Seats at each scan">
      <thead>
        <tr>
          <th scope="col">Scan</th>
          <th scope="col" className="number">
            Seats
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ at, text }) => (
          <tr key={at}>
            <td>{formatDay(at)}</td>
            <td className="number">{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
