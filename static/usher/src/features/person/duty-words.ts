import { plural, t } from '@lingui/core/macro';
import { subjectOf } from '../../../../../src/domain/gates/rule-kinds';
import { nameInSentence } from '../../lib/name-in-sentence';
import { listInWords } from '../../lib/plural';
import { type Exemption, type PersonDuties } from './person-duties';

/** `Desta Moyo is on the lists of 2 branch rules, is a default reviewer in 1 repository and added 1 access key.` */
export function dutiesSentence(person: string, duties: PersonDuties): string {
  const { exemptions, reviews, keys, unread, areListsWhole } = duties;
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
  const isAll = areListsWhole && unread.rules + unread.reviewers + unread.keys === 0;
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

/** What a rule is about; Bitbucket's own word where it is about anything else. */
export function ruleWord(kind: string): string {
  return RULES[subjectOf(kind)] ?? kind;
}

const RULES: Readonly<Partial<Record<ReturnType<typeof subjectOf>, string>>> = {
  push: t`push`,
  merge: t`merge`,
  history: t`rewriting history`,
  deletion: t`deletion`,
};

/** `by name and in group pay-leads`, `perhaps in group contractors-ext`. */
export function exemptionWay({ byName, groups, maybeGroups }: Exemption): string {
  const inGroups = groups.map((group) => t`in group ${nameInSentence(group)}`);
  const maybe = maybeGroups.map((group) => t`perhaps in group ${nameInSentence(group)}`);
  return listInWords([...(byName ? [t`by name`] : []), ...inGroups, ...maybe], 4);
}

/** `The branch rules of 12 repositories were not read in full.`; nothing where all were. */
export function unreadText(unread: PersonDuties['unread'], of: keyof PersonDuties['unread']) {
  return unread[of] === 0 ? undefined : UNREAD[of](unread[of]);
}

const UNREAD: Readonly<Record<keyof PersonDuties['unread'], (count: number) => string>> = {
  rules: (count) =>
    t`The branch rules of ${plural(count, { one: '# repository', other: '# repositories' })} were not read in full.`,
  reviewers: (count) =>
    t`The default reviewers of ${plural(count, { one: '# repository', other: '# repositories' })} were not read in full.`,
  keys: (count) =>
    t`The access keys of ${plural(count, { one: '# repository or project', other: '# repositories and projects' })} were not read in full.`,
};
