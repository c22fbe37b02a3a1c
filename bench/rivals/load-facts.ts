// The process whose memory function-memory.ts measures: reads a snapshot, builds the index, counts every pair.
import { readFileSync } from 'node:fs';
import { createAccessIndex } from '../../src/domain/access/access-index';
import { countPairs } from '../../src/domain/access/count-pairs';
import { decodeSnapshot } from '../../src/snapshot/snapshot';
import { peakMegabytes } from '../measure';

async function main(file: string): Promise<void> {
  const begin = performance.now();
  const index = createAccessIndex(await decodeSnapshot(readFileSync(file)));
  const loaded = performance.now();
  const { read, write, admin } = countPairs(index);
  const counted = performance.now();
  const { user, system } = process.cpuUsage();
  console.log(
    `peak ${Math.round(peakMegabytes())} MB; ${read + write + admin} pairs; read and indexed in ${Math.round(loaded - begin)} ms, ` +
      `counted in ${Math.round(counted - loaded)} ms; ${Math.round((user + system) / 1000)} ms of processor time`,
  );
}

void main(process.argv[2] ?? '');
