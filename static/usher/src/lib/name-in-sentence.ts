const LONGEST = 80;
/** Letters that are read from right to left (Hebrew, Arabic and their presentation forms). */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const ISOLATE = '\u2068';
const POP = '\u2069';

/**
 * A name as it stands inside an English sentence: never so long that the sentence is lost in it, and
 * set apart where its letters run from right to left, so that they do not turn the words around it
 * (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates).
 */
export function nameInSentence(name: string): string {
  const letters = Array.from(name);
  const short =
    letters.length > LONGEST
      ? `${letters
          .slice(0, LONGEST - 1)
          .join('')
          .trimEnd()}…`
      : name;
  return RIGHT_TO_LEFT.test(short) ? `${ISOLATE}${short}${POP}` : short;
}
