import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo, type ReactNode } from 'react';
import { PlaceLink } from '../../components/place-link';
import { useNavigation } from '../../lib/navigation';
import { type Place } from '../../lib/place';
import { type Matrix } from './matrix';
import { type Cell, sizesOf, type Zoom, zoomBy } from './matrix-geometry';
import { MatrixLegend } from './matrix-legend';
import { type MatrixOrder } from './matrix-order';
import { MatrixPicture } from './matrix-picture';
import { cellKey, placeInside } from './matrix-place';
import { describeCell } from './describe-cell';
import { toScene } from './scenes';
import { useCursor } from './use-cursor';
import { useWidth } from './use-width';

interface MatrixSectionProps {
  readonly matrix: Matrix;
  readonly zoom: Zoom;
  readonly order: MatrixOrder;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onSearch: () => void;
}

/** The picture, its legend, and what its cursor stands on. */
export function MatrixSection({ matrix, zoom, order, onZoom, onSearch }: MatrixSectionProps) {
  const { place, go, amend } = useNavigation();
  const { width, measured } = useWidth();
  const scene = useMemo(() => toScene(matrix, zoom, order), [matrix, zoom, order]);
  const sizes = useMemo(() => sizesOf(zoom, width), [zoom, width]);
  const { cursor, moveTo, keepSoon } = useCursor(matrix, zoom);
  const open = (cell: Cell) => {
    if (zoom === 'far') {
      go(placeInside(place, matrix, cell));
      return;
    }
    const pair = cellKey(matrix, zoom, cell);
    amend({ at: pair, why: pair });
  };
  return (
    <div ref={measured}>
      <MatrixLegend zoom={zoom} least={matrix.least} />
      <MatrixPicture
        key={zoom}
        {...{ scene, sizes, zoom, cursor, onSearch }}
        least={matrix.least}
        from={place.from}
        label={
          zoom === 'far'
            ? t`Groups and projects: who can write where`
            : t`People and repositories: who can write where`
        }
        describe={(cell) => describeCell(matrix, zoom, cell)}
        onCursor={moveTo}
        onOpen={open}
        onHead={(cell) => {
          // In the middle a head names many.
          const to = zoom === 'middle' ? undefined : headPlace(matrix, zoom, cell);
          if (to !== undefined) go(to);
        }}
        onZoom={(steps) => {
          onZoom(zoomBy(zoom, steps));
        }}
        onSettled={(from) => {
          keepSoon({ from });
        }}
      />
      <CursorLine
        text={describeCell(matrix, zoom, cursor)}
        links={<CellLinks matrix={matrix} zoom={zoom} cell={cursor} />}
        action={zoom === 'far' ? t`Zoom in` : t`Why`}
        onOpen={() => {
          open(cursor);
        }}
      />
    </div>
  );
}

interface CursorLineProps {
  readonly text: string;
  readonly links: ReactNode;
  readonly action: string;
  readonly onOpen: () => void;
}

function CursorLine({ text, links, action, onOpen }: CursorLineProps) {
  return (
    <div className="matrix-cursor">
      <p role="status">
        <bdi>{text}</bdi>
      </p>
      <div className="matrix-cursor-links">
        {links}
        <Button spacing="compact" onClick={onOpen}>
          {action}
        </Button>
      </div>
    </div>
  );
}

interface CellProps {
  readonly matrix: Matrix;
  readonly zoom: Zoom;
  readonly cell: Cell;
}

function CellLinks({ matrix, zoom, cell }: CellProps) {
  const row = headPlace(matrix, zoom, { ...cell, column: -1 });
  const column = zoom === 'far' ? undefined : headPlace(matrix, zoom, { ...cell, row: -1 });
  return (
    <>
      {row === undefined ? null : (
        <PlaceLink to={row}>{zoom === 'far' ? t`Open the group` : t`Open the person`}</PlaceLink>
      )}
      {column === undefined ? null : (
        <PlaceLink to={column}>
          <Trans>Open the repository</Trans>
        </PlaceLink>
      )}
    </>
  );
}

/** The page of what a head names; a project has none here. */
function headPlace(matrix: Matrix, zoom: Zoom, { row, column }: Cell): Place | undefined {
  if (zoom === 'far') return column === -1 ? groupPlace(matrix, row) : undefined;
  return column === -1 ? personPlace(matrix, row) : repositoryPlace(matrix, column);
}

function groupPlace({ peopleBlocks }: Matrix, row: number): Place | undefined {
  const group = peopleBlocks[row]?.key ?? '';
  return group === '' ? undefined : { view: 'group', id: group };
}

function personPlace({ source, rows }: Matrix, row: number): Place | undefined {
  const person = source.personAt(rows[row] ?? -1);
  return person && { view: 'person', id: person.uuid };
}

function repositoryPlace({ source, columns }: Matrix, column: number): Place | undefined {
  const repository = source.repositoryAt(columns[column] ?? -1);
  return repository && { view: 'repository', id: repository.uuid };
}
