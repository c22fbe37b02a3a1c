import * as fc from 'fast-check';
import { toFirstPath, toSecondPath } from '../../../src/adapters/bitbucket/endpoints';
import { listGaps } from '../../../src/domain/access/list-gaps';
import { AUDIT_ENDPOINTS } from '../../../src/domain/audit/audit-endpoints';
import { stateCompleteness } from '../../../src/domain/audit/completeness';
import {
  toFamilyCells,
  toGapsTable,
  toStatementText,
  toVerdictText,
} from '../../../src/domain/audit/completeness-text';
import { LIST_CHANGED } from '../../../src/domain/facts/collected-jobs';
import { type Facts } from '../../../src/domain/facts/facts';
import { projectUuid, repositoryUuid } from '../../../src/domain/facts/ids';
import { type ScanJob } from '../../../src/domain/facts/scan-record';
import { arbitraryFacts } from '../../builders/arbitrary-facts';
import {
  aPerson,
  aRepository,
  complete,
  partial,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

const stateOf = (facts: Facts) =>
  stateCompleteness({
    ...{ facts, day: '2026-11-21', madeAt: READ_AT + 1, reader: 'a test' },
    ...{ leftOut: [], snapshotSha256: 'ab'.repeat(32) },
  });
const familyOf = (facts: Facts, wanted: string) => {
  const found = stateOf(facts).families.find(({ family }) => family === wanted);
  if (found === undefined) throw new Error(`no family ${wanted}`);
  return found;
};

test('a workspace that was read in full is complete, and what no API tells is still named', () => {
  const statement = stateOf(someFacts({ accounts: [aPerson()] }));
  expect(statement.isComplete).toBe(true);
  expect(toVerdictText(statement)).toBe('Everything that was asked for was read in full.');
  expect(statement.gaps.map(({ family }) => family)).toEqual([
    'access-tokens',
    'workspace-ssh-keys',
    'project-branch-rules',
  ]);
});

test('a scan that was cut off is not complete though no read failed', () => {
  const { endedAt, ...cutOff } = someFacts();
  expect(endedAt).toBe(READ_AT);
  const statement = stateOf(cutOff);
  expect(statement.isComplete).toBe(false);
  expect(toVerdictText(statement)).toBe('This is not complete. The scan was cut off.');
  expect(toStatementText(statement)).toContain('Scan ended: it was cut off');
});

test('one read that failed is counted, named and makes it incomplete', () => {
  const vault = aRepository({ slug: 'vault', personGrants: unread('not-an-admin') });
  const statement = stateOf(someFacts({ repositories: [vault] }));
  expect(statement.isComplete).toBe(false);
  expect(toVerdictText(statement)).toBe('This is not complete. 1 read is missing; it is named.');
  expect(toGapsTable(statement).rows[0]).toEqual([
    ...['repository-grants', 'acme/vault', 'not-an-admin', ''],
    ...['Anybody may have up to admin on the repository.', 'Scan as an admin of the workspace.'],
    'yes',
  ]);
});

test.each([
  ['read in full', complete([]), 0, { kind: 'held', short: 0 }],
  ['not read', unread<never[]>('rate-limited'), undefined, { kind: 'nothing-read' }],
  ['cut off', partial([]), 0, { kind: 'held', short: 0 }],
])('branch rules %s: %#', (_, branchRules, rowsRead, size) => {
  const family = familyOf(
    someFacts({ repositories: [aRepository({ branchRules })] }),
    'branch-rules',
  );
  expect(family.rowsRead).toBe(rowsRead);
  expect(family.size).toEqual(size);
});

const SHORT = {
  ...{ state: 'partial' as const, readAt: READ_AT, value: [] },
  gap: { reason: 'unreadable-answer' as const, detail: LIST_CHANGED },
};

test.each([
  [1, '1 list shorter than reported, or changed while they were read'],
  [2, '2 lists shorter than reported, or changed while they were read'],
])(
  '%d lists that brought fewer rows than Bitbucket reported are counted as short',
  (lists, told) => {
    const repositories = Array.from({ length: lists }, (_, at) =>
      aRepository({ uuid: repositoryUuid(`{${at}}`), personGrants: SHORT }),
    );
    const family = familyOf(someFacts({ repositories }), 'repository-grants');
    expect(family.size).toEqual({ kind: 'held', short: lists });
    expect(toFamilyCells(family)[4]).toBe(told);
  },
);

test.each([
  ['no repository exists', complete(null), 'nothing to read'],
  ['nobody read which repositories exist', unread<null>('rate-limited'), '0 of not known'],
  ['not all repositories were named', partial(null, 'rate-limited'), '0 of not known'],
])('%s: so much is said of their grants', (_, repositories, told) => {
  const facts = someFacts({ lists: someLists({ repositories }) });
  expect(toFamilyCells(familyOf(facts, 'repository-grants'))[2]).toBe(told);
});

test('several reads that failed are counted', () => {
  const vault = aRepository({ personGrants: unread(), branchRules: unread() });
  expect(toVerdictText(stateOf(someFacts({ repositories: [vault] })))).toBe(
    'This is not complete. 2 reads are missing; each is named.',
  );
});

test('members that nobody read are not known, and not none', () => {
  const facts = someFacts({ lists: someLists({ members: unread('rate-limited') }) });
  const cells = toFamilyCells(familyOf(facts, 'members'));
  expect(cells.slice(0, 5)).toEqual([
    ...['members', 'partial', '0 of not known', 'not known', 'nothing was read'],
  ]);
});

test('groups come without a size, and their rows are the groups', () => {
  expect(familyOf(someFacts(), 'groups')).toMatchObject({
    ...{ rowsRead: 0, size: { kind: 'none-reported' }, total: 0, done: 0 },
    endpoints: ['/1.0/groups/{workspace}'],
  });
});

test('every gap of any facts stands in the statement, in its table and in its text', () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const statement = stateOf(facts);
      expect(statement.gaps).toEqual(listGaps(facts));
      expect(toGapsTable(statement).rows).toHaveLength(statement.gaps.length);
      const text = toStatementText(statement);
      for (const { family, object } of statement.gaps)
        expect(text).toContain(`${family}, ${object}: `);
      // A scan that has not ended may leave no gap among what it came to, and is not complete.
      const hasEnded = facts.endedAt !== undefined;
      expect(statement.isComplete).toBe(hasEnded && !statement.gaps.some(({ missed }) => missed));
    }),
    { numRuns: 40 },
  );
});

const project = { project: projectUuid('{project}'), key: '{project}' };
const repository = { repository: repositoryUuid('{repository}'), slug: '{repository}' };
const JOBS: readonly (readonly [keyof typeof AUDIT_ENDPOINTS, ScanJob])[] = [
  ['members', { kind: 'members' }],
  ['groups', { kind: 'groups' }],
  ['projects', { kind: 'projects' }],
  ['repositories', { kind: 'repositories' }],
  ['webhooks', { kind: 'workspace-webhooks' }],
  ['invitations', { kind: 'invitations' }],
  ['project-grants', { kind: 'project-group-grants', ...project }],
  ['project-grants', { kind: 'project-person-grants', ...project }],
  ['access-keys', { kind: 'project-access-keys', ...project }],
  ['repository-grants', { kind: 'repository-group-grants', ...repository }],
  ['repository-grants', { kind: 'repository-person-grants', ...repository }],
  ['branch-rules', { kind: 'branch-rules', ...repository }],
  ['listing', { kind: 'listing', ...repository }],
  ['branching-models', { kind: 'branching-model', ...repository }],
  ['access-keys', { kind: 'repository-access-keys', ...repository }],
  ['default-reviewers', { kind: 'default-reviewers', ...repository }],
  ['forks', { kind: 'forks', ...repository }],
  ['overrides', { kind: 'overrides', ...repository }],
  ['webhooks', { kind: 'repository-webhooks', ...repository }],
  ['activity', { kind: 'commits', since: '2026-11-01', ...repository }],
  ['activity', { kind: 'pull-requests', since: '2026-11-01', ...repository }],
];

test('the statement names exactly the endpoints that the client asks', () => {
  const asked = new Map<string, Set<string>>();
  for (const [family, job] of JOBS)
    for (const path of [toFirstPath(job, '{workspace}'), toSecondPath(job, '{workspace}')])
      if (path !== undefined) {
        const [plain = ''] = decodeURIComponent(path).split('?');
        asked.set(family, (asked.get(family) ?? new Set()).add(plain));
      }
  for (const [family, endpoints] of Object.entries(AUDIT_ENDPOINTS))
    expect([...(asked.get(family) ?? [])].sort()).toEqual([...endpoints].sort());
});
