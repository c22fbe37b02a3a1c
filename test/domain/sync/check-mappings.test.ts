import { createAccessIndex } from '../../../src/domain/access/access-index';
import { projectUuid, repositoryUuid } from '../../../src/domain/facts/ids';
import { checkMappings, findUnknownNames } from '../../../src/domain/sync/check-mappings';
import { type GroupMapping } from '../../../src/domain/sync/group-mapping';
import { aGroupSource, aMapping, aSourceGroup } from '../../builders/a-group-sync';
import {
  aGroup,
  aProject,
  aRepository,
  partial,
  someFacts,
  someLists,
} from '../../builders/facts-builders';

const dev = aGroup({ name: 'Developers' });
const ops = aGroup({ name: 'Ops' });
const art = aProject();
const paintings = aRepository();
const onArt = { project: art.uuid };
const onPaintings = { repository: paintings.uuid };
const read = (on: GroupMapping['grants'][number]['on']) => ({ on, level: 'read' as const });

test.each<[string, readonly GroupMapping[]]>([
  ['a group', [aMapping(dev)]],
  ['grants alone', [aMapping(undefined, { grants: [read(onArt)], mode: 'add-only' })]],
  ['two sources of one group', [aMapping(dev), aMapping(dev, { source: 'Ops' })]],
  ['one source of two groups', [aMapping(dev), aMapping(ops)]],
  [
    'the same level twice',
    [
      aMapping(dev, { grants: [read(onArt)] }),
      aMapping(dev, { source: 'Ops', grants: [read(onArt)] }),
    ],
  ],
  [
    'another level of another group',
    [
      aMapping(dev, { grants: [read(onArt)] }),
      aMapping(ops, { grants: [{ on: onArt, level: 'admin' }] }),
    ],
  ],
  [
    'another level of people without a group',
    [
      aMapping(undefined, { grants: [read(onArt)], mode: 'add-only' }),
      aMapping(undefined, {
        source: 'Ops',
        grants: [{ on: onArt, level: 'admin' }],
        mode: 'add-only',
      }),
    ],
  ],
  [
    'create repositories on a project',
    [aMapping(dev, { grants: [{ on: onArt, level: 'create-repo' }] })],
  ],
])('%s is right', (_, mappings) => {
  expect(checkMappings(mappings)).toStrictEqual([]);
});

test.each<[string, readonly GroupMapping[], object]>([
  ['gives-nothing', [aMapping(undefined, { mode: 'add-only' })], { at: 0 }],
  ['exact-without-group', [aMapping(undefined, { grants: [read(onArt)] })], { at: 0 }],
  [
    'create-repositories-on-repository',
    [aMapping(dev), aMapping(ops, { grants: [{ on: onPaintings, level: 'create-repo' }] })],
    { at: 1, on: onPaintings },
  ],
  [
    'same-place-twice',
    [aMapping(dev, { grants: [read(onArt), read(onPaintings), read(onArt)] })],
    { at: 0, on: onArt },
  ],
  ['same-mapping-twice', [aMapping(dev), aMapping(dev, { source: 'engineering ' })], { at: 1 }],
  [
    'levels-differ',
    [
      aMapping(dev, { grants: [read(onArt), read(onPaintings)] }),
      aMapping(dev, { source: 'Ops', grants: [{ on: onArt, level: 'write' }, read(onPaintings)] }),
    ],
    { at: 1, on: onArt },
  ],
])('%s is told', (code, mappings, where) => {
  expect(checkMappings(mappings)).toStrictEqual([{ ...where, code }]);
});

describe('names that nothing here has', () => {
  const facts = someFacts({ groups: [dev], projects: [art], repositories: [paintings] });
  const source = aGroupSource([aSourceGroup('engineering')]);
  const strange = [
    aMapping(dev, { grants: [read(onArt), read(onPaintings)] }),
    aMapping(ops, {
      source: 'Sales',
      grants: [
        read({ project: projectUuid('{gone}') }),
        read({ repository: repositoryUuid('{gone}') }),
      ],
    }),
  ];

  test('are told where all there is was read', () => {
    expect(findUnknownNames(strange, createAccessIndex(facts), source)).toStrictEqual([
      { at: 1, code: 'unknown-source' },
      { at: 1, code: 'unknown-group' },
      { at: 1, code: 'unknown-project', on: { project: '{gone}' } },
      { at: 1, code: 'unknown-repository', on: { repository: '{gone}' } },
    ]);
  });

  test('a mapping without a group names none', () => {
    const mapping = aMapping(undefined, { grants: [read(onArt)], mode: 'add-only' });
    expect(findUnknownNames([mapping], createAccessIndex(facts), source)).toStrictEqual([]);
  });

  test.each([
    ['groups', ['unknown-project', 'unknown-repository']],
    ['projects', ['unknown-group', 'unknown-repository']],
    ['repositories', ['unknown-group', 'unknown-project']],
  ] as const)('a list of %s that is not whole hides its own names alone', (list, codes) => {
    const lists = someLists({ [list]: partial(null) });
    const problems = findUnknownNames(strange, createAccessIndex({ ...facts, lists }));
    expect(problems.map(({ code }) => code)).toStrictEqual(codes);
  });

  test('are not told where a list is not whole, or no export was loaded', () => {
    const half = partial(null);
    const lists = someLists({ groups: half, projects: half, repositories: half });
    const index = createAccessIndex({ ...facts, lists });
    const part = aGroupSource([], { groups: partial([]) });
    expect(findUnknownNames(strange, index, part)).toStrictEqual([]);
    expect(findUnknownNames(strange, index)).toStrictEqual([]);
  });
});
