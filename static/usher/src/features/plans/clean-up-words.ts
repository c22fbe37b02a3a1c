import { type CleanUpKind } from '../../../../../src/domain/plans/clean-up/clean-up';

/** What can be cleaned up, and what that means for people. */
export const CLEAN_UP_WORDS: Readonly<
  Record<CleanUpKind, { readonly text: string; readonly hint: string }>
> = {
  'redundant-grants': {
    text: 'Redundant direct grants',
    hint: 'Grants whose level the same people have another way: nobody loses anything.',
  },
  'left-over-grants': {
    text: 'Left-over grants',
    hint: 'Direct grants of people who are in no group with access any more.',
  },
  'lower-grants': {
    text: 'Lower grants without effect',
    hint: 'Somebody meant to restrict, and another path gives more.',
  },
  'unused-groups': {
    text: 'Unused groups',
    hint: 'Groups without members, or without any grant.',
  },
  'seats-without-access': {
    text: 'Seats without access',
    hint: 'Members who can open nothing and cost a seat all the same.',
  },
  'stale-exemptions': {
    text: 'Stale exemptions',
    hint: 'Names on lists of branch rules and reviewers that should not be there any more.',
  },
  'demote-admins': {
    text: 'Workspace admins who need not be',
    hint: 'They become normal members, and keep what they work on.',
  },
};
