import { type DifferenceCause } from '../../../../../src/domain/access/level-difference';

const CAUSES: Readonly<Record<DifferenceCause, string>> = {
  'suspended-account': 'The account is deactivated or suspended: Bitbucket lists it nowhere.',
  'joined-during-scan': 'They joined after the members were read.',
  'group-members-out-of-date':
    'A group with a grant here has members from an older reading or a file.',
  'inferred-members': 'Who is in a group with a grant here was only inferred.',
  'public-reader': 'Everybody reads this repository; Bitbucket may not list that.',
  'changed-during-scan': 'It changed between two readings; scan again.',
};

/** Why the two may differ, in a sentence. */
export function causeSentence(cause: DifferenceCause): string {
  return CAUSES[cause];
}
