import { effectiveModel } from '../local/bitbucket/effective-branching-model';
import {
  type ProjectRecord,
  type RepositoryRecord,
  type WorkspaceData,
} from '../local/bitbucket/workspace-data';
import { type BranchingModel } from '../src/domain/facts/details';
import { type BranchRule, type Facts, type Repository } from '../src/domain/facts/facts';
import { accountUuid, groupSlug } from '../src/domain/facts/ids';
import { type Reading } from '../src/domain/facts/reading';
import { factsFromWorkspace } from './facts-from-workspace';

/** What one request takes of a scan at 10,000 requests an hour. */
const REQUEST_MS = 360;

/**
 * The facts as a whole scan leaves them: with branch rules, dates, and every list read at its own
 * moment, which is what makes a snapshot large.
 */
export function scannedFacts(data: WorkspaceData): Facts {
  const facts = factsFromWorkspace(data);
  const projects = new Map(data.projects.map((project) => [project.uuid, project]));
  let at = facts.startedAt;
  const readNow = <T>(reading: Reading<T>): Reading<T> => {
    at += REQUEST_MS + (at % 97);
    return reading.state === 'complete' ? { ...reading, readAt: at } : reading;
  };
  return {
    ...facts,
    projects: facts.projects.map((project) => ({
      ...project,
      groupGrants: readNow(project.groupGrants),
      personGrants: readNow(project.personGrants),
    })),
    repositories: facts.repositories.map((repository, position): Repository => {
      const record = data.repositories[position];
      if (record === undefined) throw new RangeError('A repository without its record.');
      return {
        ...repository,
        updatedOn: record.updatedOn,
        groupGrants: readNow(repository.groupGrants),
        personGrants: readNow(repository.personGrants),
        branchRules: readNow({ state: 'complete', readAt: 0, value: toBranchRules(record) }),
        branchingModel: readNow({
          state: 'complete',
          readAt: 0,
          value: toBranchingModel(record, projects.get(record.project)),
        }),
      };
    }),
    endedAt: at,
  };
}

function toBranchingModel(
  record: RepositoryRecord,
  project: ProjectRecord | undefined,
): BranchingModel {
  const { development, production, branchTypes } = effectiveModel(record, project);
  const mainBranch = record.mainBranch;
  const names = {
    development: development.name ?? mainBranch,
    production: production.enabled ? (production.name ?? mainBranch) : undefined,
  };
  return {
    ...(names.development !== undefined && { development: names.development }),
    ...(names.production !== undefined && { production: names.production }),
    prefixes: branchTypes
      .filter(({ enabled }) => enabled)
      .map(({ kind, prefix }) => ({ kind, prefix })),
  };
}

function toBranchRules({ branchRestrictions }: RepositoryRecord): BranchRule[] {
  return branchRestrictions.map(({ id, kind, match, users, groups, value }) => ({
    id,
    kind,
    match:
      match.by === 'glob'
        ? { by: 'pattern', pattern: match.pattern }
        : { by: 'branching-model', branchType: match.branchType },
    people: users.map(accountUuid),
    groups: groups.map(groupSlug),
    ...(value === null ? {} : { value }),
  }));
}
