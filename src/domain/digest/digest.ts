import { type AccountUuid } from '../facts/ids';
import { type DigestPlace } from './digest-place';

/**
 * What an administrator reads once a week. Plain data: it is kept, sent and shown on a page alike. People
 * stand in it by id, and their names in `names` alone, so that a name can be erased from what was kept.
 */
export interface Digest {
  readonly version: 1;
  readonly workspace: { readonly slug: string; readonly name: string };
  /** ISO date. */
  readonly madeOn: string;
  /** When the scan it speaks of ended (or began, where it was cut off), milliseconds since 1970. */
  readonly readAt: number;
  /** When the scan it is compared with ended; missing in the first digest. */
  readonly since?: number;
  /** The one thing, without the workspace's name and without anybody's name. */
  readonly subject: string;
  readonly figures: readonly DigestFigure[];
  readonly sections: readonly DigestSection[];
  /** Display names by account uuid, of those who are mentioned. */
  readonly names: Readonly<Record<string, string>>;
}

export const DIGEST_SECTIONS = [
  'changes',
  'seats',
  'inactive',
  'findings',
  'deadlines',
  'coverage',
] as const;
export type DigestSectionId = (typeof DIGEST_SECTIONS)[number];

/** `unknown`: something that decides it was not told or not read. */
export type DigestTone = 'plain' | 'good' | 'warning' | 'danger' | 'unknown';

/** One number of the strip at the top. */
export interface DigestFigure {
  readonly label: string;
  /** `61`, `at most 61`, `not known`. */
  readonly value: string;
  readonly tone: DigestTone;
  readonly place: DigestPlace;
}

export interface DigestSection {
  readonly id: DigestSectionId;
  readonly title: string;
  readonly place: DigestPlace;
  /** The answer, before the lines. */
  readonly summary: Phrase;
  readonly tone: DigestTone;
  readonly bar?: DigestBar;
  readonly lines: readonly DigestLine[];
  /** How many lines were left out, so that it stays short. */
  readonly more: number;
}

export interface DigestLine {
  readonly text: Phrase;
  readonly tone: DigestTone;
  readonly place: DigestPlace;
}

/** So many of so many, with its words. */
export interface DigestBar {
  readonly filled: number;
  readonly of: number;
  readonly text: string;
  readonly tone: DigestTone;
}

/** A text in which people stand by id. */
export type Phrase = readonly (string | PersonMention)[];

export interface PersonMention {
  readonly person: AccountUuid;
}
