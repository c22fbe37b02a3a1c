import { withFacet } from '../../lib/query';
import { type Place } from '../../lib/place';
import { type Matrix } from './matrix';
import { NO_GROUP, NO_PROJECT } from './matrix-filter';
import { type Cell, type Zoom } from './matrix-geometry';

const BETWEEN = '~';

/** The ends of a cell as the address keeps them, so that it names the same cell after another scan. */
export function cellKey(matrix: Matrix, zoom: Zoom, { row, column }: Cell): string {
  const ends = zoom === 'far' ? blockEnds(matrix, row, column) : pairEnds(matrix, row, column);
  return ends.join(BETWEEN);
}

function blockEnds({ peopleBlocks, repositoryBlocks }: Matrix, row: number, column: number) {
  return [peopleBlocks[row]?.key ?? '', repositoryBlocks[column]?.key ?? ''] as const;
}

function pairEnds({ source, rows, columns }: Matrix, row: number, column: number) {
  const person = source.personAt(rows[row] ?? -1)?.uuid ?? '';
  return [person, source.repositoryAt(columns[column] ?? -1)?.uuid ?? ''] as const;
}

/** Where a cell of an address stands now; the first cell for one that is not shown. */
export function findCell(matrix: Matrix, zoom: Zoom, key: string | undefined): Cell {
  if (key === undefined || key === '') return { row: 0, column: 0 };
  const [first = '', second = ''] = key.split(BETWEEN, 2);
  const { source, rows, columns, peopleBlocks, repositoryBlocks } = matrix;
  if (zoom === 'far')
    return {
      row: Math.max(
        0,
        peopleBlocks.findIndex((block) => block.key === first),
      ),
      column: Math.max(
        0,
        repositoryBlocks.findIndex((block) => block.key === second),
      ),
    };
  return {
    row: Math.max(
      0,
      rows.findIndex((at) => source.personAt(at)?.uuid === first),
    ),
    column: Math.max(
      0,
      columns.findIndex((at) => source.repositoryAt(at)?.uuid === second),
    ),
  };
}

/** The person and the repository that an address asks about. */
export function parsePair(key: string | undefined) {
  const [person = '', repository = ''] = (key ?? '').split(BETWEEN, 2);
  return person === '' || repository === '' ? undefined : { person, repository };
}

export function pairKey(person: string, repository: string): string {
  return `${person}${BETWEEN}${repository}`;
}

/** From far into one cell: its people and repositories, by name. */
export function placeInside(place: Place, matrix: Matrix, { row, column }: Cell): Place {
  const people = matrix.peopleBlocks[row];
  const project = matrix.repositoryBlocks[column];
  const group = people === undefined || people.key === '' ? NO_GROUP : people.name;
  const key = project === undefined || project.key === '' ? NO_PROJECT : project.key;
  const withoutProject = withFacet(place.filter ?? '', 'project', key);
  const filter = withFacet(withoutProject, 'group', group);
  return { ...placeWithout(place), filter, zoom: 'near' };
}

/** Another picture begins at its beginning, with nothing open. */
function placeWithout(place: Place): Place {
  return { ...place, at: '', from: '', why: '' };
}
