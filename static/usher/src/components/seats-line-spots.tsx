import { t } from '@lingui/core/macro';
import { type KeyboardEvent, useState } from 'react';
import { PlaceLink } from './place-link';
import { type SeatsPoint, type Spot, spotAfter } from './seats-line-shape';
import { pointText } from './seats-line-words';

interface SeatsLineSpotsProps {
  readonly points: readonly SeatsPoint[];
  readonly spots: readonly Spot[];
  /** Which of them is being read. */
  readonly read: number | undefined;
  readonly onRead: (at: number | undefined) => void;
}

/** Every scan on the line can be read and opened; all of them are one stop of the Tab key. */
export function SeatsLineSpots({ points, spots, read, onRead }: SeatsLineSpotsProps) {
  const [stop, setStop] = useState<number>();
  const reachable = stop ?? points.length - 1;
  const step = (event: KeyboardEvent<SVGSVGElement>) => {
    const next = spotAfter(event.key, reachable, points.length);
    if (next === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll('a')[next]?.focus();
  };
  return (
    <svg
      className="seats-line-drawing"
      role="group"
      aria-label={t`Scans; arrow keys lead from one to the next`}
      onKeyDown={step}
    >
      {points.map((point, at) => (
        <PlaceLink
          key={point.at}
          to={point.to}
          className={at === read ? 'seats-spot seats-spot-read' : 'seats-spot'}
          aria-label={t`${pointText(point)}, show who`}
          tabIndex={at === reachable ? 0 : -1}
          onFocus={() => {
            setStop(at);
            onRead(at);
          }}
          onBlur={() => {
            onRead(undefined);
          }}
        >
          <line className="seats-spot-rule" {...acrossAt(spots[at])} />
          <circle className="seats-spot-reach" {...centreAt(spots[at])} r="12" />
          <circle className="seats-spot-dot" {...centreAt(spots[at])} r="4" />
        </PlaceLink>
      ))}
    </svg>
  );
}

function centreAt(spot: Spot | undefined) {
  return { cx: percent(spot?.x), cy: percent(spot?.y) };
}

function acrossAt(spot: Spot | undefined) {
  return { x1: percent(spot?.x), x2: percent(spot?.x), y1: '0', y2: '100%' };
}

function percent(share = 0): string {
  return `${(share * 100).toFixed(2)}%`;
}
