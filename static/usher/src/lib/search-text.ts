/** Folds case and accents, so that `zielinski` finds Zieliński. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .toLocaleLowerCase('en');
}
