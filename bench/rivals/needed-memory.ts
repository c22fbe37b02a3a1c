import { readFileSync } from 'node:fs';
import { freemem } from 'node:os';
import { type EngineName } from './engines';
import { type WorkloadSize } from './workload';

/** Besides what a pair takes: the engine itself, and the tables of numbers. */
const BASE_BYTES = 500e6;

/**
 * What the matrix of all pairs takes: measured at 5,000 × 10,000, where DuckDB and SQLite held 1.8 and 1.9 GB
 * for 50 million pairs. Usher keeps nothing per pair, nor do those that answer about one at a time.
 */
const BYTES_PER_PAIR: Readonly<Partial<Record<EngineName, number>>> = { duckdb: 20, sqlite: 20 };

export function neededBytes(engine: EngineName, { people, repositories }: WorkloadSize): number {
  return BASE_BYTES + (BYTES_PER_PAIR[engine] ?? 0) * people * repositories;
}

/** What can be had without swapping; what the system only keeps for files counts, where it tells. */
export function freeBytes(): number {
  try {
    const available = /^MemAvailable:\s+(\d+) kB$/m.exec(readFileSync('/proc/meminfo', 'utf8'));
    return available === null ? freemem() : Number(available[1]) * 1024;
  } catch {
    return freemem();
  }
}
