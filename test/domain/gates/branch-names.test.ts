import { listBranchesNamed } from '../../../src/domain/gates/branch-names';
import { aRepository, complete, unread } from '../../builders/facts-builders';
import { aRule } from './gate-scene';

test('offers the main branch, those of the model and those that rules name, each once', () => {
  const repository = aRepository({
    mainBranch: 'main',
    branchingModel: complete({ development: 'develop', production: 'main', prefixes: [] }),
    branchRules: complete([
      aRule('push', 'main'),
      aRule('push', 'release/*'),
      aRule('delete', 'stable'),
      aRule('force', 'stable'),
      aRule('push', ''),
      aRule('push', 'x', { match: { by: 'branching-model', branchType: 'release' } }),
    ]),
  });
  expect(listBranchesNamed(repository)).toStrictEqual([
    { name: 'main', namedBy: 'main-branch' },
    { name: 'develop', namedBy: 'development' },
    { name: 'stable', namedBy: 'rule' },
  ]);
});

test('names nothing that was not read', () => {
  const { mainBranch, ...repository } = aRepository({
    branchingModel: unread(),
    branchRules: unread(),
  });
  expect(mainBranch).toBe('main');
  expect(listBranchesNamed(repository)).toStrictEqual([]);
  expect(
    listBranchesNamed(
      aRepository({
        mainBranch: 'main',
        branchingModel: complete({ production: 'prod', prefixes: [] }),
      }),
    ),
  ).toStrictEqual([
    { name: 'main', namedBy: 'main-branch' },
    { name: 'prod', namedBy: 'production' },
  ]);
});
