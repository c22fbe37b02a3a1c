import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { leo } from '../../builders/a-workspace-to-change';
import { art } from '../../peers/small-workspace';
import { runHere } from '../fake-terminal';
import { openPlanned, type PlannedWorkspace } from './a-planned-workspace';

const PAGE = readFileSync(path.resolve(__dirname, '../../../docs/companion.md'), 'utf8');
const SECTIONS = ['plan', 'apply', 'verify', 'undo'].map((verb) => sectionOf(`usher ${verb}`));
const COMMANDS = SECTIONS.flatMap(commandsOf);

function sectionOf(title: string): string {
  const [, rest = ''] = PAGE.split(`\n## \`${title}\`\n`);
  return rest.split('\n## ')[0] ?? '';
}

function commandsOf(section: string): readonly string[] {
  const blocks = [...section.matchAll(/```\n([\s\S]*?)```/g)].map(([, body = '']) => body);
  return blocks.flatMap((body) => body.split('\n')).filter((line) => line.startsWith('usher '));
}

let there: PlannedWorkspace;
beforeAll(async () => {
  there = await openPlanned();
  const scan = ['scan', '--workspace', 'acme', '--out', there.fileOf('acme.usher')];
  writeFileSync(there.fileOf('leavers.txt'), 'Leo <leo@acme.example>\n');
  writeFileSync(there.fileOf('newcomers.csv'), 'name\nNina\n');
  writeFileSync(there.fileOf('groups.csv'), `group,account id\nartists,${leo.accountId ?? ''}\n`);
  const grants = [{ on: { project: art.uuid }, level: 'create-repo' }];
  const groupSync = [{ source: 'artists', mode: 'add-only', grants }];
  writeFileSync(there.settings, JSON.stringify({ protectedPeople: [], groupSync }));
  await there.writePlan();
  expect((await runHere([...scan, '--api', there.api], there.admin)).code).toBe(0);
});
afterAll(async () => there.close());

test('there is a command for every verb and every kind of plan', () => {
  const kinds = ['offboard', 'onboard', 'clean-up', 'machine', 'sync'];
  const verbs = [...kinds.map((kind) => `plan ${kind}`), 'apply', 'verify', 'undo'];
  for (const verb of verbs)
    expect(COMMANDS.filter((line) => line.startsWith(`usher ${verb} `))).not.toEqual([]);
});

test.each(COMMANDS)('%s', async (line) => {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word);
  const isPlan = line.startsWith('usher plan ');
  const args = words
    .slice(1)
    .flatMap((word = '') =>
      /^[\w.-]+\.(usher|json|csv|txt|md)$/.test(word) ? [file(word)] : [word],
    );
  const isAsking = args.includes('--confirm');
  const { code, stderr } = isAsking ? await there.answer(args, ['y', 'y']) : await there.run(args);
  expect(stderr).not.toMatch(/unknown option|wrong usage|Nothing was written/);
  expect(isPlan ? [0, 3] : [0]).toContain(code);

  /** Plans of the page are written beside the one that is applied. */
  function file(name: string): string {
    return there.fileOf(isPlan && name === 'plan.json' ? 'made.json' : name);
  }
});
