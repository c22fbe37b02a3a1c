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

/** Where it is not known how the workspace is managed, both ways are named. */
function removalWords({ managedIn, accessGivenBy }: Setup): string {
  if (managedIn?.value === 'bitbucket') return 'remove from the workspace';
  if (managedIn === undefined)
    return 'remove from the workspace, or take away Bitbucket app access where that is managed';
  switch (accessGivenBy?.value) {
    case 'identity-provider':
      return 'take out of the group in the identity provider';
    case 'approved-domain':
      return 'take away app access, and change the approved domain, which lets people return';
    case 'group':
      return 'take out of the group that gives Bitbucket app access';
    default:
      return 'take away Bitbucket app access in Atlassian Administration';
  }
}
