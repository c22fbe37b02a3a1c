import { once } from 'node:events';
import { type Facts } from '../../src/domain/facts/facts';
import { accountUuid, repositoryUuid } from '../../src/domain/facts/ids';
import { aPerson, aProject, aRepository, someFacts, uuidOf } from '../builders/facts-builders';
import { openFolder, type SnapshotFolder } from './answers/a-studio';
import { startUsher } from './run-usher';

const PEOPLE = 300;
const REPOSITORIES = 1000;

/** Everybody administers everything: 300,000 rows, over 100 MB as ndjson. */
function manyPairs(): Facts {
  const project = aProject();
  return someFacts({
    accounts: Array.from({ length: PEOPLE }, (_, n) =>
      aPerson({ displayName: `Person ${n}`, uuid: accountUuid(uuidOf(`p${n}`)), role: 'owner' }),
    ),
    projects: [project],
    repositories: Array.from({ length: REPOSITORIES }, (_, n) =>
      aRepository({
        slug: `repository-${n}`,
        project: project.uuid,
        uuid: repositoryUuid(uuidOf(`r${n}`)),
      }),
    ),
  });
}

let folder: SnapshotFolder;
let file: string;
beforeAll(async () => {
  folder = openFolder();
  file = await folder.write('large.usher', manyPairs());
});
afterAll(() => {
  folder.remove();
});

test('is written row by row: memory stays far below its size', async () => {
  const running = startUsher(['access', '--from', file, '--format', 'ndjson'], {
    NODE_OPTIONS: '--max-old-space-size=48',
  });
  const { stdout } = running.process;
  if (stdout === null) throw new Error('no stdout');
  stdout.removeAllListeners('data');
  let bytes = 0;
  let lines = 0;
  stdout.on('data', (text: string) => {
    bytes += text.length;
    lines += text.split('\n').length - 1;
  });
  const { code, stderr } = await running.ended;
  expect({ code, stderr, lines }).toEqual({ code: 0, stderr: '', lines: PEOPLE * REPOSITORIES });
  expect(bytes).toBeGreaterThan(90_000_000);
});

test.each(['ndjson', 'json', 'csv', 'table'])(
  'a reader of %s that has seen enough ends it without a word',
  async (format) => {
    const running = startUsher(['access', '--from', file, '--format', format]);
    const { stdout } = running.process;
    if (stdout === null) throw new Error('no stdout');
    await once(stdout, 'data');
    stdout.destroy();
    expect(await running.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
  },
);
