import { type Seat, type SeatKind } from './seat';

/** What holds a seat together; `not-known` wherever something that decides it was not read. */
export function kindOfSeat({ comesWith }: Seat): SeatKind {
  const { isWorkspaceAdmin, groups, projects, repositories, opens, isComplete } = comesWith;
  if (isWorkspaceAdmin) return 'workspace-admin';
  if (opens === 'nothing') return 'no-access';
  if (opens === 'not-known') return 'not-known';
  const hasGrants = projects.length + repositories.length > 0;
  if (hasGrants && groups.length > 0) return 'groups-and-grants';
  if (!isComplete) return 'not-known';
  return hasGrants ? 'grants' : 'groups';
}
