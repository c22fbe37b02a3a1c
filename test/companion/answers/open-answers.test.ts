import { readFileSync, writeFileSync } from 'node:fs';
import { runHere } from '../fake-terminal';
import { aStudio, openFolder, type SnapshotFolder } from './a-studio';

let folder: SnapshotFolder;
let good: Buffer;
beforeAll(async () => {
  folder = openFolder();
  good = readFileSync(await folder.write('good.usher', aStudio()));
});
afterAll(() => {
  folder.remove();
});

async function refusalOf(content: Buffer): Promise<string> {
  const file = folder.file('bad.usher');
  writeFileSync(file, content);
  const { code, stdout, stderr } = await runHere(['access', '--from', file]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(file);
  expect(readFileSync(file).equals(content)).toBe(true);
  return stderr;
}

test('a file cut off anywhere is refused with version and offset', async () => {
  const header = good.indexOf('\n') + 1;
  for (const length of [header, header + 10, good.length - 1]) {
    const says = await refusalOf(good.subarray(0, length));
    expect(says).toContain('version 3');
    expect(says).toContain(`byte ${length}`);
  }
});

test('a damaged file is refused with version and offset', async () => {
  const damaged = Buffer.from(good);
  damaged.writeUInt8(damaged.readUInt8(good.length - 20) ^ 0xff, good.length - 20);
  expect(await refusalOf(damaged)).toMatch(/version 3.* damaged.*byte \d+/);
});

test('a newer version is refused by its number', async () => {
  const text = good.toString('latin1').replace('"version":3', '"version":7');
  expect(await refusalOf(Buffer.from(text, 'latin1'))).toMatch(/version 7.*Update Usher/s);
});

test.each([
  ['a text', Buffer.from('person,level\n')],
  ['nothing', Buffer.alloc(0)],
  ['random bytes', Buffer.from([0x1f, 0x8b, 0, 1, 2, 3])],
])('%s is not a snapshot', async (_what, content) => {
  expect(await refusalOf(content)).toMatch(/no snapshot of Usher|ends in its header/);
});

test('a file that is not there is named', async () => {
  const { code, stderr } = await runHere(['gaps', '--from', folder.file('none.usher')]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/cannot read .*none\.usher: there is no such file/);
});
