import { badRequest } from '../api-error';

export type Token =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: 'sign'; readonly value: string };

const TOKEN = /\s*(?:"((?:[^"\\]|\\.)*)"|(!=|!~|>=|<=|[=~<>(),])|([^\s"=!~<>(),]+))/uy;

/** Cuts a `q` into texts in double quotes, signs and words. Throws 400 at the first stray character. */
export function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < query.trimEnd().length) {
    const from = pattern.lastIndex;
    const found = pattern.exec(query);
    if (!found) throw badRequest(`Invalid query at character ${from + 1}.`);
    const [, text, sign, word] = found;
    if (text !== undefined) tokens.push({ kind: 'text', value: text.replace(/\\(.)/gu, '$1') });
    else if (sign !== undefined) tokens.push({ kind: 'sign', value: sign });
    else tokens.push({ kind: 'word', value: word ?? '' });
  }
  return tokens;
}
