import { availableParallelism, loadavg } from 'node:os';
import { quantile } from '../measure';
import { type EngineName } from './engines';
import { type Measurement } from './measurement';
import { VIEW_NAMES } from './engine';
import { type WorkloadSize } from './workload';

type Rounds = readonly (readonly Measurement[])[];

/** Ratios compare processes of the same round; every number is the median of the rounds. */
export function printSize(
  size: WorkloadSize,
  rounds: Rounds,
  engines: readonly EngineName[],
): void {
  const pairs = ((size.people * size.repositories) / 1e6).toLocaleString('en');
  console.log(
    `\n${size.people} people × ${size.repositories} repositories (${pairs} million pairs), ` +
      `median of ${rounds.length} rounds, load ${loadavg()[0]?.toFixed(1) ?? '?'} on ${availableParallelism()} cores`,
  );
  printMatrix(rounds, engines);
  printViews(rounds, engines);
}

function printMatrix(rounds: Rounds, engines: readonly EngineName[]): void {
  printRow([
    'all levels, all paths',
    'build',
    'first',
    'again',
    '× again',
    '× its CPU',
    '× build+first',
    'peak MB',
  ]);
  for (const engine of engines) {
    const isSample = of(rounds, engine).some(({ matrix }) => matrix.counts === undefined);
    const about = isSample ? '~' : '';
    const again = median(ratios(rounds, engine, warmMs));
    const first = median(ratios(rounds, engine, coldMs));
    printRow([
      engine,
      time(median(of(rounds, engine).map(({ buildMs }) => buildMs))),
      about + time(median(of(rounds, engine).map(({ matrix }) => matrix.coldMs))),
      about + time(median(of(rounds, engine).map(warmMs))),
      about + ratio(again),
      ratio(median(ratios(rounds, engine, ({ matrix }) => matrix.cpuMs ?? NaN))),
      about + ratio(first),
      Math.round(median(of(rounds, engine).map((one) => one.peakMegabytes))).toString(),
    ]);
  }
}

function printViews(rounds: Rounds, engines: readonly EngineName[]): void {
  printRow(['p50 / p99', ...VIEW_NAMES]);
  for (const engine of engines) {
    const cells = VIEW_NAMES.map((name) => {
      const views = of(rounds, engine).flatMap(({ views: { [name]: view } }) => view ?? []);
      if (views.length === 0) return '-';
      const p50 = median(views.map(({ p50Ms }) => p50Ms));
      const p99 = median(views.map(({ p99Ms }) => p99Ms));
      return `${time(p50)} / ${time(p99)}`;
    });
    printRow([engine, ...cells]);
  }
}

function of(rounds: Rounds, engine: EngineName): Measurement[] {
  return rounds.flatMap((round) => round.filter((one) => one.engine === engine));
}

function warmMs({ matrix }: Measurement): number {
  return matrix.warmMs;
}

function coldMs({ buildMs, matrix }: Measurement): number {
  return buildMs + matrix.coldMs;
}

/** How many times as long as Usher's process of the same round. */
function ratios(
  rounds: Rounds,
  engine: EngineName,
  timeOf: (measurement: Measurement) => number,
): number[] {
  return rounds.flatMap((round) => {
    const usher = round.find((one) => one.engine === 'usher');
    const rival = round.find((one) => one.engine === engine);
    return usher === undefined || rival === undefined ? [] : [timeOf(rival) / timeOf(usher)];
  });
}

function median(numbers: readonly number[]): number {
  return quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  );
}

function ratio(times: number): string {
  return Number.isNaN(times) ? '-' : `${Number(times.toPrecision(3)).toLocaleString('en')} ×`;
}

function time(ms: number): string {
  if (ms < 1) return `${Number((ms * 1000).toPrecision(2))} µs`;
  if (ms < 10_000) return `${Number(ms.toPrecision(3))} ms`;
  return `${Number((ms / 1000).toPrecision(3)).toLocaleString('en')} s`;
}

function printRow(cells: readonly string[]): void {
  const [title = '', ...rest] = cells;
  const width = rest.length > VIEW_NAMES.length ? 14 : 24;
  console.log(title.padEnd(24) + rest.map((cell) => cell.padStart(width)).join(''));
}
