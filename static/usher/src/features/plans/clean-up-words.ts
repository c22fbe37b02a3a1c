import { t } from '@lingui/core/macro';
import { type CleanUpKind } from '../../../../../src/domain/plans/clean-up/clean-up';

/** What can be cleaned up, and what that means for people. */
export const CLEAN_UP_WORDS: Readonly<
  Record<CleanUpKind, { readonly text: string; readonly hint: string }>
> = {
  'redundant-grants': {
    text: t`Redundant direct grants`,
    hint: t`Grants whose level the same people have another way: nobody loses anything.`,
  },
  'left-over-grants': {
    text: t`Left-over grants`,
    hint: t`Direct grants of people who are in no group with access any more.`,
  },
  'lower-grants': {
    text: t`Lower grants without effect`,
    hint: t`Somebody meant to restrict, and another path gives more.`,
  },
  'unused-groups': {
    text: t`Unused groups`,
    hint: t`Groups without members, or without any grant.`,
  },
  'seats-without-access': {
    text: t`Seats without access`,
    hint: t`Members who can open nothing and cost a seat all the same.`,
  },
  'stale-exemptions': {
    text: t`Stale exemptions`,
    hint: t`Names on lists of branch rules and reviewers that should not be there any more.`,
  },
  'demote-admins': {
    text: t`Workspace admins who need not be`,
    hint: t`They become normal members, and keep what they work on.`,
  },
};
