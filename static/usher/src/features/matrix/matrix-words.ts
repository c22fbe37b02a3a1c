import { plural, t } from '@lingui/core/macro';
import { REPOSITORY_LEVELS } from '../../../../../src/domain/access/level';
import { abilityWord, levelWord } from '../../lib/level-words';
import { nameInSentence } from '../../lib/name-in-sentence';
import { formatCount } from '../../lib/plural';
import { isPublicOnly, mostIn, rankIn } from './cell-code';
import { type BlockShare } from './group-blocks';

export interface MatrixSummary {
  readonly people: number;
  readonly repositories: number;
  /** What the filter looks through: `none` is proved by a list that was read in full. */
  readonly known: 'some' | 'none' | 'not-known';
  readonly least: number;
  /** People with the level on at least one of the repositories. */
  readonly reaching: number;
  readonly possiblePairs: number;
  /** The project that most of them reach; missing where none is, or only one is looked at. */
  readonly most?: { readonly key: string; readonly people: number };
}

/** The picture in words: `41 of 61 people can write to at least one of 23 repositories; …`. */
export function matrixSentence(summary: MatrixSummary): string {
  const { people, repositories, most, least } = summary;
  if (summary.known === 'none') return t`There are no repositories.`;
  if (summary.known === 'not-known') return t`No repository is known, but not all could be read.`;
  if (people === 0) return t`Nobody matches the filter.`;
  if (repositories === 0) return t`No repository matches the filter.`;
  const who = whoCan(summary);
  const told = most === undefined ? `${who}.` : `${who}; ${mostSentence(most, least)}.`;
  return summary.possiblePairs === 0 ? told : `${told} ${unknownSentence(summary.possiblePairs)}`;
}

function mostSentence({ key, people }: NonNullable<MatrixSummary['most']>, least: number): string {
  const count = formatCount(people);
  if (least === 1) return t`${key} is read by most: ${count}`;
  return least === 2
    ? t`${key} is written by most: ${count}`
    : t`${key} is administered by most: ${count}`;
}

function whoCan({ people, repositories, least, reaching, possiblePairs }: MatrixSummary): string {
  const can = abilityWord(REPOSITORY_LEVELS[least] ?? 'none');
  const where =
    repositories === 1
      ? t`the one repository`
      : t`at least one of ${plural(repositories, { one: '# repository', other: '# repositories' })}`;
  if (reaching > 0)
    return t`${formatCount(reaching)} of ${plural(people, { one: '# person', other: '# people' })} can ${can} ${where}`;
  return possiblePairs === 0
    ? t`None of ${plural(people, { one: '# person', other: '# people' })} can ${can} any of ${plural(repositories, { one: '# repository', other: '# repositories' })}`
    : t`None of ${plural(people, { one: '# person', other: '# people' })} is known to be able to ${can} any of ${plural(repositories, { one: '# repository', other: '# repositories' })}`;
}

function unknownSentence(pairs: number): string {
  return t`For ${plural(pairs, { one: '# pair of person and repository', other: '# pairs of person and repository' })} it is not known.`;
}

/** The level of one cell: `write`, `read, at most admin`, `not known, at most write`. */
function cellLevel(code: number): string {
  const level = levelWord(REPOSITORY_LEVELS[rankIn(code)] ?? 'none');
  const most = levelWord(REPOSITORY_LEVELS[mostIn(code)] ?? 'none');
  if (mostIn(code) > rankIn(code))
    return rankIn(code) === 0 ? t`not known, at most ${most}` : t`${level}, at most ${most}`;
  return isPublicOnly(code) ? t`${level}, because it is public` : level;
}

/** What the cursor stands on, for ears and for the line under the picture. */
export function cellText(person: string, repository: string, code: number): string {
  return t`${nameInSentence(person)} on ${nameInSentence(repository)}: ${cellLevel(code)}`;
}

export interface BlockNames {
  readonly people: string;
  readonly size: number;
  readonly project: string;
  readonly repositories: number;
  readonly least: number;
  /** The members of the group are not all known. */
  readonly isOpen: boolean;
}

/** The same from far: `Artists in ART: 182 of 480 pairs (38%) can write; …`. */
export function shareText(share: BlockShare, names: BlockNames): string {
  const who = t`${nameInSentence(names.people)} (${plural(names.size, { one: '# person', other: '# people' })}) in ${names.project} (${plural(names.repositories, { one: '# repository', other: '# repositories' })})`;
  const level = levelWord(REPOSITORY_LEVELS[names.least] ?? 'none');
  const wanted = names.least < 3 ? t`${level} or more` : level;
  const certain = t`${wanted} for ${formatCount(share.certain)} of ${plural(share.pairs, { one: '# pair', other: '# pairs' })} (${shareWord(share)})`;
  return [
    t`${who}: ${certain}`,
    ...(share.possible === 0 ? [] : [t`${formatCount(share.possible)} not known`]),
    ...(names.isOpen ? [t`its members are not all known`] : []),
  ].join('; ');
}

/** `38%`; what is not nothing is never 0%, and what is not all is never 100%. */
export function shareWord({ certain, pairs }: BlockShare): string {
  if (certain === 0 || pairs === 0) return '0%';
  if (certain === pairs) return '100%';
  return `${Math.min(99, Math.max(1, Math.round((certain / pairs) * 100)))}%`;
}
