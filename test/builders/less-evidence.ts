import { createAccessIndex } from '../../src/domain/access/access-index';
import { type Evidence } from '../../src/domain/findings/rule';
import { type Facts } from '../../src/domain/facts/facts';
import { unread } from './facts-builders';

/** One thing less that is known. */
export type Removal = (evidence: Evidence) => Evidence;

const GAP = unread<never>('not-read-yet');

function onFacts(edit: (facts: Facts) => Facts): Removal {
  return (evidence) => {
    const facts = edit(evidence.facts);
    return { ...evidence, facts, index: createAccessIndex(facts) };
  };
}

function withoutList(name: keyof Facts['lists'], edit: (facts: Facts) => Partial<Facts>): Removal {
  return onFacts((facts) => ({
    ...facts,
    ...edit(facts),
    lists: { ...facts.lists, [name]: GAP },
  }));
}

/** As a scan leaves facts that could not read a list, or one kind of detail anywhere. */
const FACT_REMOVALS: Readonly<Record<string, Removal>> = {
  members: withoutList('members', ({ accounts }) => ({
    accounts: accounts.map((one) =>
      without(without(without(one, 'role'), 'addedOn'), 'lastAccessedOn'),
    ),
  })),
  groups: withoutList('groups', () => ({ groups: [] })),
  projects: withoutList('projects', () => ({ projects: [] })),
  repositories: withoutList('repositories', () => ({ repositories: [] })),
  'group members': onFacts((facts) => ({
    ...facts,
    groups: facts.groups.map((group) => ({ ...group, members: GAP })),
  })),
  'project group grants': ofProjects('groupGrants'),
  'project person grants': ofProjects('personGrants'),
  'project access keys': ofProjects('accessKeys'),
  'repository group grants': ofRepositories('groupGrants'),
  'repository person grants': ofRepositories('personGrants'),
  'branch rules': ofRepositories('branchRules'),
  listings: ofRepositories('listing'),
  'branching models': ofRepositories('branchingModel'),
  'repository access keys': ofRepositories('accessKeys'),
  'default reviewers': ofRepositories('defaultReviewers'),
  forks: ofRepositories('forks'),
  overrides: ofRepositories('overrides'),
  'repository webhooks': ofRepositories('webhooks'),
  'workspace webhooks': onFacts((facts) => ({ ...facts, webhooks: GAP })),
  invitations: onFacts((facts) => ({ ...facts, invitations: GAP })),
};

function ofProjects(name: 'groupGrants' | 'personGrants' | 'accessKeys'): Removal {
  return onFacts((facts) => ({
    ...facts,
    projects: facts.projects.map((project) => ({ ...project, [name]: GAP })),
  }));
}

function ofRepositories(
  name: Exclude<
    {
      [K in keyof Facts['repositories'][number]]: Facts['repositories'][number][K] extends {
        readonly state: string;
      }
        ? K
        : never;
    }[keyof Facts['repositories'][number]],
    undefined
  >,
): Removal {
  return onFacts((facts) => ({
    ...facts,
    repositories: facts.repositories.map((repository) => ({ ...repository, [name]: GAP })),
  }));
}

const BROUGHT = [
  'previous',
  'directory',
  'register',
  'manualChecks',
  'otherWorkspaces',
  'leavers',
  'groupSync',
] as const;

const SET_UP = ['plan', 'billingPeriod', 'paidSeats', 'billedSeats', 'managedIn'] as const;

/** Everything that somebody may not have read, brought or typed in, one by one. */
export const REMOVALS: Readonly<Record<string, Removal>> = {
  ...FACT_REMOVALS,
  ...Object.fromEntries(
    BROUGHT.map((name) => [name, (evidence: Evidence) => without(evidence, name)]),
  ),
  ...Object.fromEntries(
    SET_UP.map((name) => [
      `setup ${name}`,
      (evidence: Evidence) => ({ ...evidence, setup: without(evidence.setup, name) }),
    ]),
  ),
  'company domains': (evidence) => ({
    ...evidence,
    thresholds: { ...evidence.thresholds, companyDomains: [] },
  }),
};

function without<Row extends object>(row: Row, name: string): Row {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== name)) as Row;
}

/** The same facts, every list from its end. */
export function reversed(evidence: Evidence): Evidence {
  return onFacts((facts) => reverseAll(facts) as Facts)({
    ...evidence,
    ...(evidence.previous && { previous: reverseAll(evidence.previous) as Facts }),
    ...(evidence.directory && {
      directory: reverseAll(evidence.directory) as typeof evidence.directory,
    }),
    ...(evidence.register && {
      register: reverseAll(evidence.register) as typeof evidence.register,
    }),
  });
}

function reverseAll(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseAll).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, reverseAll(one)]));
}
