import { REPOSITORY_LEVELS, type RepositoryLevel } from '../../../../../src/domain/access/level';

/**
 * One cell as a small number, so that a column is an array of bytes: the certain rank in bits 0–1, the
 * highest possible rank in bits 2–3, and bit 4 for whoever reads only because everybody may.
 */
export const RANK_UNIT = 1;
export const MOST_UNIT = 4;
export const PUBLIC_ONLY_BIT = 16;

export function rankIn(code: number): number {
  return code & 3;
}

export function mostIn(code: number): number {
  return (code >>> 2) & 3;
}

export function isPublicOnly(code: number): boolean {
  return (code & PUBLIC_ONLY_BIT) !== 0;
}

/** What a cell says where somebody asks for at least this rank. */
export type Mark = 'blank' | 'unknown' | 'level';

/** A level that may reach the asked rank and is not certain to do so is unknown, never blank. */
export function markOf(code: number, least: number): Mark {
  if (rankIn(code) >= least) return 'level';
  return mostIn(code) >= least ? 'unknown' : 'blank';
}

export function levelOfRank(rank: number): RepositoryLevel {
  return REPOSITORY_LEVELS[rank] ?? 'none';
}

const LETTERS = ['', 'R', 'W', 'A'] as const;

/** `R`, `W` or `A`, `P` for public; `?` where it is not certain: no colour is needed to read a cell. */
export function letterOf(code: number, least: number): string {
  switch (markOf(code, least)) {
    case 'blank':
      return '';
    case 'unknown':
      return '?';
    case 'level': {
      const letter = isPublicOnly(code) ? 'P' : (LETTERS[rankIn(code)] ?? '');
      return mostIn(code) > rankIn(code) ? `${letter}?` : letter;
    }
  }
}
