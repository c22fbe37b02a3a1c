import { type Digest, type Phrase } from './digest';

/** Stands for somebody whose name is not kept any more. */
const NAMELESS = 'somebody whose account is closed';

/** A phrase with the names that the digest holds. */
export function phraseText(phrase: Phrase, { names }: Pick<Digest, 'names'>): string {
  return phrase
    .map((part) => (typeof part === 'string' ? part : nameOf(part.person, names)))
    .join('');
}

function nameOf(uuid: string, names: Digest['names']): string {
  return Object.hasOwn(names, uuid) ? (names[uuid] ?? NAMELESS) : NAMELESS;
}

/** The digest without the names of these accounts, as their erasure asks. */
export function withoutNames(digest: Digest, erased: ReadonlySet<string>): Digest {
  const kept = Object.entries(digest.names).filter(([uuid]) => !erased.has(uuid));
  return { ...digest, names: Object.fromEntries(kept) };
}
