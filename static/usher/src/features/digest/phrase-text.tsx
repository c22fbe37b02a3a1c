import { type Digest, type Phrase } from '../../../../../src/domain/digest/digest';
import { phraseText } from '../../../../../src/domain/digest/phrase-text';

/** Names may be written from right to left, and must not turn the sentence around them. */
export function PhraseText({
  phrase,
  digest,
}: {
  readonly phrase: Phrase;
  readonly digest: Pick<Digest, 'names'>;
}) {
  return (
    <>
      {phrase.map((part, at) =>
        typeof part === 'string' ? part : <bdi key={at}>{phraseText([part], digest)}</bdi>,
      )}
    </>
  );
}
