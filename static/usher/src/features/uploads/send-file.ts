import { type LoadedFiles } from '../../../../../src/contract/uploads';
import { type LoadedKind, type UploadKind } from '../../../../../src/domain/facts/loaded-kinds';
import { type call, type Outcome } from '../../lib/call';
import { bytesToBase64 } from '../../lib/base64';

interface FileToSend<Kind extends UploadKind = LoadedKind> {
  readonly kind: Kind;
  readonly bytes: Uint8Array;
}

interface Sending {
  readonly call: typeof call;
  readonly onProgress: (sent: number, chunks: number) => void;
  /** Asked before each chunk. */
  readonly isCancelled: () => boolean;
}

/** A chunk may get lost on the way; putting it twice does no harm. */
const ATTEMPTS = 3;

/**
 * Sends a file in chunks and puts it in place at the end; before that nobody sees any of it. Whatever
 * goes wrong, what was sent is given up.
 * @returns the files that are loaded now; `undefined` when it was cancelled
 */
export async function sendFile(
  file: FileToSend,
  sending: Sending,
): Promise<Outcome<LoadedFiles | undefined>> {
  return await sendAndThen(file, sending, (upload) => sending.call('commitUpload', { upload }));
}

/**
 * The same for any kind of file.
 * @param commit takes the whole file in, by the id of its upload
 */
export async function sendAndThen<Value>(
  { kind, bytes }: FileToSend<UploadKind>,
  sending: Sending,
  commit: (upload: string) => Promise<Outcome<Value>>,
): Promise<Outcome<Value | undefined>> {
  const sha256 = await toSha256(bytes);
  const ticket = await sending.call('beginUpload', { kind, bytes: bytes.length, sha256 });
  if (!ticket.ok) return ticket;
  const { upload, chunks, chunkBytes } = ticket.value;
  const abandon = () => sending.call('abandonUpload', { upload });
  for (let at = 0; at < chunks; at++) {
    if (sending.isCancelled()) {
      const gone = await abandon();
      return gone.ok ? { ok: true, value: undefined } : gone;
    }
    sending.onProgress(at, chunks);
    const chunk = bytes.subarray(at * chunkBytes, (at + 1) * chunkBytes);
    const put = await putChunk(sending, { upload, at, base64: bytesToBase64(chunk) });
    if (put.ok) continue;
    await abandon();
    return put;
  }
  sending.onProgress(chunks, chunks);
  const committed = await commit(upload);
  if (!committed.ok) await abandon();
  return committed;
}

async function putChunk(
  sending: Sending,
  chunk: { readonly upload: string; readonly at: number; readonly base64: string },
): Promise<Outcome<unknown>> {
  let outcome = await sending.call('putUploadChunk', chunk);
  for (let attempt = 1; attempt < ATTEMPTS && isLost(outcome); attempt++)
    outcome = await sending.call('putUploadChunk', chunk);
  return outcome;
}

function isLost(outcome: Outcome<unknown>): boolean {
  if (outcome.ok) return false;
  return outcome.failure.code === 'unreachable' || outcome.failure.code === 'unavailable';
}

async function toSha256(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
