import { type Subject } from '../rule';
import { type Names } from './names';

/** How people call what somebody was granted access to. */
export function scopeName(scope: Subject, names: Names): string {
  if (scope.kind === 'project') return names.project(scope.project);
  if (scope.kind === 'repository') return names.repository(scope.repository);
  return 'the workspace';
}

/** Tells the scopes of one person's grants apart; the same in every scan. */
export function scopeKey(scope: Subject): string {
  if (scope.kind === 'project') return scope.project;
  if (scope.kind === 'repository') return scope.repository;
  return 'workspace';
}
