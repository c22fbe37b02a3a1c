import { t } from '@lingui/core/macro';
import { type Place } from '../../lib/place';
import { sentenceList } from '../../lib/plural';
import { startSentence } from '../../lib/sentence-start';

/** A name in a sentence; a link where it has a page. */
export interface Name {
  readonly text: string;
  readonly to?: Place;
}
/** A piece of a sentence: words, or a name. */
export type Part = string | Name;
export type Parts = readonly Part[];

/**
 * A message of the catalogue with names in it: told((name) => t`${name(person)} joined`). The message
 * holds marks while it is translated, because another language has another order of names.
 */
export function told(say: (mark: (value: Part | Parts) => string) => string): Parts {
  const values: (Part | Parts)[] = [];
  const said = say((value) => `\uE000${values.push(value) - 1}\uE001`);
  return said
    .split(/\uE000(\d+)\uE001/u)
    .flatMap((words, position) => (position % 2 === 0 ? [words] : asParts(values[Number(words)])))
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
  return sentenceList()
    .formatToParts(all.map((_, position) => String(position)))
    .map(({ type, value }) => (type === 'literal' ? value : (all[Number(value)] ?? '')));
}

function asParts(value: Part | Parts | undefined): Parts {
  if (value === undefined) return [];
  return typeof value === 'object' && !('text' in value) ? value : [value];
}

/** Words at the beginning get a capital; names stay as they are. */
export function capital([first = '', ...rest]: Parts): Parts {
  if (typeof first !== 'string') return [first, ...rest];
  return [startSentence(first), ...rest];
}
