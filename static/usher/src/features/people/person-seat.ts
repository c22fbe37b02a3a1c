import { t } from '@lingui/core/macro';
import {
  type Billable,
  type Seat,
  SEAT_KINDS,
  type SeatKind,
} from '../../../../../src/domain/seats/seat';

/** Why somebody is billed, as one row of the table says it. */
export interface PersonSeat {
  readonly billable: Billable;
  readonly kind: SeatKind;
  readonly groups: number;
  readonly directGrants: number;
  /** Whether that is all that goes with the membership. */
  readonly isComplete: boolean;
}

export function toPersonSeat({ billable, comesWith }: Seat, kind: SeatKind): PersonSeat {
  const { groups, projects, repositories, isComplete } = comesWith;
  return {
    billable,
    kind,
    groups: groups.length,
    directGrants: projects.length + repositories.length,
    isComplete,
  };
}

/** What a filter and a menu tell apart; in the order of the column. */
export const SEAT_FACETS = [...SEAT_KINDS, 'not-billed'] as const;
export type SeatFacet = (typeof SEAT_FACETS)[number];

/** Who is not billed is that first, whatever they hold. */
export function seatFacet({ billable, kind }: PersonSeat): SeatFacet {
  return billable.state === 'no' ? 'not-billed' : kind;
}

/** A seat that may be billed and opens nothing. */
export function opensNothing(seat: PersonSeat | undefined): boolean {
  return seat !== undefined && seatFacet(seat) === 'no-access';
}

export const SEAT_WORDS: Readonly<Record<SeatFacet, string>> = {
  'workspace-admin': t`workspace admin`,
  groups: t`groups`,
  'groups-and-grants': t`groups and grants`,
  grants: t`direct grants`,
  'no-access': t`no access at all`,
  'not-known': t`not known`,
  'not-billed': t`not billed`,
};

const NOT_BILLED = { deactivated: t`deactivated`, 'not-on-plan': t`not on plan` } as const;

/** Why somebody is not billed; nothing where they are, or may be. */
export function notBilledWord({ billable }: PersonSeat): string | undefined {
  return billable.state === 'no' ? NOT_BILLED[billable.because] : undefined;
}

const BILLED = { yes: t`yes`, no: t`no`, 'not-known': t`not known` } as const;

export function billedWord({ billable }: PersonSeat): string {
  return BILLED[billable.state];
}

const BECAUSE: Readonly<Record<Billable['because'], string>> = {
  'on-plan': t`on plan`,
  'active-member': t`active member`,
  'not-on-plan': t`not on plan`,
  deactivated: t`deactivated`,
  'activity-not-known': t`nobody told whether the account is active`,
  'account-kind-not-known': t`nobody told whether the account is a person`,
};

/** Where the answer of `billedWord` comes from. */
export function billedBecause({ billable }: PersonSeat): string {
  return BECAUSE[billable.because];
}
