import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import packageJson from '../../package.json';

const root = path.resolve(__dirname, '../..');
const bin = path.join(root, packageJson.bin.usher);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'usher-bin-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('runs through the link that npm makes, whatever folder it is called in', () => {
  symlinkSync(bin, path.join(folder, 'usher'));
  writeFileSync(path.join(folder, 'tsconfig.json'), '{ this is not JSON');
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  const { status, stdout, stderr } = spawnSync(path.join(folder, 'usher'), ['--help'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('Exit codes: 0 complete, 3 answered but with gaps');
});

test('hands its exit code to the shell', () => {
  const { status, stderr } = spawnSync(process.execPath, [bin, 'gaps', '--from', 'nothing'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('nothing');
});
