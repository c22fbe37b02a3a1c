import { t } from '@lingui/core/macro';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type ChangeEvent } from 'react';
import { ModeSwitch } from '../../components/mode-switch';
import { facetValue, withFacet } from '../../lib/query';
import { MATRIX_FACETS, leastRank } from './matrix-filter';
import { ZOOMS, zoomBy, type Zoom } from './matrix-geometry';
import { type MatrixOrder } from './matrix-order';
import { levelOfRank } from './cell-code';

export type MatrixMode = 'picture' | 'table';

interface MatrixToolbarProps {
  readonly mode: MatrixMode;
  readonly zoom: Zoom;
  readonly order: MatrixOrder;
  readonly filter: string;
  readonly onMode: (mode: MatrixMode) => void;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onOrder: (order: MatrixOrder) => void;
  readonly onFilter: (filter: string) => void;
}

const MODES = [
  { value: 'picture', text: t`Picture` },
  { value: 'table', text: t`Table` },
] as const;

/** How the matrix is shown; what of it is shown is said in the filter above. */
export function MatrixToolbar(props: MatrixToolbarProps) {
  const { mode, zoom, order, filter, onFilter } = props;
  return (
    <div className="matrix-toolbar">
      <ModeSwitch label={t`Show as`} modes={MODES} current={mode} onChange={props.onMode} />
      <div className="matrix-find">
        <Textfield
          aria-label={t`Find repositories`}
          placeholder={t`Find repositories`}
          value={facetValue(filter, 'repo', MATRIX_FACETS)}
          isCompact
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            onFilter(withFacet(filter, 'repo', event.target.value));
          }}
        />
      </div>
      <Choice
        label={t`Level at least`}
        value={levelOfRank(leastRank(filter))}
        options={LEVELS}
        onChange={(level) => {
          onFilter(withFacet(filter, 'level', level === 'write' ? '' : level));
        }}
      />
      <Choice
        label={t`Order of people`}
        value={order.people}
        options={PEOPLE_ORDER_OPTIONS}
        onChange={(people) => {
          props.onOrder({ ...order, people });
        }}
      />
      <Choice
        label={t`Order of repositories`}
        value={order.repositories}
        options={REPOSITORY_ORDER_OPTIONS}
        onChange={(repositories) => {
          props.onOrder({ ...order, repositories });
        }}
      />
      {mode === 'table' ? null : <ZoomButtons zoom={zoom} onZoom={props.onZoom} />}
    </div>
  );
}

interface Option<Value extends string> {
  readonly value: Value;
  readonly text: string;
}

const LEVELS: readonly Option<'read' | 'write' | 'admin' | 'none'>[] = [
  { value: 'read', text: t`read or more` },
  { value: 'write', text: t`write or more` },
  { value: 'admin', text: t`admin` },
];

const PEOPLE_ORDER_OPTIONS: readonly Option<MatrixOrder['people']>[] = [
  { value: 'most', text: t`people: most first` },
  { value: 'name', text: t`people: by name` },
];

const REPOSITORY_ORDER_OPTIONS: readonly Option<MatrixOrder['repositories']>[] = [
  { value: 'project', text: t`repositories: by project` },
  { value: 'name', text: t`repositories: by name` },
  { value: 'most', text: t`repositories: most first` },
];

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <select
      className="filter-menu"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}

const ZOOM_TEXTS: Readonly<Record<Zoom, string>> = {
  far: t`groups and projects`,
  middle: t`everybody`,
  near: t`names`,
};

function ZoomButtons({ zoom, onZoom }: Pick<MatrixToolbarProps, 'zoom' | 'onZoom'>) {
  return (
    <div className="matrix-zoom" role="group" aria-label={t`Zoom`}>
      <Button
        spacing="compact"
        isDisabled={zoom === ZOOMS[0]}
        onClick={() => {
          onZoom(zoomBy(zoom, -1));
        }}
        aria-label={t`Zoom out`}
      >
        −
      </Button>
      <span className="matrix-zoom-text" aria-live="polite">
        {ZOOM_TEXTS[zoom]}
      </span>
      <Button
        spacing="compact"
        isDisabled={zoom === ZOOMS.at(-1)}
        onClick={() => {
          onZoom(zoomBy(zoom, 1));
        }}
        aria-label={t`Zoom in`}
      >
        +
      </Button>
    </div>
  );
}
