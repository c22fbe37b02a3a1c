import { runHere } from '../fake-terminal';
import { aStudio, aStudioWithGaps, openFolder, type SnapshotFolder } from './a-studio';

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

interface Gap {
  readonly family: string;
  readonly object: string;
  readonly reason: string | null;
  readonly remedy: string;
  readonly missed: boolean;
}

async function gapsIn(file: string) {
  const { code, stdout } = await runHere(['gaps', '--from', file, '--format', 'json']);
  return { code, gaps: JSON.parse(stdout) as readonly Gap[] };
}

test('a whole snapshot still names what no API tells, and that is no failure', async () => {
  const { code, gaps } = await gapsIn(whole);
  expect(code).toBe(0);
  expect(gaps.every(({ reason, missed }) => reason === null && !missed)).toBe(true);
  expect(gaps.map(({ family }) => family)).toEqual(
    expect.arrayContaining(['access-tokens', 'project-branch-rules']),
  );
  const { stdout, stderr } = await runHere(['gaps', '--from', whole]);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/access-tokens +.* not readable by any API/);
});

test('what was missed comes first, with reason and remedy, and makes exit code 3', async () => {
  const { code, gaps } = await gapsIn(withGaps);
  expect(code).toBe(3);
  const missed = gaps.filter((gap) => gap.missed);
  expect(gaps.slice(0, missed.length)).toEqual(missed);
  expect(missed).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        family: 'groups',
        object: 'group Hidden',
        reason: 'wrong-credential',
      }),
      expect.objectContaining({
        family: 'repository-grants',
        object: 'acme/vault',
        reason: 'not-an-admin',
      }),
    ]),
  );
  expect(missed.every(({ remedy }) => remedy !== '')).toBe(true);
});

test.each(['table', 'csv', 'ndjson'])('as %s there is a line for each', async (format) => {
  const { gaps } = await gapsIn(withGaps);
  const { stdout, stderr } = await runHere(['gaps', '--from', withGaps, '--format', format]);
  expect(stderr).toContain('the snapshot has gaps');
  const heading = format === 'ndjson' ? 0 : 1;
  expect(stdout.trimEnd().split('\n')).toHaveLength(gaps.length + heading);
});
