import { createHash } from 'node:crypto';
import { createRandom } from '../../local/bitbucket/random';
import { peakMegabytes, quantile } from '../measure';
import { type Answer, type Engine, type Query, type View, VIEW_NAMES } from './engine';
import { type EngineName } from './engines';
import { type MatrixMeasurement, type Measurement, type ViewMeasurement } from './measurement';

export interface MeasurementOrder {
  readonly engine: EngineName;
  readonly people: number;
  readonly repositories: number;
  /** Grants of groups on projects, to ask what would be without them. */
  readonly grants: readonly Query['grant'][];
  readonly withFingerprint: boolean;
}

const WARM_RUNS = 25;
const WARM_BUDGET_MS = 5_000;
const QUERIES = 1_000;
const QUERY_BUDGET_MS = 2_000;
const COMPARED_QUERIES = 20;

/** Builds the engine, then the matrix, then the views, one after another in this process. */
export async function measureEngine(
  build: () => Engine | Promise<Engine>,
  order: MeasurementOrder,
): Promise<Measurement> {
  const [buildMs, engine] = await timed(build);
  const measuredMatrix = await measureMatrix(engine);
  const views: { -readonly [Name in keyof Measurement['views']]: ViewMeasurement } = {};
  for (const name of VIEW_NAMES) {
    const view = engine.views[name];
    if (view !== undefined) views[name] = await measureView(view, order);
  }
  const megabytes = peakMegabytes();
  const fingerprint = order.withFingerprint ? await engine.fingerprint?.() : undefined;
  engine.close?.();
  return {
    engine: order.engine,
    buildMs,
    matrix: measuredMatrix ?? extrapolateMatrix({ engine, views, order }),
    views,
    ...(fingerprint === undefined ? {} : { fingerprint }),
    peakMegabytes: megabytes,
  };
}

async function measureMatrix({ matrix }: Engine): Promise<MatrixMeasurement | undefined> {
  if (matrix === undefined) return undefined;
  const [coldMs, counts] = await timed(matrix);
  const times: number[] = [];
  const deadline = performance.now() + WARM_BUDGET_MS;
  const before = process.cpuUsage();
  do times.push((await timed(matrix))[0]);
  while (times.length < WARM_RUNS && performance.now() < deadline);
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / 1000 / times.length;
  return { coldMs, warmMs: quantile(sorted(times), 0.5), cpuMs, counts };
}

/** What the whole matrix would take, from the mean of a view. */
function extrapolateMatrix(given: {
  readonly engine: Engine;
  readonly views: Measurement['views'];
  readonly order: MeasurementOrder;
}): MatrixMeasurement {
  const { engine, views, order } = given;
  const view = views[engine.matrixFrom ?? 'repository'];
  if (view === undefined) throw new Error(`${order.engine} has nothing to take a matrix from.`);
  const times =
    engine.matrixFrom === 'why' ? order.people * order.repositories : order.repositories;
  return { coldMs: view.meanMs * times, warmMs: view.meanMs * times };
}

async function measureView(view: View, order: MeasurementOrder): Promise<ViewMeasurement> {
  await view.prepare?.();
  const queries = drawQueries(order);
  const least = view.isOne === true ? 1 : COMPARED_QUERIES;
  const times: number[] = [];
  const deadline = performance.now() + QUERY_BUDGET_MS;
  for (const query of queries) {
    if (times.length >= least && performance.now() > deadline) break;
    times.push((await timed(() => view.ask(query)))[0]);
  }
  const answers = [];
  for (const query of queries.slice(0, least)) answers.push(await view.answer(query));
  const total = times.reduce((sum, time) => sum + time, 0);
  return {
    p50Ms: quantile(sorted(times), 0.5),
    p99Ms: quantile(sorted(times), 0.99),
    meanMs: total / times.length,
    runs: times.length,
    answers: answers.map(digest),
    levels: answers.map((rows) => String(Math.max(0, ...rows.map(([, rank]) => rank)))),
    isLevelAlone: view.isLevelAlone === true,
  };
}

/** The same for every engine. */
function drawQueries({ people, repositories, grants }: MeasurementOrder): Query[] {
  const random = createRandom(people);
  return Array.from({ length: QUERIES }, () => ({
    person: Math.floor(random() * people),
    repository: Math.floor(random() * repositories),
    grant: grants[Math.floor(random() * grants.length)] ?? NO_GRANT,
  }));
}

const NO_GRANT: Query['grant'] = { project: -1, group: -1, rank: 0 };

function digest(answer: Answer): string {
  const rows = [...answer].sort(([a, x], [b, y]) => a - b || x - y);
  const hash = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  return `${rows.length} rows ${hash.slice(0, 12)}`;
}

/** Waits only for what has to be waited for: a turn of the event loop would be most of a short answer. */
async function timed<Result>(work: () => Result | Promise<Result>): Promise<[number, Result]> {
  const begin = performance.now();
  const result = work();
  const value = result instanceof Promise ? ((await result) as Result) : result;
  return [performance.now() - begin, value];
}

function sorted(times: readonly number[]): number[] {
  return [...times].sort((a, b) => a - b);
}
