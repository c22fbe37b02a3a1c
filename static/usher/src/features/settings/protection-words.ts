import { t } from '@lingui/core/macro';
import { type ProtectedPerson } from '../../../../../src/domain/setup/protected-person';

/** `review on 2027-05-01 · by Ada Okonjo · since 20 Sep 2026`. */
export function protectionTerms(
  { reviewOn, createdBy }: ProtectedPerson,
  names: ReadonlyMap<string, string>,
  since: string,
): string {
  const by =
    createdBy === undefined
      ? t`an admin whom no scan had named yet`
      : (names.get(createdBy) ?? t`an admin who is no longer known here`);
  return t`review on ${reviewOn} · by ${by} · since ${since}`;
}

/** On the review date itself somebody is to look. */
export function isDue({ reviewOn }: ProtectedPerson, today: string): boolean {
  return reviewOn <= today;
}
