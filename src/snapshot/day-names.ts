import {
  accountUuid,
  type AccountUuid,
  groupSlug,
  type GroupSlug,
  projectUuid,
  type ProjectUuid,
} from '../domain/facts/ids';
import { pick } from './columns';
import { type NameCells, type Names, type NameTable } from './names-section';
import { parseShape, type RuleShape } from './rule-cells';

/** Whom and what the numbers in the tables of a day stand for. Each throws a ColumnError for nobody. */
export interface DayNames {
  readonly cellsAt: (table: NameTable, place: number) => NameCells;
  readonly accountAt: (place: number) => AccountUuid;
  readonly groupAt: (place: number) => GroupSlug;
  readonly projectAt: (place: number) => ProjectUuid;
  /** The same object for the same place. */
  readonly shapeAt: (place: number) => RuleShape;
}

export function createDayNames(names: Names): DayNames {
  const cellsAt = (table: NameTable, place: number) => pick(names[table], place, table).cells;
  const shapes = new Map<number, RuleShape>();
  return {
    cellsAt,
    accountAt: (place) => accountUuid(cellsAt('accounts', place)[0]),
    groupAt: (place) => groupSlug(cellsAt('groups', place)[0]),
    projectAt: (place) => projectUuid(cellsAt('projects', place)[0]),
    shapeAt: (place) => {
      const shape = shapes.get(place) ?? parseShape(cellsAt('ruleShapes', place)[0]);
      shapes.set(place, shape);
      return shape;
    },
  };
}
