import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import { type PlacedLabel } from './ruler-labels';
import { type RulerModel, type RulerRow, type RulerZone } from './ruler-model';
import './price-ruler.css';

const LANE_PX = 34;
const LINE_PX = 14;
const BAR_PX = 8;
const TICK_PX = 10;

/** Where the price changes, drawn; narrow windows and screen readers get the same as a table. */
export function PriceRuler({ ruler }: { readonly ruler: RulerModel }) {
  const { zones, marks, above, below, filled, isEven, rows } = ruler;
  const barAt = lanesOf(above) * LANE_PX + TICK_PX;
  const height = barAt + BAR_PX + TICK_PX + lanesOf(below) * LANE_PX;
  return (
    <div className="ruler">
      <svg className="ruler-drawing" width="100%" height={height} aria-hidden="true">
        {zones.map((zone) => (
          <Zone key={zone.id} zone={zone} top={barAt} />
        ))}
        <Filled zones={zones} filled={filled} top={barAt} />
        {marks.map(({ id, at }) => (
          <line
            key={id}
            className={`ruler-mark ruler-mark-${id}`}
            {...{ x1: percent(at), x2: percent(at) }}
            y1={barAt - (isAbove(id) ? TICK_PX : 2)}
            y2={barAt + BAR_PX + (isAbove(id) ? 2 : TICK_PX)}
          />
        ))}
        {above.map((label) => (
          <Label
            key={label.id}
            label={label}
            top={barAt - TICK_PX - (label.lane + 1) * LANE_PX + LINE_PX}
          />
        ))}
        {below.map((label) => (
          <Label
            key={label.id}
            label={label}
            top={barAt + BAR_PX + TICK_PX + label.lane * LANE_PX + LINE_PX}
          />
        ))}
      </svg>
      <RulerTable rows={rows} />
      {isEven ? null : (
        <p className="list-foot ruler-foot">
          <Trans>Drawn by square roots, so that one to five people still show.</Trans>
        </p>
      )}
    </div>
  );
}

function isAbove(id: RulerModel['marks'][number]['id']): boolean {
  return id === 'today' || id === 'quantity';
}

function lanesOf(labels: readonly PlacedLabel[]): number {
  return labels.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

function Zone({
  zone: { kind, from, to },
  top,
}: {
  readonly zone: RulerZone;
  readonly top: number;
}) {
  return (
    <>
      <rect
        className={`ruler-zone ruler-zone-${kind}`}
        {...{ x: percent(from), width: percent(to - from), y: top, height: BAR_PX }}
      />
      <line
        className="ruler-tick"
        {...{ x1: percent(from), x2: percent(from), y1: top - 2, y2: top + BAR_PX + TICK_PX }}
      />
    </>
  );
}

/** The members of today, over the part of the ruler whose price is known. */
function Filled({ zones, filled, top }: Pick<RulerModel, 'zones' | 'filled'> & { top: number }) {
  return zones
    .filter(({ kind, from }) => kind === 'each' && from < filled)
    .map(({ id, from, to }) => (
      <rect
        key={id}
        className="ruler-filled"
        {...{ x: percent(from), y: top, height: BAR_PX }}
        width={percent(Math.min(to, filled) - from)}
      />
    ));
}

function Label({ label, top }: { readonly label: PlacedLabel; readonly top: number }) {
  const x = percent(label.at);
  return (
    <text className="ruler-label" y={top} textAnchor={label.anchor}>
      {label.lines.map((line, position) => (
        <tspan
          key={line}
          x={x}
          dy={position === 0 ? 0 : LINE_PX}
          className={position === 0 ? 'ruler-label-head' : undefined}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}

function RulerTable({ rows }: { readonly rows: readonly RulerRow[] }) {
  const titleId = useId();
  return (
    <div className="ruler-table">
      <table className="seats-table" aria-labelledby={titleId}>
        <caption id={titleId} className="visually-hidden">
          <Trans>Where the price changes</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>People</Trans>
            </th>
            <th scope="col">
              <Trans>What changes there</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, people, says }) => (
            <tr key={id}>
              <th scope="row">{people}</th>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
