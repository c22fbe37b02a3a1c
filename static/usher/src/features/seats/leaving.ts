import { type Billable } from '../../../../../src/domain/seats/seat';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { type WhatIf } from './what-if';

/** Whom the menus can remove, by account uuid. */
export interface LeavingGroups {
  readonly withoutAccess: readonly string[];
  readonly inactive: readonly string[];
}

/** Everybody who would be gone, once each, and only members: a link may name somebody who left since. */
export function listLeaving(
  whatIf: WhatIf,
  groups: LeavingGroups,
  isMember: (uuid: string) => boolean,
): readonly string[] {
  const chosen = [...chosenOf(whatIf, groups), ...whatIf.tokenFor];
  return [...new Set(chosen)].filter(isMember);
}

function chosenOf(
  { remove, picked }: WhatIf,
  { withoutAccess, inactive }: LeavingGroups,
): readonly string[] {
  switch (remove) {
    case 'nobody':
      return [];
    case 'no-access':
      return withoutAccess;
    case 'inactive':
      return inactive;
    case 'picked':
      return picked;
  }
}

/** How many seats they free: who may not be billed may free none, and who is not billed frees none. */
export function countFreed(leaving: readonly Billable['state'][]): CountRange {
  return {
    atLeast: leaving.filter((state) => state === 'yes').length,
    atMost: leaving.filter((state) => state !== 'no').length,
  };
}
