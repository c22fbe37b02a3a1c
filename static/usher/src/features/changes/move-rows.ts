import { type CauseGroup, type Move } from './moves';

/** One person on one repository. */
export interface MoveRow extends Pick<Move, 'person' | 'before' | 'after'> {
  readonly repository: Move['repositories'][number];
}

/** More than anybody reads; the export has all. */
export const MOST_ROWS = 20_000;

export function toMoveRows({ moves }: CauseGroup, most = MOST_ROWS): readonly MoveRow[] {
  const rows: MoveRow[] = [];
  for (const { person, repositories, before, after } of moves)
    for (const repository of repositories) {
      if (rows.length === most) return rows;
      rows.push({ person, repository, before, after });
    }
  return rows;
}
