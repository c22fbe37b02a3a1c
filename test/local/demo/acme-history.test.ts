import { createBitbucket } from '../../../local/bitbucket/create-bitbucket';
import { acme } from '../../../local/bitbucket/demo/acme';
import { EARLIER_SCANS_DAYS_AGO, factsDaysBefore } from '../../../local/demo/acme-history';
import { scanWithToken } from '../../../local/demo/scan-with-token';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { listChanges, listFactChanges } from '../../../src/domain/changes/list-changes';
import { type Facts } from '../../../src/domain/facts/facts';

let present: Facts;

beforeAll(async () => {
  const bitbucket = createBitbucket({ data: acme() });
  bitbucket.switches.limit = Number.MAX_SAFE_INTEGER;
  const facts = (await scanWithToken(bitbucket)).facts();
  if (facts === undefined) throw new Error('The scan read nothing.');
  present = facts;
});

const codesBetween = (before: Facts, after: Facts) =>
  listFactChanges(before, after).changes.map(({ code }) => code);

test('two days ago the platform group had no grant on PAY, and its members gained write there since', () => {
  const before = factsDaysBefore(present, 2);
  expect(codesBetween(before, present)).toEqual([
    'grant-added',
    'grant-raised',
    'branch-rule-added',
  ]);
  const { levels } = listChanges(createAccessIndex(before), createAccessIndex(present));
  const raised = levels.filter(({ causes }) =>
    causes.some((cause) => cause.kind === 'grant' && cause.holder.kind === 'group'),
  );
  expect(raised.length).toBeGreaterThan(5);
  expect(new Set(raised.map(({ code }) => code))).toEqual(new Set(['level-raised']));
});

test('each earlier scan tells of something that the next one tells otherwise', () => {
  const scans = [...EARLIER_SCANS_DAYS_AGO.map((days) => factsDaysBefore(present, days)), present];
  const steps = scans
    .slice(1)
    .map((after, position) => codesBetween(scans[position] ?? after, after));
  expect(steps).toEqual([
    ['role-changed', 'group-member-joined', 'group-member-left', 'grant-added', 'access-key-added'],
    ['group-member-left', 'group-member-left', 'group-member-left', 'grant-added'],
    [
      'person-joined',
      'person-joined',
      'person-left',
      'seats-changed',
      'group-member-joined',
      'group-member-joined',
      'group-member-left',
      'group-member-left',
      'made-public',
      'branch-rule-added',
      'branch-rule-changed',
    ],
    ['grant-added', 'grant-raised', 'branch-rule-added'],
  ]);
});

test('everything was read that much earlier, and nothing of the present is touched', () => {
  const before = factsDaysBefore(present, 8);
  expect((present.endedAt ?? 0) - (before.endedAt ?? 0)).toBe(8 * 86_400_000);
  expect(present.startedAt - before.startedAt).toBe(8 * 86_400_000);
  expect(codesBetween(present, present)).toEqual([]);
});

test('what a scan could not read eight days ago is a gap, and no change', () => {
  const { changes, notComparable } = listFactChanges(factsDaysBefore(present, 8), present);
  expect(notComparable).toContainEqual(
    expect.objectContaining({ family: 'branch-rules', before: 'bitbucket-failed', missed: true }),
  );
  const repositories = new Set(
    changes.flatMap((change) => ('repository' in change ? [change.repository] : [])),
  );
  const operations = present.projects.find(({ key }) => key === 'OPS')?.uuid;
  expect(
    present.repositories.filter(
      ({ uuid, project }) => project === operations && repositories.has(uuid),
    ),
  ).toEqual([]);
});

test('nothing that Bitbucket lists today speaks against what was known then', () => {
  const { repositories } = factsDaysBefore(present, 30);
  expect(new Set(repositories.map(({ listing }) => listing.state))).toEqual(new Set(['unread']));
});
