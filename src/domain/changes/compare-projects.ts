import { type Project } from '../facts/facts';
import { isComplete } from '../facts/reading';
import { type ChangeScope } from './change';
import { type Comparison, note, noteListDoubts, timesOfList } from './comparison';
import { compareAccessKeys, compareGrants } from './compare-scopes';
import { forEachPair, type ObjectPair } from './object-pairs';

/** Projects, their names and visibility, their grants and access keys. A rename keeps the uuid. */
export function compareProjects(comparison: Comparison): void {
  const lists = { before: comparison.before.projects, after: comparison.after.projects };
  noteListDoubts(comparison, 'projects');
  forEachPair(lists, uuidOf, (before, after) => {
    const project = before?.uuid ?? after?.uuid;
    if (project === undefined) return;
    const scope: ChangeScope = { kind: 'project', project };
    const pair = { before, after, scope };
    compareProject(comparison, pair, scope);
    compareGrants(comparison, pair);
    compareAccessKeys(comparison, pair);
  });
}

function uuidOf({ uuid }: Project): string {
  return uuid;
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
