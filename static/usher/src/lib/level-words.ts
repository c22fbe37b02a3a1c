import { t } from '@lingui/core/macro';
import { type Level, type RepositoryLevel } from '../../../../src/domain/access/level';

const WORDS: Readonly<Record<Level, string>> = {
  none: t`none`,
  read: t`read`,
  write: t`write`,
  'create-repo': t`create repositories`,
  admin: t`admin`,
};

/** The level as pages show it. */
export function levelWord(level: Level): string {
  return WORDS[level];
}

const ABILITIES: Readonly<Record<RepositoryLevel, string>> = {
  none: t`open`,
  read: t`read`,
  write: t`write to`,
  admin: t`administer`,
};

/** `write to` as in "Why can Nora write to pay-api?". */
export function abilityWord(level: RepositoryLevel): string {
  return ABILITIES[level];
}
