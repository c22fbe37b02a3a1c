import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type AccessRow } from '../../../src/domain/access/access-row';
import { LEVELS, REPOSITORY_LEVELS } from '../../../src/domain/access/level';
import { PATH_KINDS } from '../../../src/domain/access/path';
import { runHere } from '../fake-terminal';
import {
  alex,
  ana,
  aStudio,
  aStudioWithGaps,
  aStudioWithListing,
  formula,
  openFolder,
  otherAlex,
  paintings,
  type SnapshotFolder,
  team,
} from './a-studio';

let folder: SnapshotFolder;
let whole: string;
let withGaps: string;
beforeAll(async () => {
  folder = openFolder();
  whole = await folder.write('whole.usher', aStudio());
  withGaps = await folder.write('gaps.usher', aStudioWithGaps());
});
afterAll(() => {
  folder.remove();
});

async function rowsOf(file: string, ...more: readonly string[]): Promise<readonly AccessRow[]> {
  const { stdout } = await runHere(['access', '--from', file, '--format', 'json', ...more]);
  return JSON.parse(stdout) as readonly AccessRow[];
}

const schemaFile = path.resolve(__dirname, '../../../docs/access-row.schema.json');
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as Schema;
interface Schema {
  readonly definitions: {
    readonly repositoryLevel: { readonly enum: readonly string[] };
    readonly path: {
      readonly properties: Readonly<Record<'kind' | 'level', { readonly enum: readonly string[] }>>;
    };
  };
}

test('one row is exactly what the issue promises', async () => {
  const rows = await rowsOf(whole, '--person', 'Ana Lund', '--repository', 'paintings');
  expect(rows).toEqual([
    {
      person: { uuid: ana.uuid, accountId: ana.accountId, displayName: 'Ana Lund' },
      repository: { uuid: paintings.uuid, fullName: 'acme/paintings' },
      level: 'write',
      atMost: 'write',
      paths: [
        {
          kind: 'project-group',
          level: 'create-repo',
          project: { key: 'ART', name: 'Project ART' },
          group: { slug: 'artists', name: 'Artists' },
          certain: true,
          winning: true,
          remainsWithout: 'read',
        },
        {
          kind: 'repository-person',
          level: 'read',
          certain: true,
          winning: false,
          remainsWithout: 'write',
        },
      ],
      complete: true,
    },
  ]);
});

test('every row, complete or not, is what docs/access-row.schema.json says', async () => {
  const isRow = new Ajv({ allowUnionTypes: true }).compile(schema);
  const inferred = await folder.write('listing.usher', aStudioWithListing());
  const files = [whole, withGaps, inferred];
  const rows = (await Promise.all(files.map((file) => rowsOf(file)))).flat();
  expect(rows.some(({ paths }) => paths.some(({ source }) => source === 'inferred'))).toBe(true);
  for (const row of rows) expect([row, isRow(row), isRow.errors]).toEqual([row, true, null]);
  expect(rows.some(({ complete }) => !complete)).toBe(true);
  expect(isRow({ ...rows[0], secret: 1 })).toBe(false);
});

test('the schema knows the words of the domain, all of them', () => {
  const { repositoryLevel, path: pathSchema } = schema.definitions;
  expect(repositoryLevel.enum).toEqual(REPOSITORY_LEVELS);
  expect(pathSchema.properties.kind.enum).toEqual(PATH_KINDS);
  expect(pathSchema.properties.level.enum).toEqual(LEVELS.filter((level) => level !== 'none'));
});

test('json and ndjson say the same, in the same order in every run', async () => {
  const { stdout } = await runHere(['access', '--from', whole, '--format', 'ndjson']);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(lines).toEqual(await rowsOf(whole));
  expect(await rowsOf(whole)).toEqual(await rowsOf(whole));
});

test('rows come by name, then repository; two people of one name stay apart', async () => {
  const rows = await rowsOf(whole);
  const order = rows.map(
    ({ person, repository }) => `${person.displayName} ${repository.fullName}`,
  );
  expect(order.slice(0, 4)).toEqual([
    '=HYPERLINK("//evil";"דנה") acme/paintings',
    '=HYPERLINK("//evil";"דנה") acme/website',
    'Alex Kim acme/paintings',
    'Alex Kim acme/website',
  ]);
  const alexes = rows.filter(({ person }) => person.displayName === 'Alex Kim');
  expect(new Set(alexes.map(({ person }) => person.uuid))).toEqual(
    new Set([alex.uuid, otherAlex.uuid]),
  );
});

test('an account that is no person says so, and a missing account id is null', async () => {
  const [row] = await rowsOf(whole, '--person', team.uuid, '--repository', 'paintings');
  expect(row?.person).toMatchObject({ type: 'team', displayName: 'Studio team' });
  const [outsider] = await rowsOf(whole, '--person', formula.uuid);
  expect(outsider?.person.accountId).toBeNull();
  const { stdout } = await runHere(['access', '--from', whole, '--person', team.uuid]);
  expect(stdout).toContain('Studio team [team]');
});

test('nobody without access has a row', async () => {
  const { code, stdout } = await runHere([
    ...['access', '--from', whole, '--format', 'json'],
    ...['--person', otherAlex.uuid, '--repository', 'paintings'],
  ]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '[]\n' });
});

test('what is not known widens the level, is no complete answer, and makes exit code 3', async () => {
  const { code, stdout, stderr } = await runHere([
    'access',
    '--from',
    withGaps,
    '--person',
    'Ana Lund',
  ]);
  expect(code).toBe(3);
  expect(stdout).toMatch(
    /acme\/sketches +none … at most write +repository-group hidden: write \(possible\)/,
  );
  expect(stdout).toMatch(/acme\/vault +none … at most admin/);
  expect(stderr).toContain('groups: group Hidden (wrong credential)');
  expect(stderr).toContain('repository grants: acme/vault (not an admin)');
});

test.each([
  ['a repository', ['--repository', 'paintings'], 0],
  ['a person on a repository', ['--person', 'Ana Lund', '--repository', 'paintings'], 0],
  ['a workspace admin on anything', ['--person', 'Boss', '--repository', 'vault'], 3],
  ['a repository with a gap', ['--repository', 'sketches'], 3],
])('gaps elsewhere do not touch the answer about %s', async (_what, more, expected) => {
  const { code, stderr } = await runHere(['access', '--from', withGaps, ...more]);
  expect(code).toBe(expected);
  if (expected === 0) expect(stderr).toBe('');
});

test('csv: one line a row, readable paths, and no name becomes a formula', async () => {
  const { code, stdout } = await runHere([
    ...['access', '--from', whole, '--format', 'csv', '--repository', 'paintings'],
  ]);
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toBe(
    '\ufeffperson,person type,person uuid,account id,repository,repository uuid,level,at most,paths,complete',
  );
  expect(lines[1]).toMatch(/^"'=HYPERLINK\(""\/\/evil"";""דנה""\)",user,/);
  expect(stdout).toContain(
    'write,write,project-group artists on ART: create-repo; also repository-person: read,yes',
  );
});

test('an ambiguous name lists the candidates', async () => {
  const { code, stdout, stderr } = await runHere([
    'access',
    '--from',
    whole,
    '--person',
    'alex kim',
  ]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const part of [alex.uuid, otherAlex.uuid, 'nickname alexk']) expect(stderr).toContain(part);
});
