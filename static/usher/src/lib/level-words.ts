import { type Level, type RepositoryLevel } from '../../../../src/domain/access/level';

const WORDS: Readonly<Record<Level, string>> = {
  none: 'none',
  read: 'read',
  write: 'write',
  'create-repo': 'create repositories',
  admin: 'admin',
};

/** The level as pages show it. */
export function levelWord(level: Level): string {
  return WORDS[level];
}

const ABILITIES: Readonly<Record<RepositoryLevel, string>> = {
  none: 'open',
  read: 'read',
  write: 'write to',
  admin: 'administer',
};

/** `write to` as in "Why can Nora write to pay-api?". */
export function abilityWord(level: RepositoryLevel): string {
  return ABILITIES[level];
}
