import { zipSync } from 'fflate';
import { type PackFile } from '../../src/snapshot/audit-pack';

/** One archive; the same files with the same time are the same bytes on one machine. */
export function zipFiles(files: readonly PackFile[], at: number): Uint8Array {
  const entries = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  return zipSync(entries, { mtime: at });
}
