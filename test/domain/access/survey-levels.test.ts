import * as fc from 'fast-check';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { createAccountSet, everyAccount } from '../../../src/domain/access/account-set';
import { explainRepositoryAccess } from '../../../src/domain/access/explain-access';
import { highestLevel, listCreators } from '../../../src/domain/access/highest-level';
import { type RepositoryLevel } from '../../../src/domain/access/level';
import { surveyLevels } from '../../../src/domain/access/survey-levels';
import { arbitraryTruth } from '../../builders/arbitrary-facts';
import { arbitraryHide } from '../../builders/hidden-facts';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  unread,
} from '../../builders/facts-builders';

const [ann, bob, cid, dan] = ['Ann', 'Bob', 'Cid', 'Dan'].map((displayName) =>
  aPerson({ displayName }),
);
if (!ann || !bob || !cid || !dan) throw new Error('There are four.');

test.each([
  [{ admin: 1, write: 1, read: 1, publicOnly: 0 }, true, 'admin'],
  [{ admin: 0, write: 1, read: 1, publicOnly: 0 }, true, 'create-repo'],
  [{ admin: 0, write: 0, read: 0, publicOnly: 0 }, true, 'create-repo'],
  [{ admin: 0, write: 1, read: 1, publicOnly: 0 }, false, 'write'],
  [{ admin: 0, write: 0, read: 2, publicOnly: 1 }, false, 'read'],
  [{ admin: 0, write: 0, read: 1, publicOnly: 1 }, false, 'none'],
  [{ admin: 0, write: 0, read: 0, publicOnly: 0 }, false, 'none'],
] as const)('%j, may create %p: %s', (counts, isCreator, level) => {
  expect(highestLevel({ ...counts, possible: 0 }, isCreator)).toBe(level);
});

test('who may create repositories: by a grant of their own or of a group, for certain', () => {
  const makers = aGroup({ name: 'Makers', members: partial([bob.uuid]) });
  const hidden = aGroup({ name: 'Hidden', members: unread() });
  const writers = aGroup({ name: 'Writers', members: complete([dan.uuid]) });
  const gone = aGroup({ name: 'Gone' });
  const project = aProject({
    personGrants: complete([aPersonGrant(ann, 'create-repo'), aPersonGrant(cid, 'admin')]),
    groupGrants: complete(
      [makers, hidden, gone]
        .map((group) => aGroupGrant(group, 'create-repo'))
        .concat([aGroupGrant(writers, 'write')]),
    ),
  });
  const facts = someFacts({
    accounts: [ann, bob, cid, dan],
    groups: [makers, hidden, writers],
    projects: [project],
  });
  expect(listCreators(facts)).toStrictEqual(new Set([ann.uuid, bob.uuid]));
});

describe('a survey of levels', () => {
  const dev = aGroup({ name: 'Dev', members: unread() });
  const art = aProject();
  const closed = aRepository({
    project: art.uuid,
    personGrants: complete([aPersonGrant(ann, 'write')]),
    groupGrants: complete([aGroupGrant(dev, 'read')]),
  });
  const open = aRepository({ slug: 'open', project: art.uuid, isPrivate: false });
  const facts = someFacts({
    accounts: [ann, bob, cid].map((person) =>
      person === cid ? { ...cid, role: 'owner' } : person,
    ),
    groups: [dev],
    projects: [art],
    repositories: [closed, open],
  });
  const index = createAccessIndex(facts);
  const at = (uuid: typeof ann.uuid) => index.roster.positions.get(uuid) ?? -1;

  test('the most of everybody, without what everybody may read', () => {
    const { mostOf, uncertainOfAccount } = surveyLevels(index, everyAccount(3));
    expect([ann, bob, cid].map(({ uuid }) => mostOf(at(uuid)))).toStrictEqual([
      'write',
      'read',
      'admin',
    ]);
    expect([ann, bob, cid].map(({ uuid }) => uncertainOfAccount[at(uuid)])).toStrictEqual([
      0, 1, 0,
    ]);
  });

  test('those who are counted on each repository, and nobody else', () => {
    const { ofRepository } = surveyLevels(index, everyAccount(3));
    expect(ofRepository).toStrictEqual([
      { admin: 1, write: 1, read: 0, possible: 1 },
      { admin: 1, write: 0, read: 0, possible: 0 },
    ]);
    const nobody = { admin: 0, write: 0, read: 0, possible: 0 };
    expect(surveyLevels(index, createAccountSet(3)).ofRepository).toStrictEqual([nobody, nobody]);
  });

  test('says of everybody what is explained of each pair', () => {
    fc.assert(
      fc.property(seen, (some) => {
        const all = { ...some, repositories: some.repositories.map(closedUp) };
        const of = createAccessIndex(all);
        const { mostOf, uncertainOfAccount } = surveyLevels(
          of,
          everyAccount(of.roster.accounts.length),
        );
        of.roster.accounts.forEach((account, position) => {
          const answers = all.repositories.map(({ uuid }) =>
            explainRepositoryAccess(of, account, uuid),
          );
          const most = answers.map(({ atMost }) => LEVELS.indexOf(atMost));
          expect(mostOf(position)).toBe(LEVELS[Math.max(0, ...most)]);
          expect(uncertainOfAccount[position]).toBe(
            answers.filter(({ level, atMost }) => level !== atMost).length,
          );
        });
      }),
      { numRuns: 50 },
    );
  });
});

const seen = fc
  .tuple(arbitraryTruth, fc.array(arbitraryHide, { maxLength: 4 }))
  .map(([facts, hides]) => hides.reduce((all, hide) => hide(all), facts));

const LEVELS: readonly RepositoryLevel[] = ['none', 'read', 'write', 'admin'];
const closedUp = <Repository extends { readonly isPrivate: boolean }>(repository: Repository) => ({
  ...repository,
  isPrivate: true,
});
