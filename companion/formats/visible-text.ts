/**
 * Control characters could move the cursor or recolour the terminal; direction overrides could make
 * one name look like another. Letters of right-to-left scripts stay as they are.
 * https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** Names come from Bitbucket and can hold anything: what could act on a terminal is shown as its code. */
export function toVisibleText(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}
