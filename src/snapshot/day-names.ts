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
  const { accounts, groups, projects, ruleShapes } = names;
  const shapes = new Map<number, RuleShape>();
  return {
    cellsAt: (table, place) => pick(names[table], place, table).cells,
    accountAt: (place) => accountUuid(pick(accounts, place, 'accounts').cells[0]),
    groupAt: (place) => groupSlug(pick(groups, place, 'groups').cells[0]),
    projectAt: (place) => projectUuid(pick(projects, place, 'projects').cells[0]),
    shapeAt: (place) => {
      const shape = shapes.get(place) ?? parseShape(pick(ruleShapes, place, 'ruleShapes').cells[0]);
      shapes.set(place, shape);
      return shape;
    },
  };
}
