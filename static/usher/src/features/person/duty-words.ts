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
      : [`is on the lists of ${countOf(certain.length, 'branch rule')}`]),
    ...(reviews.length === 0
      ? []
      : [`is a default reviewer in ${countOf(reviews.length, 'repository', 'repositories')}`]),
    ...(keys.length === 0 ? [] : [`added ${countOf(keys.length, 'access key')}`]),
  ];
  const isAll = unread.rules + unread.reviewers + unread.keys === 0;
  if (parts.length > 0)
    return `${name} ${listInWords(parts)}${isAll ? '' : ', as far as it was read'}.`;
  return isAll && exemptions.length === 0
    ? `${name} is on no list of a branch rule, reviews nothing by default and added no access key.`
    : `Nothing is known of ${name} in branch rules, default reviewers or access keys, but not everything was read.`;
}

function isCertain({ byName, groups }: Exemption): boolean {
  return byName || groups.length > 0;
}

/** `by name and in group pay-leads`, `perhaps in group contractors-ext`. */
export function exemptionWay({ byName, groups, maybeGroups }: Exemption): string {
  const inGroups = groups.map((group) => `in group ${nameInSentence(group)}`);
  const maybe = maybeGroups.map((group) => `perhaps in group ${nameInSentence(group)}`);
  return listInWords([...(byName ? ['by name'] : []), ...inGroups, ...maybe], 4);
}

/** `The branch rules of 12 repositories were not read in full.`; nothing where all were. */
export function unreadText(
  count: number,
  what: string,
  [one, many]: readonly [string, string] = ['repository', 'repositories'],
): string | undefined {
  return count === 0
    ? undefined
    : `The ${what} of ${countOf(count, one, many)} were not read in full.`;
}
