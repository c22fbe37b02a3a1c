/** A sentence begins with a capital letter, in every language that has them. */
export function startSentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}
