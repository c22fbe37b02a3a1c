/** Folds what can be read on a row once, however often somebody types. */
export function createRowText<Row extends object>(
  textOf: (row: Row) => string,
): (row: Row) => string {
  const folded = new WeakMap<Row, string>();
  return (row) => {
    const known = folded.get(row);
    if (known !== undefined) return known;
    const text = foldText(textOf(row));
    folded.set(row, text);
    return text;
  };
}

/** Folds case and accents, so that `zielinski` finds Zieliński. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .toLocaleLowerCase('en');
}
