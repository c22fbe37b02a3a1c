// Every question that a page asks of a loaded index, and every rule of the catalogue, timed in one process.
//   --hidden    nobody told who is in which group
//   --only a    questions whose name holds this
// Starts itself again as one bundle, as Forge and the pages run it: what starts TypeScript here gives every
// function its name when it is made, which is half of the time of a short answer.
import { parseArgs } from 'node:util';
import { generateWorkspace } from '../local/bitbucket/generator/generate-workspace';
import { type WorkspaceData } from '../local/bitbucket/workspace-data';
import { type AccessIndex, createAccessIndex } from '../src/domain/access/access-index';
import { countAccess } from '../src/domain/access/count-access';
import { countPairs } from '../src/domain/access/count-pairs';
import { describeGroup } from '../src/domain/access/describe-group';
import { explainRepositoryAccess } from '../src/domain/access/explain-access';
import {
  listPeopleOf,
  listPeopleOfProject,
  listRepositoriesOf,
} from '../src/domain/access/list-access';
import { countChangesWithout, type Removal, whoChangesWithout } from '../src/domain/access/what-if';
import { listChanges } from '../src/domain/changes/list-changes';
import { type Facts } from '../src/domain/facts/facts';
import { withSharedRows } from '../src/domain/facts/share-rows';
import { type Reading, rowsRead } from '../src/domain/facts/reading';
import { createRuleJudge } from '../src/domain/findings/evaluate-findings';
import { RULES } from '../src/domain/findings/rules/registry';
import { DEFAULT_THRESHOLDS } from '../src/domain/findings/thresholds';
import { explainQuestion } from '../src/domain/gates/explain-question';
import { listBranchGates } from '../src/domain/gates/list-branch-gates';
import { NO_SETUP } from '../src/domain/setup/setup';
import { encodeSnapshot, decodeSnapshot } from '../src/snapshot/snapshot';
import { aDayLater } from './day-later';
import { peakMegabytes, quantile, timesOf } from './measure';
import { runBundled } from './run-bundled';
import { scannedFacts } from './scanned-facts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '5000' },
    groups: { type: 'string', default: '500' },
    projects: { type: 'string', default: '300' },
    repositories: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '7' },
    runs: { type: 'string', default: '1000' },
    hidden: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    bundled: { type: 'boolean', default: false },
  },
});
const RUNS = Number(values.runs);
/** Fewer, of what takes long. */
const FEW = 5;
/** Until the code is compiled, which is most of the first dozen. */
const SOME = 100;
const SHOWN_RULES = 8;
const DAY_MS = 86_400_000;

void (values.bundled ? ask() : askBundled());

async function askBundled(): Promise<void> {
  const args = ['--bundled', ...process.argv.slice(2)];
  process.exitCode = await runBundled(__filename, { args, nodeOptions: ['--expose-gc'] });
}

async function ask(): Promise<void> {
  const data = generateWorkspace({
    people: Number(values.people),
    groups: Number(values.groups),
    projects: Number(values.projects),
    repositories: Number(values.repositories),
    seed: Number(values.seed),
  });
  const index = createAccessIndex(await loadFacts(data));
  // What making the workspace left behind is not swept up while a question is timed.
  globalThis.gc?.();
  print('', 'p50', 'p99', 'slowest', '(processor time)');
  measureAccess(index);
  measureRemovals(index);
  measureGates(index);
  measureDays(index, withReadAgain(await loadFacts(aDayLater(data))));
  if (wanted('findings')) measureRules(index);
  console.log(`peak memory ${Math.round(peakMegabytes())} MB`);
}

/** From a file, as a page gets them. */
async function loadFacts(data: WorkspaceData): Promise<Facts> {
  const facts = await decodeSnapshot(await encodeSnapshot(scannedFacts(data)));
  return values.hidden ? withoutMembers(facts) : facts;
}

function withoutMembers(facts: Facts): Facts {
  const members = { state: 'unread', gap: { reason: 'wrong-credential' } } as const;
  return { ...facts, groups: facts.groups.map((group) => ({ ...group, members })) };
}

function measureAccess(index: AccessIndex): void {
  const { accounts } = index.roster;
  const { repositories, projects } = index.facts;
  measure('index', FEW, () => createAccessIndex(index.facts));
  measure('count every pair', FEW, () => countPairs(index));
  measure('count for lists of people, repositories', FEW, () => countAccess(index));
  measure('repositories of a person', RUNS, (run) => listRepositoriesOf(index, at(accounts, run)));
  measure('people of a repository', RUNS, (run) => listPeopleOf(index, at(repositories, run).uuid));
  measure('people of a project', RUNS, (run) => listPeopleOfProject(index, at(projects, run).uuid));
  measure('why one pair', RUNS, (run) =>
    explainRepositoryAccess(index, at(accounts, run), at(repositories, run).uuid),
  );
}

function measureRemovals(index: AccessIndex): void {
  const { facts } = index;
  const bySize = [...facts.groups].sort(
    (one, other) => rowsRead(other.members).length - rowsRead(one.members).length,
  );
  const without = (removal: Removal) => countChangesWithout(index, removal);
  const largest = at(bySize, 0).slug;
  const grants = facts.projects.flatMap(({ uuid, groupGrants }) =>
    rowsRead(groupGrants).map(({ group }) => ({ project: uuid, group })),
  );
  measure('a group', RUNS, (run) => describeGroup(index, at(facts.groups, run).slug));
  measure('the largest group', FEW, () => describeGroup(index, largest));
  measure('without a group', RUNS, (run) =>
    without({ kind: 'group', group: at(facts.groups, run).slug }),
  );
  measure('without the largest group', FEW, () => without({ kind: 'group', group: largest }));
  measure('without a grant on a project', RUNS, (run) => {
    const { project, group } = at(grants, run);
    return without({ kind: 'grant', on: { project }, of: { group } });
  });
  measure('without a membership, each repository', RUNS, (run) => {
    const { slug, members } = at(facts.groups, run);
    const person = rowsRead(members)[0] ?? at(index.roster.accounts, run);
    return whoChangesWithout(index, { kind: 'membership', group: slug, person });
  });
}

function measureGates(index: AccessIndex): void {
  const { accounts } = index.roster;
  const { repositories } = index.facts;
  measure('gates of everybody on a branch', RUNS, (run) =>
    listBranchGates(index, {
      repository: at(repositories, run).uuid,
      branch: 'main',
      setup: NO_SETUP,
    }),
  );
  measure('why or why not push', RUNS, (run) =>
    explainQuestion(
      index,
      {
        can: 'push',
        person: at(accounts, run),
        repository: at(repositories, run).uuid,
        branch: 'main',
      },
      NO_SETUP,
    ),
  );
}

/** A scan keeps what nothing tells to have changed for seven days: every seventh repository is read again. */
function withReadAgain(facts: Facts): Facts {
  const later = <Value>(reading: Reading<Value>): Reading<Value> =>
    reading.state === 'complete' ? { ...reading, readAt: reading.readAt + DAY_MS } : reading;
  const repositories = facts.repositories.map((repository, place) => {
    if (place % 7 !== 0) return repository;
    const { groupGrants, personGrants, branchRules } = repository;
    const again = { groupGrants: later(groupGrants), personGrants: later(personGrants) };
    return { ...repository, ...again, branchRules: later(branchRules) };
  });
  return { ...facts, repositories };
}

/** As a page holds a second day: what says the same is one and the same in both. */
function measureDays(index: AccessIndex, facts: Facts): void {
  measure('put a second day beside', FEW, () => withSharedRows(facts, index.facts));
  const tomorrow = createAccessIndex(withSharedRows(facts, index.facts));
  measure('changes of a day', SOME, () => listChanges(index, tomorrow));
}

function measureRules(index: AccessIndex): void {
  const now = index.facts.endedAt ?? index.facts.startedAt;
  const judge = createRuleJudge({
    ...{ facts: index.facts, index, now, thresholds: DEFAULT_THRESHOLDS, setup: NO_SETUP },
  });
  const costs = RULES.map((rule) => {
    const { processor } = timesOf(1, () => judge(rule));
    return { what: rule.id, ms: processor[0] ?? NaN };
  });
  const sum = costs.reduce((total, { ms }) => total + ms, 0);
  console.log(`findings: the whole catalogue ${sum.toFixed(0)} ms, of which`);
  for (const { what, ms } of costs.sort((a, b) => b.ms - a.ms).slice(0, SHOWN_RULES))
    console.log(`  ${what} ${ms.toFixed(1)} ms`);
}

function measure(what: string, runs: number, ask: (run: number) => unknown): void {
  if (!wanted(what)) return;
  const { processor } = timesOf(runs, ask);
  const ms = (share: number) => quantile(processor, share).toFixed(2);
  print(what, ms(0.5), ms(0.99), ms(1), `of ${runs}`);
}

function wanted(what: string): boolean {
  return what.includes(values.only);
}

/** Spread over all rows, the same in every run. */
function at<Row>(rows: readonly Row[], run: number): Row {
  const row = rows[(run * 7919) % rows.length];
  if (row === undefined) throw new RangeError('A workspace without people, groups or grants.');
  return row;
}

function print(what: string, ...cells: readonly string[]): void {
  console.log(what.padEnd(42) + cells.map((cell) => cell.padStart(10)).join(''));
}
