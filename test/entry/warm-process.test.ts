import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../local/content-hash';
import { anApp } from '../builders/an-app';

const src = path.join(projectRoot, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

/** What a module could keep from one invocation to the next. A WeakMap answers only whoever has the very object. */
const STATE =
  /^(?:export )?(?:let |var |const \w+(?:: [^=]+)? = (?:new (?:Map|Set)(?:<[^>]*>)?\(\)|\[\];|\{\};))/m;

test.each(['let cached;', 'const a = new Map<string, Facts>();', 'export const b: string[] = [];'])(
  '%s would be found',
  (line) => {
    expect(STATE.test(`import x from 'y';\n${line}\n`)).toBe(true);
  },
);

test('no module keeps anything that another workspace, served by the same process, could see', () => {
  expect(files.length).toBeGreaterThan(300);
  const keeping = files.filter((file) => {
    const text = readFileSync(path.join(src, file), 'utf8');
    // An empty value that is read-only by its type is no place to keep anything.
    return STATE.test(text.replaceAll(/^.*: (?:readonly |Setup ).*= (?:\[\]|\{\});$/gm, ''));
  });
  expect(keeping).toEqual([]);
});

test('two installations in one process: what one has stored, the other never answers', async () => {
  const app = await anApp();
  await app.seed('one');
  await app.get('saveRetention', { payload: { version: 0, retentionDays: 30 } });
  const [one, two] = [
    await app.get('getWorkspace'),
    await app.get('getWorkspace', { installation: 'two' }),
  ];
  expect(one.facts).toBeDefined();
  expect(two.facts).toBeUndefined();
  expect(two.days).toEqual([]);
  const settings = await app.get('getSettings', { installation: 'two' });
  expect(settings.retention).toEqual({ version: 0, value: { retentionDays: 90 } });
  const hash = one.facts?.chunks[0]?.hash ?? '';
  const asked = { payload: { hash } };
  expect(await app.call('getFactsChunk', asked)).toMatchObject({ ok: true });
  expect(await app.call('getFactsChunk', { ...asked, installation: 'two' })).toMatchObject({
    ok: false,
  });
});
