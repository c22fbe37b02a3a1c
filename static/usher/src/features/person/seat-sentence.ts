import { plural, t } from '@lingui/core/macro';
import { type Billable, type Seat } from '../../../../../src/domain/seats/seat';
import { nameInSentence } from '../../lib/name-in-sentence';

/** `Billable because member of 2 groups, with 3 direct grants; freed by leaving the workspace.` */
export function seatSentence(person: string, seat: Seat | undefined): string {
  const name = nameInSentence(person);
  if (seat === undefined) return t`${name} is no member of this workspace, so they take no seat.`;
  if (seat.billable.state === 'no')
    return t`${name} is not billed: ${NOT_BILLED[seat.billable.because]}.`;
  return BILLED[seat.billable.because](name, membershipText(seat));
}

type Because<State extends Billable['state']> = Extract<
  Billable,
  { readonly state: State }
>['because'];

const NOT_BILLED: Readonly<Record<Because<'no'>, string>> = {
  deactivated: t`the account is deactivated`,
  'not-on-plan': t`the User directory says they are not on the plan`,
};

type Billed = (name: string, why: string) => string;

const BILLED: Readonly<Record<Because<'yes' | 'not-known'>, Billed>> = {
  'on-plan': (name, why) =>
    t`${name} is on the plan: billable because ${why}; freed by leaving the workspace.`,
  'active-member': (name, why) =>
    t`${name} is billable because ${why}; freed by leaving the workspace.`,
  'activity-not-known': (name, why) =>
    t`${name} is billable unless the account is deactivated, because ${why}; freed by leaving the workspace.`,
  'account-kind-not-known': (name, why) =>
    t`${name} is billable if the account is a person, because ${why}; freed by leaving the workspace.`,
};

/** What makes somebody a member who is billed; a member without anything is billed all the same. */
export function membershipText({ comesWith }: Pick<Seat, 'comesWith'>): string {
  const { isWorkspaceAdmin, groups, projects, repositories, isComplete } = comesWith;
  const grants = projects.length + repositories.length;
  const held = heldText(groups.length, grants, isWorkspaceAdmin);
  if (held !== undefined) return isComplete ? held : t`${held}, as far as was read`;
  if (isWorkspaceAdmin)
    return isComplete ? t`workspace admin` : t`workspace admin, as far as was read`;
  return isComplete
    ? t`a member, though in no group and without a grant`
    : t`a member; groups and grants were not read in full`;
}

/** Missing where somebody is in no group and has no grant. */
function heldText(groups: number, grants: number, isWorkspaceAdmin: boolean): string | undefined {
  if (groups + grants === 0) return undefined;
  if (grants === 0)
    return isWorkspaceAdmin
      ? t`workspace admin, and member of ${plural(groups, { one: '# group', other: '# groups' })}`
      : t`member of ${plural(groups, { one: '# group', other: '# groups' })}`;
  if (groups === 0)
    return isWorkspaceAdmin
      ? t`workspace admin, and member with ${plural(grants, { one: '# direct grant', other: '# direct grants' })}`
      : t`member with ${plural(grants, { one: '# direct grant', other: '# direct grants' })}`;
  return isWorkspaceAdmin
    ? t`workspace admin, and member of ${plural(groups, { one: '# group', other: '# groups' })}, with ${plural(grants, { one: '# direct grant', other: '# direct grants' })}`
    : t`member of ${plural(groups, { one: '# group', other: '# groups' })}, with ${plural(grants, { one: '# direct grant', other: '# direct grants' })}`;
}
