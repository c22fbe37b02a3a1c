import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { projectRoot } from '../../local/content-hash';

// Builds the pages when their sources changed.
interface Ended {
  readonly code: number | null;
  readonly output: string;
}

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function start(...args: string[]) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join('local', 'main.ts'), ...args],
    { cwd: projectRoot },
  );
  started.push(child);
  let output = '';
  let tell: (url: string) => void = () => undefined;
  const url = new Promise<string>((resolve) => (tell = resolve));
  const collect = (text: Buffer) => {
    output += String(text);
    const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
    if (found !== undefined) tell(found);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
  return { child, url, ended };
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'prints one URL, serves the index there, and %s leaves nothing running',
  async (signal) => {
    const { child, url, ended } = start('--port', '0');
    const index = await url;
    expect(await (await fetch(index)).text()).toContain('Usher on a simulated Bitbucket');
    child.kill(signal);
    const { code, output } = await ended;
    expect(code).toBe(0);
    expect(output.match(/http:/g)).toHaveLength(1);
    await expect(fetch(index)).rejects.toThrow();
  },
);

test('a port that is taken is named, with what to do', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(portOf(server));
    });
  });
  const { code, output } = await start('--port', String(port)).ended;
  server.close();
  expect(code).toBe(1);
  expect(output).toContain(`Port ${port} is in use. Choose another with --port`);
});

test.each([
  [['--port', 'eighty'], 'whole number'],
  [['--people', '0'], 'at least 1 of people'],
])('%j is refused in words', async (args, message) => {
  const { code, output } = await start(...args).ended;
  expect(code).not.toBe(0);
  expect(output).toContain(message);
});

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
}
