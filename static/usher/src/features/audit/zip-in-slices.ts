import { Zip, ZipDeflate } from 'fflate';

/** Small enough that the page answers between two of them, also on a slow machine. */
const SLICE_BYTES = 512 * 1024;

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * One archive of all files. Forge's policy allows no worker made from a blob, as fflate's would be, so the
 * page packs by itself and lets the browser draw between slices. Rejects with what fflate threw.
 * @param at milliseconds since 1970; what every file in the archive was changed at
 */
export async function zipInSlices(files: readonly ZipEntry[], at: number): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((problem, part) => {
    if (problem) throw problem;
    parts.push(new Uint8Array(part));
  });
  for (const { name, bytes } of files) {
    const file = new ZipDeflate(name);
    file.mtime = at;
    zip.add(file);
    await pushAll(file, bytes);
  }
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
}

async function pushAll(file: ZipDeflate, bytes: Uint8Array): Promise<void> {
  let from = 0;
  do {
    const to = Math.min(from + SLICE_BYTES, bytes.length);
    file.push(bytes.subarray(from, to), to === bytes.length);
    from = to;
    await breathe();
  } while (from < bytes.length);
}

function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
