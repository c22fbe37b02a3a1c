import pLimit from 'p-limit';
import { type LoadedFile } from '../../../../../src/contract/uploads';
import { base64ToBytes } from '../../lib/base64';
import { type call, type Outcome } from '../../lib/call';

/** Forge allows 500 calls in 25 seconds; the facts are fetched at the same time. */
const AT_ONCE = 2;

/** A loaded file from its chunks, as `decode` understands it; never throws. */
export async function fetchFile<File>(
  { chunks }: Pick<LoadedFile, 'chunks'>,
  ask: typeof call,
  decode: (bytes: Uint8Array) => Promise<File>,
): Promise<Outcome<File>> {
  const limit = pLimit(AT_ONCE);
  const answers = await Promise.all(
    chunks.map(({ hash }) => limit(() => ask('getFactsChunk', { hash }))),
  );
  const pieces: Uint8Array[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    pieces.push(base64ToBytes(answer.value.base64));
  }
  try {
    const whole = new Uint8Array(await new Blob(pieces.map(toPart)).arrayBuffer());
    return { ok: true, value: await decode(whole) };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return { ok: false, failure: { code: 'internal', message } };
  }
}

function toPart(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
