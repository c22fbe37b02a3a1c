import { type Output } from '../terminal';

const CHUNK_CHARACTERS = 64 * 1024;
const READER_IS_GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET']);

/**
 * Writes pieces as they come and waits whenever the reader is slower, so that a large answer is
 * never in memory as a whole. Ends quietly when the reader has seen enough (`usher … | head`).
 */
export async function writeChunks(output: Output, pieces: Iterable<string>): Promise<void> {
  let pending = '';
  for (const piece of pieces) {
    pending += piece;
    if (pending.length < CHUNK_CHARACTERS) continue;
    if (!(await write(output, pending))) return;
    pending = '';
  }
  await write(output, pending);
}

/** Waits until the text is handed over. False when nobody reads any more; throws on a full disk. */
async function write(output: Output, text: string): Promise<boolean> {
  if (text === '') return true;
  const error = await new Promise<Error | null | undefined>((resolve) => {
    output.write(text, resolve);
  });
  if (error === null || error === undefined) return true;
  if (READER_IS_GONE.has((error as NodeJS.ErrnoException).code ?? '')) return false;
  throw error;
}
