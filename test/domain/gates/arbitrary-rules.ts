import * as fc from 'fast-check';
import { type BranchRule, type Facts, type Repository } from '../../../src/domain/facts/facts';
import { type Gap } from '../../../src/domain/facts/reading';
import { NO_SETUP, type Setup } from '../../../src/domain/setup/setup';
import { arbitraryTruth, GROUPS, PEOPLE } from '../../builders/arbitrary-facts';
import { complete, READ_AT, unread } from '../../builders/facts-builders';
import { arbitraryHide } from '../../builders/hidden-facts';

export const BRANCHES = ['main', 'release/1', 'other'] as const;

const match: fc.Arbitrary<BranchRule['match']> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('main', '*', 'release/*', 'm*n').map(byPattern) },
  { weight: 1, arbitrary: fc.constantFrom('production', 'release', 'hotfix').map(byModel) },
);

function byPattern(pattern: string): BranchRule['match'] {
  return { by: 'pattern', pattern };
}

function byModel(branchType: string): BranchRule['match'] {
  return { by: 'branching-model', branchType };
}

const kind = fc.constantFrom(
  ...['push', 'push', 'restrict_merges', 'restrict_merges', 'force', 'delete'],
  ...['require_approvals_to_merge', 'enforce_merge_checks'],
);

const arbitraryRules: fc.Arbitrary<BranchRule[]> = fc
  .array(
    fc.record(
      {
        kind,
        match,
        people: fc.subarray(PEOPLE, { maxLength: 2 }),
        groups: fc.subarray(GROUPS, { maxLength: 2 }),
      },
      { noNullPrototype: true },
    ),
    { maxLength: 4 },
  )
  .map((rules) => rules.map((rule, id) => ({ id, ...rule })));

const model = complete({
  production: 'main',
  prefixes: [{ kind: 'release', prefix: 'release/' }],
});

/** Everything was read, and some repositories have branch rules. */
export const arbitraryRuledTruth: fc.Arbitrary<Facts> = fc
  .tuple(arbitraryTruth, fc.array(arbitraryRules, { minLength: 4, maxLength: 4 }))
  .map(([facts, rules]) => ({
    ...facts,
    repositories: facts.repositories.map((repository, at) => ({
      ...repository,
      branchingModel: model,
      branchRules: complete(rules[at] ?? []),
    })),
  }));

const GAP: Gap = { reason: 'bitbucket-failed' };

/** What a scan may not have seen of the rules of a repository. */
const hideRules: fc.Arbitrary<(repository: Repository) => Repository> = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.nat({ max: 15 }))
  .map(([what, kept]) => (repository) => {
    const rules = repository.branchRules.state === 'unread' ? [] : repository.branchRules.value;
    const less = rules.filter((_, at) => ((kept >> at) & 1) === 1);
    const options: readonly Partial<Repository>[] = [
      {},
      { branchRules: unread() },
      { branchRules: { state: 'partial', readAt: READ_AT, value: less, gap: GAP } },
      { branchingModel: unread() },
      {
        branchRules: complete(
          rules.map((rule, at) =>
            ((kept >> at) & 1) === 1 ? rule : { ...rule, match: { by: 'unknown' as const } },
          ),
        ),
      },
    ];
    return { ...repository, ...options[what] };
  });

/** The truth, and what a scan may have seen of it. */
export const arbitrarySeen: fc.Arbitrary<{ readonly truth: Facts; readonly seen: Facts }> = fc
  .tuple(arbitraryRuledTruth, fc.array(arbitraryHide, { maxLength: 3 }), hideRules)
  .map(([truth, hides, hideRule]) => {
    const less = hides.reduce((facts, hide) => hide(facts), truth);
    return { truth, seen: { ...less, repositories: less.repositories.map(hideRule) } };
  });

const stated = <Value>(value: Value) => ({ value, statedAt: READ_AT });

export const arbitrarySetup: fc.Arbitrary<Setup> = fc.constantFrom<Setup>(
  NO_SETUP,
  { plan: stated('free') },
  { plan: stated('premium'), billingPeriod: stated('monthly') },
  { plan: stated('premium'), billingPeriod: stated('annual'), paidSeats: stated(4) },
);
