import { type SeatKind } from '../../../../../src/domain/seats/seat';
import { type Setup } from '../../../../../src/domain/setup/setup';

/** What frees the seats of a kind, in one line. */
export function freedWords(kind: SeatKind, setup: Setup): string {
  const removal = removalWords(setup);
  switch (kind) {
    case 'workspace-admin':
      return `demote, then ${removal}`;
    case 'groups':
      return removal;
    case 'groups-and-grants':
    case 'grants':
      return `${removal}, direct grants first`;
    case 'no-access':
      return `${removal}, nothing is lost`;
    case 'not-known':
      return `${removal}; what would be lost is not known`;
  }
}

/** Where it is not known how the workspace is managed, the words fit both ways. */
function removalWords({ managedIn, accessGivenBy }: Setup): string {
  if (managedIn?.value !== 'atlassian-administration') return 'remove from the workspace';
  switch (accessGivenBy?.value) {
    case 'identity-provider':
      return 'change the group in the identity provider';
    case 'approved-domain':
      return 'take away app access and change the approved domain';
    case 'group':
      return 'take out of the group that gives Bitbucket access';
    default:
      return 'take away Bitbucket app access';
  }
}
