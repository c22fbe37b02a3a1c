export interface Times {
  /** By the clock on the wall, milliseconds, shortest first. */
  readonly wall: readonly number[];
  /** Of processors: what is left of a busy machine's noise. */
  readonly processor: readonly number[];
}

/** Runs it `runs` times. */
export function timesOf(runs: number, work: (run: number) => unknown): Times {
  const times = Array.from({ length: runs }, (_, run) => {
    const usedBefore = process.cpuUsage();
    const begin = performance.now();
    work(run);
    const wall = performance.now() - begin;
    const { user, system } = process.cpuUsage(usedBefore);
    return { wall, processor: (user + system) / 1000 };
  });
  return {
    wall: times.map(({ wall }) => wall).sort((a, b) => a - b),
    processor: times.map(({ processor }) => processor).sort((a, b) => a - b),
  };
}

/** `share` 0.5 is the median. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** The most memory the process has held so far. */
export function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
