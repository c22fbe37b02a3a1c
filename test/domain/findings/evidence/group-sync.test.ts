import { decideByGroupSync } from '../../../../src/domain/findings/evidence/group-sync';
import { type Missing } from '../../../../src/domain/findings/rule';
import { type GroupMapping } from '../../../../src/domain/sync/group-mapping';
import { type SourceGroup } from '../../../../src/domain/sync/group-source';
import { type Facts, type Group } from '../../../../src/domain/facts/facts';
import { someEvidence } from '../../../builders/a-finding-evidence';
import { aGroupSource, aMapping, aSourceGroup } from '../../../builders/a-group-sync';
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
} from '../../../builders/facts-builders';

const [ann, bob] = [aPerson(), aPerson({ displayName: 'Bob' })];
const dev = aGroup({ members: complete([ann.uuid]) });
const art = aProject({ groupGrants: complete([aGroupGrant(dev, 'write')]) });
const paintings = aRepository({
  project: art.uuid,
  groupGrants: complete([aGroupGrant(dev, 'read')]),
});
const onArt = { on: { project: art.uuid }, level: 'write' } as const;
const onPaintings = { on: { repository: paintings.uuid }, level: 'read' } as const;

interface Given {
  readonly facts?: Partial<Facts>;
  readonly mappings?: readonly GroupMapping[];
  readonly groups?: readonly SourceGroup[];
}

const MAPPINGS = [aMapping(dev, { grants: [onArt, onPaintings] })];

function decide({ facts, mappings = MAPPINGS, groups }: Given = {}) {
  const source = aGroupSource(groups ?? [aSourceGroup('Engineering', [ann])]);
  return decideByGroupSync(
    someEvidence({
      facts: someFacts({
        accounts: [ann, bob],
        groups: [dev],
        projects: [art],
        repositories: [paintings],
        ...facts,
      }),
      groupSync: { mappings, source },
    }),
  );
}

test('without a mapping, or without an export to compare with, nothing is decided', () => {
  expect(decideByGroupSync(someEvidence())).toBeUndefined();
  expect(decide({ mappings: [] })).toBeUndefined();
  const unloaded = someEvidence({ groupSync: { mappings: MAPPINGS } });
  expect(decideByGroupSync(unloaded)).toBeUndefined();
});

test('a group that is as the mapping wants it is no match, and nothing is missing', () => {
  expect(decide()).toStrictEqual({ matches: [], missing: [] });
});

test('each group and each person is one match, with what is otherwise about it alone', () => {
  const ops = aGroup({ name: 'Ops', members: complete([bob.uuid]) });
  const found = decide({
    facts: { groups: [dev, ops] },
    mappings: [
      ...MAPPINGS,
      aMapping(ops, { source: 'Operators' }),
      aMapping(undefined, {
        source: 'Guests',
        mode: 'add-only',
        grants: [{ on: { repository: paintings.uuid }, level: 'create-repo' }],
      }),
    ],
    groups: [
      aSourceGroup('Engineering', [ann, bob]),
      aSourceGroup('Operators', []),
      aSourceGroup('Guests', [bob]),
    ],
  });
  expect(found?.matches).toStrictEqual([
    {
      subject: { kind: 'group', group: dev.slug },
      evidence: ['1 of the identity provider not in it: Bob.'],
    },
    {
      subject: { kind: 'group', group: ops.slug },
      evidence: ['1 in it without the identity provider: Bob.'],
    },
    {
      subject: { kind: 'person', person: bob.uuid },
      evidence: ['The mapping wants create repositories on acme/paintings, none is granted.'],
    },
  ]);
});

test('what somebody holds above the mapping is named with both levels', () => {
  const higher = { ...paintings, groupGrants: complete([aGroupGrant(dev, 'admin')]) };
  expect(decide({ facts: { repositories: [higher] } })?.matches).toStrictEqual([
    {
      subject: { kind: 'group', group: dev.slug },
      evidence: ['The mapping wants read on acme/paintings, admin is granted.'],
    },
  ]);
  const addOnly = MAPPINGS.map((mapping) => ({ ...mapping, mode: 'add-only' as const }));
  expect(decide({ facts: { repositories: [higher] }, mappings: addOnly })?.matches).toStrictEqual(
    [],
  );
});

const partlyRead: Group = { ...dev, members: partial([ann.uuid, bob.uuid], 'rate-limited') };

test('whoever is too many in a group that was read in part is reported, too', () => {
  const found = decide({ facts: { groups: [partlyRead] } });
  expect(found?.matches).toStrictEqual([
    {
      subject: { kind: 'group', group: dev.slug },
      evidence: ['1 in it without the identity provider: Bob.'],
    },
  ]);
});

const inSource = (detail: string): Missing => ({ need: 'identity-groups', isPart: true, detail });

test.each<readonly [string, Given, readonly Missing[]]>([
  [
    'the members of the group',
    { facts: { groups: [{ ...dev, members: unread('wrong-credential') }] } },
    [
      {
        need: 'groups',
        subject: { kind: 'group', group: dev.slug },
        gap: { reason: 'wrong-credential' },
      },
    ],
  ],
  [
    'the grants of the project',
    { facts: { projects: [{ ...art, groupGrants: unread('not-an-admin') }] } },
    [
      {
        need: 'project-grants',
        subject: { kind: 'project', project: art.uuid },
        gap: { reason: 'not-an-admin' },
      },
    ],
  ],
  [
    'the grants of the repository',
    { facts: { repositories: [{ ...paintings, groupGrants: unread('rate-limited') }] } },
    [
      {
        need: 'repository-grants',
        subject: { kind: 'repository', repository: paintings.uuid },
        gap: { reason: 'rate-limited' },
      },
    ],
  ],
  [
    'a group that the export does not hold',
    { groups: [] },
    [inSource('Engineering is not in the export')],
  ],
  [
    'a group that the export holds twice',
    { groups: [aSourceGroup('Engineering', [ann]), aSourceGroup('Engineering', [ann])] },
    [inSource('Engineering is the name of more than one group of the export')],
  ],
  [
    'the members in the export',
    { groups: [aSourceGroup('Engineering', [], { members: unread('rate-limited') })] },
    [
      {
        ...inSource('Engineering has no list of members in the export'),
        gap: { reason: 'rate-limited' },
      },
    ],
  ],
  [
    'who some members of the export are, who may be people of the workspace',
    {
      groups: [
        aSourceGroup('Engineering', [ann], {
          unmatched: [
            { at: 2, reason: 'not-asked' },
            { at: 3, reason: 'not-asked' },
          ],
        }),
      ],
    },
    [inSource('2 members of mapped groups matched with nobody')],
  ],
])('not known: %s', (_, given, missing) => {
  expect(decide(given)).toStrictEqual({ matches: [], missing });
});

test('grants to people are compared with the mapping that gives them to people', () => {
  const mappings = [aMapping(undefined, { mode: 'add-only', grants: [onPaintings] })];
  const given = { ...paintings, personGrants: complete([aPersonGrant(ann, 'read')]) };
  expect(decide({ mappings, facts: { repositories: [given] } })?.matches).toStrictEqual([]);
  expect(decide({ mappings })?.matches).toStrictEqual([
    {
      subject: { kind: 'person', person: ann.uuid },
      evidence: ['The mapping wants read on acme/paintings, none is granted.'],
    },
  ]);
});
