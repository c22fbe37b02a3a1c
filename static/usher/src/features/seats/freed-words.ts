import { t } from '@lingui/core/macro';
import { type SeatKind } from '../../../../../src/domain/seats/seat';
import { type Setup } from '../../../../../src/domain/setup/setup';

/** What frees the seats of a kind, in one line. */
export function freedWords(kind: SeatKind, setup: Setup): string {
  const removal = removalWords(setup);
  switch (kind) {
    case 'workspace-admin':
      return t`demote, then ${removal}`;
    case 'groups':
      return removal;
    case 'groups-and-grants':
    case 'grants':
      return t`${removal}, direct grants first`;
    case 'no-access':
      return t`${removal}, nothing is lost`;
    case 'not-known':
      return t`${removal}; what would be lost is not known`;
  }
}

/** Where it is not known how the workspace is managed, the words fit both ways. */
function removalWords({ managedIn, accessGivenBy }: Setup): string {
  if (managedIn?.value !== 'atlassian-administration') return t`remove from the workspace`;
  switch (accessGivenBy?.value) {
    case 'identity-provider':
      return t`change the group in the identity provider`;
    case 'approved-domain':
      return t`take away app access and change the approved domain`;
    case 'group':
      return t`take out of the group that gives Bitbucket access`;
    default:
      return t`take away Bitbucket app access`;
  }
}
