/** Streams are in Node and in browsers alike; `node:zlib` is not. */
async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new CompressionStream('gzip'));
}

/** @throws if the bytes are not gzip, are cut off, or do not match their check sum. */
async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new DecompressionStream('gzip'));
}

export async function gzipText(text: string): Promise<Uint8Array> {
  return gzip(new TextEncoder().encode(text));
}

/** @throws as `gunzip`, and if the bytes are no UTF-8. */
export async function gunzipText(bytes: Uint8Array): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await gunzip(bytes));
}

async function through(
  bytes: Uint8Array,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
