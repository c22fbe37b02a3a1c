import { plural, t } from '@lingui/core/macro';
import { type Seat, type SeatOutcome } from '../../../../../src/domain/seats/seat';
import { STAYS_BILLED } from '../../../../../src/domain/seats/seat-outcome';

/** One way of taking somebody's access away, and what it does to the bill. */
export interface RemovalWay {
  /** `a group`, `the workspace`. */
  readonly from: string;
  /** How much there is to be removed from. */
  readonly has: string;
  readonly outcome: OutcomeAsked;
}

/** `loading` and `failed`: of the settings that the bill is worked out from. */
export type OutcomeAsked = SeatOutcome | 'loading' | 'failed';

/** Ways that exist for this person, the smallest first; leaving the workspace ends each list. */
export function listRemovalWays(
  { comesWith }: Seat,
  fromWorkspace: OutcomeAsked,
): readonly RemovalWay[] {
  const { repositories, projects, groups } = comesWith;
  const below = [
    { from: t`a repository`, count: repositories.length, has: grantsText },
    { from: t`a project`, count: projects.length, has: grantsText },
    { from: t`a group`, count: groups.length, has: groupsText },
  ];
  return [
    ...below
      .filter(({ count }) => count > 0)
      .map(({ from, count, has }) => ({ from, has: has(count), outcome: STAYS_BILLED })),
    { from: t`the workspace`, has: t`the membership`, outcome: fromWorkspace },
  ];
}

function grantsText(count: number): string {
  return plural(count, { one: '# direct grant', other: '# direct grants' });
}

function groupsText(count: number): string {
  return plural(count, { one: '# group', other: '# groups' });
}
