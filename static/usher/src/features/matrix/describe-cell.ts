import { t } from '@lingui/core/macro';
import { type Matrix } from './matrix';
import { type Cell, type Zoom } from './matrix-geometry';
import { cellText, shareText } from './matrix-words';

/** What stands on a cell, in words; empty where there is no cell. */
export function describeCell(matrix: Matrix, zoom: Zoom, cell: Cell): string {
  return zoom === 'far' ? describeShare(matrix, cell) : describePair(matrix, cell);
}

function describeShare(matrix: Matrix, { row, column }: Cell): string {
  const people = matrix.peopleBlocks[row];
  const project = matrix.repositoryBlocks[column];
  const share = matrix.sharesOf(column)[row];
  if (people === undefined || project === undefined || share === undefined) return '';
  return shareText(share, {
    people: people.name,
    size: people.size,
    project: project.key === '' ? t`no known project` : project.key,
    repositories: project.repositories.length,
    least: matrix.least,
    isOpen: people.isOpen,
  });
}

function describePair({ source, rows, columns }: Matrix, { row, column }: Cell): string {
  const account = rows[row];
  const position = columns[column];
  if (account === undefined || position === undefined) return '';
  const person = source.personAt(account);
  const repository = source.repositoryAt(position);
  if (person === undefined || repository === undefined) return '';
  const code = source.cells.columnOf(position)[account] ?? 0;
  return cellText(person.name, repository.name, code);
}
