import { runHere } from '../fake-terminal';
import {
  aStudio,
  aStudioWithGaps,
  aStudioWithListing,
  openFolder,
  otherAlex,
  type SnapshotFolder,
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

const why = async (file: string, person: string, repository: string, ...more: string[]) =>
  runHere(['why', '--from', file, '--person', person, '--repository', repository, ...more]);

test('shows every path, which one wins, and what would remain without each', async () => {
  const { code, stdout, stderr } = await why(whole, 'Ana Lund', 'acme/paintings');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(
    [
      'Ana Lund on acme/paintings: write',
      'PATH                                       WINS  WITHOUT IT REMAINS',
      'project-group artists on ART: create-repo  yes   read',
      'repository-person: read                    no    write',
      '',
    ].join('\n'),
  );
});

test('a possible path says so, and what may remain is a range', async () => {
  const { code, stdout, stderr } = await why(withGaps, 'Ana Lund', 'sketches');
  expect(code).toBe(3);
  expect(stdout).toContain('Ana Lund on acme/sketches: none … at most write');
  expect(stdout).toContain('repository-group hidden: write (possible)');
  expect(stderr).toContain('members of group Hidden (wrong credential)');
});

test('no access is an answer too, when everything that decides was read', async () => {
  const { code, stdout } = await why(whole, otherAlex.uuid, 'paintings');
  expect(code).toBe(0);
  expect(stdout).toBe(
    'Alex Kim on acme/paintings: none\n' +
      'No path: no workspace admin, and no grant on the project or the repository, alone or in a group.\n',
  );
});

test('no path among what could be read is not the same as no access', async () => {
  const { code, stdout, stderr } = await why(withGaps, otherAlex.uuid, 'vault');
  expect(code).toBe(3);
  expect(stdout).toBe(
    'Alex Kim on acme/vault: none … at most admin\n' +
      'No path is known, but not everything could be read.\n',
  );
  expect(stderr).toContain('people with access to acme/vault (not an admin)');
});

test('as json it is one row, also where there is no access', async () => {
  const { stdout } = await why(whole, otherAlex.uuid, 'paintings', '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    person: { uuid: otherAlex.uuid },
    repository: { fullName: 'acme/paintings' },
    level: 'none',
    atMost: 'none',
    paths: [],
    complete: true,
  });
});

test('a path through a group whose members nobody told says that it is inferred', async () => {
  const file = await folder.write('listing.usher', aStudioWithListing());
  const { code, stdout } = await why(file, 'Ana Lund', 'sketches');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^repository-group hidden \(inferred\): write +yes +none$/m);
  const json = await why(file, 'Ana Lund', 'sketches', '--format', 'json');
  expect(JSON.parse(json.stdout)).toMatchObject({
    paths: [{ kind: 'repository-group', certain: true, source: 'inferred' }],
  });
});
