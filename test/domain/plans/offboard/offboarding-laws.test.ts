import * as fc from 'fast-check';
import { createAccessIndex } from '../../../../src/domain/access/access-index';
import {
  explainProjectAccess,
  explainRepositoryAccess,
  explainWorkspaceAccess,
} from '../../../../src/domain/access/explain-access';
import { type GrantScope } from '../../../../src/domain/access/grants';
import { rankOf } from '../../../../src/domain/access/level';
import { type Facts } from '../../../../src/domain/facts/facts';
import { type AccountUuid } from '../../../../src/domain/facts/ids';
import { finishPlan } from '../../../../src/domain/plans/finish-plan';
import { type Offboarding } from '../../../../src/domain/plans/offboard/offboarding';
import { planOffboarding } from '../../../../src/domain/plans/offboard/plan-offboarding';
import { type Plan } from '../../../../src/domain/plans/plan';
import { withActions } from '../../../../src/domain/plans/with-action';
import { type Setup } from '../../../../src/domain/setup/setup';
import { aPlanContext } from '../../../builders/a-plan';
import { arbitraryTruth, PEOPLE } from '../../../builders/arbitrary-facts';
import { complete } from '../../../builders/facts-builders';
import { marta, rowsOf, stated } from './offboarded-workspace';

interface Case {
  readonly facts: Facts;
  readonly asked: Offboarding;
  readonly setup: Setup;
}

const arbitraryRules = fc.array(
  fc.record({
    kind: fc.constantFrom('push', 'restrict_merges', 'force'),
    people: fc.subarray(PEOPLE),
  }),
  { maxLength: 2 },
);
const arbitraryDetails = fc.record({
  rules: arbitraryRules,
  reviewers: fc.subarray(PEOPLE),
  origin: fc.constantFrom('project' as const, 'repository' as const),
  addedBy: fc.constantFrom(...PEOPLE),
});

type Details = typeof arbitraryDetails extends fc.Arbitrary<infer One> ? One : never;

function detailsOf(details: readonly Details[], at: number): Details {
  return details[at] ?? { rules: [], reviewers: [], origin: 'repository', addedBy: marta.uuid };
}

/** Everything read in full, with branch rules, default reviewers and keys. */
const arbitraryWorkspace = fc
  .tuple(arbitraryTruth, fc.array(arbitraryDetails, { minLength: 4, maxLength: 4 }))
  .map(([facts, details]): Facts => ({
    ...facts,
    repositories: facts.repositories.map((repository, at) => {
      const { rules, reviewers, origin, addedBy } = detailsOf(details, at);
      return {
        ...repository,
        branchRules: complete(
          rules.map((rule, id) => ({
            ...rule,
            id,
            match: { by: 'pattern' as const, pattern: 'main' },
            groups: [],
          })),
        ),
        defaultReviewers: complete(reviewers.map((person) => ({ person, origin }))),
        accessKeys: complete([{ id: 1, label: 'deploy', addedBy }]),
      };
    }),
  }));

const arbitrarySetup = fc.constantFrom(
  {},
  stated({ managedIn: 'bitbucket' }),
  stated({ managedIn: 'atlassian-administration', accessGivenBy: 'identity-provider' }),
);

const arbitraryCase: fc.Arbitrary<Case> = fc
  .record({
    facts: arbitraryWorkspace,
    people: fc.subarray(PEOPLE, { minLength: 1, maxLength: 4 }),
    management: fc.constantFrom(undefined, 'managed' as const, 'unmanaged' as const),
    hasSuccessor: fc.boolean(),
    setup: arbitrarySetup,
  })
  .map(({ facts, people, management, hasSuccessor, setup }) => {
    const successor = PEOPLE.slice(0, -1).find((one) => !people.includes(one));
    const accounts = Object.fromEntries(
      management === undefined ? [] : people.map((one) => [one, management]),
    );
    const successors = hasSuccessor && successor !== undefined ? [{ person: successor }] : [];
    return { facts, setup, asked: { people, accounts, successors } };
  });

function planOf({ facts, asked, setup }: Case): Plan {
  const context = aPlanContext({ facts, setup });
  return finishPlan(planOffboarding(asked, context), context);
}

function applied(facts: Facts, plan: Plan): Facts {
  return withActions(
    facts,
    plan.steps.map(({ action }) => action),
  );
}

/** Everybody's level everywhere, at least and at most; what everybody may read is left out. */
function levelsOf(facts: Facts): ReadonlyMap<AccountUuid, readonly string[]> {
  const index = createAccessIndex(facts);
  return new Map(
    PEOPLE.filter((person) => index.roster.positions.has(person)).map((person) => [
      person,
      [
        ...facts.repositories.map(({ uuid }) => {
          const { paths } = explainRepositoryAccess(index, person, uuid);
          const own = paths.filter(({ kind }) => kind !== 'public');
          return own.map(({ level }) => level).sort((a, b) => rankOf(b) - rankOf(a))[0] ?? 'none';
        }),
        ...facts.projects.map(({ uuid }) => explainProjectAccess(index, person, uuid).atMost),
        explainWorkspaceAccess(index, person).atMost,
      ],
    ]),
  );
}

const RUNS = { numRuns: 60 };

test('after all steps nobody who left has any path left', () => {
  fc.assert(
    fc.property(arbitraryCase, (one) => {
      const after = applied(one.facts, planOf(one));
      const levels = levelsOf(after);
      for (const person of one.asked.people) {
        expect(new Set(levels.get(person) ?? ['none'])).toEqual(new Set(['none']));
        expect(after.accounts.find(({ uuid }) => uuid === person)?.role).toBeUndefined();
      }
    }),
    RUNS,
  );
});

test('no grant, group, exemption or review is left in their name', () => {
  fc.assert(
    fc.property(arbitraryCase, (one) => {
      const { groups, projects, repositories } = applied(one.facts, planOf(one));
      const named = [
        ...groups.flatMap(({ members }) => rowsOf(members)),
        ...[...projects, ...repositories].flatMap(({ personGrants }) =>
          rowsOf(personGrants).map(({ person }) => person),
        ),
        ...repositories.flatMap(({ branchRules, defaultReviewers }) => [
          ...rowsOf(branchRules).flatMap(({ people }) => people),
          ...rowsOf(defaultReviewers).map(({ person }) => person),
        ]),
      ];
      expect(named.filter((person) => one.asked.people.includes(person))).toEqual([]);
    }),
    RUNS,
  );
});

test('nobody who stays loses anything, and only a named successor gains', () => {
  fc.assert(
    fc.property(arbitraryCase, (one) => {
      const plan = planOf(one);
      const [before, after] = [levelsOf(one.facts), levelsOf(applied(one.facts, plan))];
      const successors = new Set(one.asked.successors?.map(({ person }) => person));
      for (const [person, levels] of before) {
        if (one.asked.people.includes(person)) continue;
        if (!successors.has(person)) expect(after.get(person)).toEqual(levels);
        else
          levels.forEach((level, at) => {
            const now = after.get(person)?.[at] ?? 'none';
            expect(rankOf(now as 'none')).toBeGreaterThanOrEqual(rankOf(level as 'none'));
          });
      }
    }),
    RUNS,
  );
});

test('a second plan changes nothing any more', () => {
  fc.assert(
    fc.property(arbitraryCase, (one) => {
      const again = planOf({ ...one, facts: applied(one.facts, planOf(one)) });
      expect(again.steps.filter(({ action }) => action.kind !== 'by-hand')).toEqual([]);
      expect(again.effects.access).toEqual([]);
    }),
    RUNS,
  );
});

test('with a successor no place that somebody administers is without an admin in between', () => {
  // An admin of the workspace needs no grant to take over, and Bitbucket would refuse it.
  const withSuccessor = arbitraryCase.filter(({ facts, asked: { successors = [] } }) =>
    successors.some(({ person }) =>
      facts.accounts.some(({ uuid, role }) => uuid === person && role === 'member'),
    ),
  );
  fc.assert(
    fc.property(withSuccessor, (one) => {
      const { steps } = planOf(one);
      const before = administered(one.facts);
      let facts = one.facts;
      for (const { action } of steps) {
        facts = withActions(facts, [action]);
        expect([...before].filter((place) => !administered(facts).has(place))).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

/** Where a member of the workspace is admin, by a grant or as admin of everything. */
function administered(facts: Facts): ReadonlySet<string> {
  const members = new Map(
    facts.accounts.flatMap(({ uuid, role }) => (role === undefined ? [] : [[uuid, role]])),
  );
  const places = new Set<string>();
  if ([...members.values()].includes('owner')) places.add('workspace');
  const inGroup = new Map(facts.groups.map(({ slug, members: rows }) => [slug, rowsOf(rows)]));
  const hasAdmin = ({ groupGrants, personGrants }: GrantScope) =>
    [
      ...rowsOf(personGrants)
        .filter(({ level }) => level === 'admin')
        .map(({ person }) => person),
      ...rowsOf(groupGrants)
        .filter(({ level }) => level === 'admin')
        .flatMap(({ group }) => inGroup.get(group) ?? []),
    ].some((person) => members.has(person));
  for (const project of facts.projects) if (hasAdmin(project)) places.add(project.uuid);
  for (const repository of facts.repositories)
    if (hasAdmin(repository) || places.has(repository.project ?? '')) places.add(repository.uuid);
  return places;
}

test('what is not known of a workspace never lets a plan fail, or say nothing of it', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ facts, asked, setup }) => {
      const hidden: Facts = {
        ...facts,
        repositories: facts.repositories.map((one) => ({
          ...one,
          personGrants: { state: 'unread', gap: { reason: 'not-an-admin' } },
          accessKeys: { state: 'unread', gap: { reason: 'wrong-credential' } },
          branchRules: { state: 'unread', gap: { reason: 'missing-scope' } },
        })),
      };
      const codes = planOf({ facts: hidden, asked, setup }).hazards.map(({ code }) => code);
      expect(codes).toEqual(
        expect.arrayContaining([
          'grants-not-known',
          'access-keys-not-known',
          'branch-rules-not-known',
        ]),
      );
    }),
    { numRuns: 30 },
  );
});
