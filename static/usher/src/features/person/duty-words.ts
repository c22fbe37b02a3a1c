import { plural, t } from '@lingui/core/macro';
import { nameInSentence } from '../../lib/name-in-sentence';
import { countOf, listInWords } from '../../lib/plural';
import { type Exemption, type PersonDuties } from './person-duties';

/** `Desta Moyo is on the lists of 2 branch rules, is a default reviewer in 1 repository and added 1 access key.` */
export function dutiesSentence(person: string, duties: PersonDuties): string {
  const { exemptions, reviews, keys, unread } = duties;
  const name = nameInSentence(person);
  const certain = exemptions.filter(isCertain);
  const parts = [
    ...(certain.length === 0
      ? []
      : [
          t`is on the lists of ${plural(certain.length, { one: '# branch rule', other: '# branch rules' })}`,
        ]),
    ...(reviews.length === 0
      ? []
      : [
          t`is a default reviewer in ${plural(reviews.length, { one: '# repository', other: '# repositories' })}`,
        ]),
    ...(keys.length === 0
      ? []
      : [t`added ${plural(keys.length, { one: '# access key', other: '# access keys' })}`]),
  ];
  const isAll = unread.rules + unread.reviewers + unread.keys === 0;
  if (parts.length > 0)
    return isAll
      ? t`${name} ${listInWords(parts)}.`
      : t`${name} ${listInWords(parts)}, as far as it was read.`;
  return isAll && exemptions.length === 0
    ? t`${name} is on no list of a branch rule, reviews nothing by default and added no access key.`
    : t`Nothing is known of ${name} in branch rules, default reviewers or access keys, but not everything was read.`;
}

function isCertain({ byName, groups }: Exemption): boolean {
  return byName || groups.length > 0;
}

/** `by name and in group pay-leads`, `perhaps in group contractors-ext`. */
export function exemptionWay({ byName, groups, maybeGroups }: Exemption): string {
  const inGroups = groups.map((group) => t`in group ${nameInSentence(group)}`);
  const maybe = maybeGroups.map((group) => t`perhaps in group ${nameInSentence(group)}`);
  return listInWords([...(byName ? [t`by name`] : []), ...inGroups, ...maybe], 4);
}

/** `The branch rules of 12 repositories were not read in full.`; nothing where all were. */
export function unreadText(
  count: number,
  what: string,
  [one, many]: readonly [string, string] = ['repository', 'repositories'],
): string | undefined {
  return count === 0
    ? undefined
    : t`The ${what} of ${countOf(count, one, many)} were not read in full.`;
}
