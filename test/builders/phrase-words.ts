import { type Phrase } from '../../src/domain/digest/digest';
import { phraseText } from '../../src/domain/digest/phrase-text';

/** What a phrase says where nobody's name is known. */
export function phraseWords(phrase: Phrase): string {
  return phraseText(phrase, { names: {} });
}
