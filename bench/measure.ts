/** Runs it `runs` times; how long each took, in milliseconds, shortest first. */
export function timesOf(runs: number, work: (run: number) => unknown): number[] {
  return Array.from({ length: runs }, (_, run) => {
    const begin = performance.now();
    work(run);
    return performance.now() - begin;
  }).sort((a, b) => a - b);
}

/** `share` 0.5 is the median. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** The most memory the process has held so far. */
export function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
