import { t } from '@lingui/core/macro';
import { type DifferenceCause } from '../../../../../src/domain/access/level-difference';

const CAUSES: Readonly<Record<DifferenceCause, string>> = {
  'suspended-account': t`The account is deactivated or suspended: Bitbucket lists it nowhere.`,
  'joined-during-scan': t`They joined after the members were read.`,
  'group-members-out-of-date': t`A group with a grant here has members from an older reading or a file.`,
  'inferred-members': t`Who is in a group with a grant here was only inferred.`,
  'public-reader': t`Everybody reads this repository; Bitbucket may not list that.`,
  'changed-during-scan': t`It changed between two readings; scan again.`,
};

/** Why the two may differ: one sentence for each cause that is possible. */
export function causesText(causes: readonly DifferenceCause[]): string {
  const [first = '', ...others] = causes.map((cause) => CAUSES[cause]);
  return others.reduce((before, cause) => t`${before} Or: ${cause}`, first);
}
