import { type CredentialKind, type PermissionWrites, type Stats } from '../bitbucket';
import { nameOf } from '../endpoints';
import { type Step } from './context';

export interface RequestCounter {
  readonly step: Step;
  /** Behind authentication, around what may refuse: tells whose changes of permissions came and were refused. */
  readonly permissionStep: Step;
  stats(): Stats;
  reset(): void;
}

/** Counts every request by endpoint and status, and how many were under way at once. */
export function createRequestCounter(): RequestCounter {
  const byPath = new Map<string, number>();
  const byStatus = new Map<string, number>();
  const permissionWrites: Partial<Record<CredentialKind, PermissionWrites>> = {};
  const add = (kind: CredentialKind, more: PermissionWrites) => {
    const { sent, refused } = permissionWrites[kind] ?? { sent: 0, refused: 0 };
    permissionWrites[kind] = { sent: sent + more.sent, refused: refused + more.refused };
  };
  let [total, inFlight, highestInFlight] = [0, 0, 0];
  return {
    step: async (context, next) => {
      const endpoint = context.get('endpoint');
      total += 1;
      inFlight += 1;
      highestInFlight = Math.max(highestInFlight, inFlight);
      countOne(byPath, endpoint ? nameOf(endpoint) : 'unknown path');
      await next();
      inFlight -= 1;
      countOne(byStatus, String(context.res.status));
    },
    permissionStep: async (context, next) => {
      if (context.get('endpoint')?.isPermissionWrite !== true) {
        await next();
        return;
      }
      const { kind } = context.get('credential');
      add(kind, { sent: 1, refused: 0 });
      await next();
      if (!context.res.ok) add(kind, { sent: 0, refused: 1 });
    },
    stats: () => ({
      total,
      permissionWrites: { ...permissionWrites },
      byPath: Object.fromEntries(byPath),
      byStatus: Object.fromEntries(byStatus),
      inFlight,
      highestInFlight,
    }),
    reset() {
      byPath.clear();
      byStatus.clear();
      [total, highestInFlight] = [0, inFlight];
    },
  };
}

function countOne(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
