import fc from 'fast-check';
import { accountUuid, groupSlug, projectUuid, repositoryUuid } from '../../../src/domain/facts/ids';
import { type Action } from '../../../src/domain/plans/action';
import { isValueAction, type ValueAction } from '../../../src/domain/plans/action-value';
import { inverseOf } from '../../../src/domain/plans/inverse-of';
import { aWriter, unordered } from '../../builders/a-writer';
import { aBitbucket } from '../../builders/simulated-bitbucket';

const { data } = aBitbucket();
const PEOPLE = data.accounts
  .filter(({ type, membership, closedOn }) => {
    return type === 'user' && membership?.role === 'member' && closedOn === undefined;
  })
  .map(({ uuid }) => accountUuid(uuid));
const RULES = data.repositories.flatMap(({ uuid, branchRestrictions }) =>
  branchRestrictions
    .filter(({ kind }) => kind === 'push' || kind === 'restrict_merges')
    .map(({ id }) => ({ repository: repositoryUuid(uuid), rule: id })),
);

const aPerson = fc.constantFrom(...PEOPLE);
const aRepository = fc.constantFrom(...data.repositories.map(({ uuid }) => repositoryUuid(uuid)));
const aProject = fc.constantFrom(...data.projects.map(({ uuid }) => projectUuid(uuid)));
const ON_REPOSITORY = ['none', 'read', 'write', 'admin'] as const;
const aGrant = fc.oneof(
  fc.record({
    on: fc.record({ repository: aRepository }),
    after: fc.constantFrom(...ON_REPOSITORY),
  }),
  fc.record({
    on: fc.record({ project: aProject }),
    after: fc.constantFrom(...ON_REPOSITORY, 'create-repo' as const),
  }),
);

/** What is wanted after; what stands there before is for Bitbucket to say. */
const aWish: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ grant: aGrant, person: aPerson }).map(({ grant, person }): Action => ({
    kind: 'person-grant',
    ...grant,
    person,
    before: 'none',
  })),
  fc
    .record({ grant: aGrant, group: fc.constantFrom(...data.groups.map(({ slug }) => slug)) })
    .map(({ grant, group }): Action => ({
      ...{ kind: 'group-grant', ...grant, group: groupSlug(group), before: 'none' },
    })),
  fc
    .record({ at: fc.constantFrom(...RULES), person: aPerson, after: fc.boolean() })
    .map(({ at, ...rest }): Action => ({
      kind: 'branch-exemption',
      ...at,
      ...rest,
      before: false,
    })),
  fc
    .record({
      repository: aRepository,
      after: fc.constantFrom('public' as const, 'private' as const),
    })
    .map((rest): Action => ({ kind: 'visibility', ...rest, before: 'private' })),
  fc
    .record({
      repository: aRepository,
      after: fc.constantFrom('allow_forks', 'no_public_forks', 'no_forks'),
    })
    .map((rest): Action => ({ kind: 'fork-policy', ...rest, before: '' })),
);

test('any change that Bitbucket takes, made and taken back, leaves the workspace as it was; a second one sends nothing', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(aWish, async (wish) => {
      const { writer, bitbucket, changes } = aWriter();
      const start = unordered(bitbucket);
      const found = await writer.read(wish);
      if (found.state !== 'known' || !isValueAction(wish)) throw new Error('It is not known.');
      const action = { ...wish, before: found.value } as ValueAction;
      const refusal: unknown = await writer.apply(action).catch((error: unknown) => error);
      if (refusal !== undefined) {
        // A public repository in a private project is the one wish here that Bitbucket does not take.
        expect([action.kind, action.after]).toEqual(['visibility', 'public']);
        expect(unordered(bitbucket)).toEqual(start);
        return;
      }
      const sent = changes().length;
      expect(sent).toBe(action.before === action.after ? 0 : 1);
      await writer.apply(action);
      expect(changes()).toHaveLength(sent);
      const back = inverseOf(action);
      if (back) await writer.apply(back);
      expect(unordered(bitbucket)).toEqual(start);
      taken += sent;
    }),
    { numRuns: 30 },
  );
  expect(taken).toBeGreaterThan(8);
});
