import { type Project } from '../facts/facts';
import { isComplete } from '../facts/reading';
import { type ChangeScope } from './change';
import {
  type Comparison,
  note,
  noteListDoubts,
  type ObjectPair,
  pairObjects,
  timesOfList,
} from './comparison';
import { compareAccessKeys, compareGrants } from './compare-scopes';

/** Projects, their names and visibility, their grants and access keys. A rename keeps the uuid. */
export function compareProjects(comparison: Comparison): void {
  const { before, after } = comparison;
  noteListDoubts(comparison, 'projects');
  for (const pair of pairObjects(before.projects, after.projects, ({ uuid }) => uuid)) {
    const project = pair.before?.uuid ?? pair.after?.uuid;
    if (project === undefined) continue;
    const scope: ChangeScope = { kind: 'project', project };
    compareProject(comparison, pair, scope);
    compareGrants(comparison, { ...pair, scope });
    compareAccessKeys(comparison, { ...pair, scope });
  }
}

function compareProject(
  comparison: Comparison,
  pair: ObjectPair<Project>,
  scope: ChangeScope,
): void {
  const { before, after } = pair;
  const times = timesOfList(comparison, 'projects');
  if (before === undefined || after === undefined) {
    compareExistence(comparison, pair);
    return;
  }
  if (before.key !== after.key || before.name !== after.name) {
    const names = { before: nameOf(before), after: nameOf(after) };
    note(comparison, 'project-renamed', { times, project: after.uuid, ...names });
  }
  if (before.isPrivate !== after.isPrivate)
    note(comparison, after.isPrivate ? 'made-private' : 'made-public', { times, scope });
}

function compareExistence(comparison: Comparison, { before, after }: ObjectPair<Project>): void {
  const times = timesOfList(comparison, 'projects');
  const { lists: old } = comparison.before;
  const { lists: now } = comparison.after;
  if (after !== undefined && isComplete(old.projects))
    note(comparison, 'project-created', { times, project: after.uuid, after: nameOf(after) });
  if (before !== undefined && isComplete(now.projects))
    note(comparison, 'project-deleted', { times, project: before.uuid, before: nameOf(before) });
}

function nameOf({ key, name }: Project) {
  return { key, name };
}
