import { joinPieces } from './join-pieces';
import { gunzipSmall } from './small-gzip';

/** What a day changed is about 340 bytes; what takes a millisecond is left to streams, which let others go on. */
const SMALL_BYTES = 4096;

/** Streams are in Node and in browsers alike; `node:zlib` is not. */
async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new CompressionStream('gzip'));
}

/** @throws if the bytes are not gzip, are cut off, or do not match their check sum. */
async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length <= SMALL_BYTES) return gunzipSmall(bytes);
  return through(bytes, new DecompressionStream('gzip'));
}

export async function gzipText(text: string): Promise<Uint8Array> {
  return gzip(new TextEncoder().encode(text));
}

/** @throws as `gunzip`, and if the bytes are no UTF-8. */
export async function gunzipText(bytes: Uint8Array): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await gunzip(bytes));
}

/** By the stream's own ends: a `Blob` before it and a `Response` behind it take longer than a small section. */
async function through(
  bytes: Uint8Array,
  { writable, readable }: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const writer = writable.getWriter();
  const written = writer.write(new Uint8Array(bytes)).then(() => writer.close());
  const [pieces] = await Promise.all([readAll(readable), written]);
  return joinPieces(pieces);
}

async function readAll(readable: ReadableStream<Uint8Array>): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const reader = readable.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return pieces;
    pieces.push(value);
  }
}
