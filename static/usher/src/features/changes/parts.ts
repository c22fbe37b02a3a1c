import { t } from '@lingui/core/macro';
import { type Place } from '../../lib/place';

/** A name in a sentence; a link where it has a page. */
export interface Name {
  readonly text: string;
  readonly to?: Place;
}
/** A piece of a sentence: words, or a name. */
export type Part = string | Name;
export type Parts = readonly Part[];

/** A sentence of words and names: line`${person} joined ${group}`. */
export function line(words: TemplateStringsArray, ...values: readonly (Part | Parts)[]): Parts {
  return words
    .flatMap((word, position) => [word, ...asParts(values[position])])
    .filter((part) => part !== '');
}

/** The sentence as plain text, for filters and exports. */
export function textOf(parts: Parts): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** `a`, `a and b`, `a, b and 3 more`: every name that is shown stays a link. */
export function listParts(items: readonly Part[], shown = 2): Parts {
  const named = items.length > shown + 1 ? items.slice(0, shown) : items;
  const rest = items.length - named.length;
  const all: readonly Part[] = rest > 0 ? [...named, t`${rest} more`] : named;
  return all.flatMap((part, position) => {
    if (position === 0) return [part];
    return [position === all.length - 1 ? ' and ' : ', ', part];
  });
}

function asParts(value: Part | Parts | undefined): Parts {
  if (value === undefined) return [];
  return typeof value === 'object' && !('text' in value) ? value : [value];
}

/** Words at the beginning get a capital; names stay as they are. */
export function capital([first = '', ...rest]: Parts): Parts {
  if (typeof first !== 'string') return [first, ...rest];
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest];
}
