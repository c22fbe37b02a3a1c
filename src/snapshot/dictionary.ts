/** Gives every text a number: its place in the list. */
export interface Dictionary<Text extends string = string> {
  readonly refTo: (text: Text) => number;
  readonly texts: readonly Text[];
}

/** `first` keep their places, also where one comes twice; others follow as they are asked for. */
export function createDictionary<Text extends string = string>(
  first: readonly Text[] = [],
): Dictionary<Text> {
  const texts = [...first];
  const refs = new Map<Text, number>();
  texts.forEach((text, at) => {
    if (!refs.has(text)) refs.set(text, at);
  });
  return {
    texts,
    refTo: (text) => {
      const known = refs.get(text);
      if (known !== undefined) return known;
      refs.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}
