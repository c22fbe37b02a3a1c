import { t } from '@lingui/core/macro';
import { type Matrix } from './matrix';
import { type Zoom } from './matrix-geometry';
import { type MatrixOrder } from './matrix-order';
import { type Scene } from './painting';

/** From far: groups × projects. Nearer: people × repositories. */
export function toScene(matrix: Matrix, zoom: Zoom, order: MatrixOrder): Scene {
  return zoom === 'far' ? farScene(matrix) : pairScene(matrix, zoom, order);
}

function farScene({ peopleBlocks, repositoryBlocks, findShares, sharesOf }: Matrix): Scene {
  return {
    extent: { rows: peopleBlocks.length, columns: repositoryBlocks.length },
    rowName: (row) => peopleBlocks[row]?.name ?? '',
    columnName: (column) => {
      const block = repositoryBlocks[column];
      return block === undefined || block.key === '' ? t`not known` : block.key;
    },
    rowHeads: 'each',
    columnHeads: 'each',
    columnOf: (column, sprites, mayWork) => {
      const shares = findShares(column) ?? (mayWork ? sharesOf(column) : undefined);
      if (shares === undefined) return undefined;
      return (row) => {
        const share = shares[row];
        return share === undefined
          ? sprites.pending
          : sprites.ofShare(share, peopleBlocks[row]?.isOpen === true);
      };
    },
  };
}

function pairScene(matrix: Matrix, zoom: Zoom, order: MatrixOrder): Scene {
  const { rows, columns, source } = matrix;
  const { cells } = source;
  const isNear = zoom === 'near';
  return {
    extent: { rows: rows.length, columns: columns.length },
    rowName: isNear
      ? (row) => source.personAt(rows[row] ?? -1)?.name ?? ''
      : (row) => rowBand(matrix, row, order),
    columnName: isNear
      ? (column) => source.repositoryAt(columns[column] ?? -1)?.name ?? ''
      : (column) => columnBand(matrix, column, order),
    rowHeads: isNear ? 'each' : 'runs',
    columnHeads: isNear ? 'upright' : 'runs',
    columnOf: (column, sprites, mayWork) => {
      const repository = columns[column] ?? -1;
      const codes =
        cells.findColumn(repository) ?? (mayWork ? cells.columnOf(repository) : undefined);
      if (codes === undefined) return undefined;
      return (row) => sprites.ofCode(codes[rows[row] ?? -1] ?? 0);
    },
  };
}

/** Names do not fit beside marks: first letters do, or which place in the order. */
function rowBand({ rows, source }: Matrix, row: number, { people }: MatrixOrder): string {
  if (people === 'most') return tens(row);
  return firstLetter(source.personAt(rows[row] ?? -1)?.name);
}

function columnBand(
  { columns, source }: Matrix,
  column: number,
  { repositories }: MatrixOrder,
): string {
  const repository = source.repositoryAt(columns[column] ?? -1);
  switch (repositories) {
    case 'project':
      return repository?.project?.key ?? t`not known`;
    case 'name':
      return firstLetter(repository?.name);
    case 'most':
      return tens(column);
  }
}

/** `11–20`: which places of the order. */
function tens(at: number): string {
  const before = Math.floor(at / 10) * 10;
  return `${before + 1}–${before + 10}`;
}

function firstLetter(name = ''): string {
  return (Array.from(name)[0] ?? '').toLocaleUpperCase('en');
}
