/** Words that English pages use all the time and German sentences never. */
const ENGLISH = new Set(
  [
    'a and are at be by can cannot complete each every everybody for from groups has have',
    'is it its known member members never no nobody none not of on or other people projects',
    'read repositories repository-admin seat seats since some that the their them there they',
    'this to today unknown until which who with without workspace-admin would write yes',
  ].flatMap((line) => line.split(' ')),
);

/** `sign-on` is one word, and what stands in quotes is a name. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}_-]*/gu;
const QUOTED = /„[^“]*“/gu;

/**
 * The English words in these texts, each once.
 * @param names of people, who may be called anything
 */
export function englishWordsIn(
  texts: readonly string[],
  names: readonly string[],
): readonly string[] {
  const found = texts.flatMap((text) => {
    const told = names.reduce((rest, name) => rest.replaceAll(name, ' '), text);
    return told.replaceAll(QUOTED, ' ').match(WORD) ?? [];
  });
  return [...new Set(found.filter((word) => ENGLISH.has(word)))];
}
