import { plural, t } from '@lingui/core/macro';
import { type Billable, type Seat } from '../../../../../src/domain/seats/seat';
import { nameInSentence } from '../../lib/name-in-sentence';

/** `Billable because member of 2 groups, with 3 direct grants; freed by leaving the workspace.` */
export function seatSentence(person: string, seat: Seat | undefined): string {
  const name = nameInSentence(person);
  if (seat === undefined) return t`${name} is no member of this workspace, so they take no seat.`;
  if (seat.billable.state === 'no')
    return t`${name} is not billed: ${NOT_BILLED[seat.billable.because]}.`;
  const why = `${BILLED[seat.billable.because]} ${membershipText(seat)}`;
  return t`${name} ${why}; freed by leaving the workspace.`;
}

type Because<State extends Billable['state']> = Extract<
  Billable,
  { readonly state: State }
>['because'];

const NOT_BILLED: Readonly<Record<Because<'no'>, string>> = {
  deactivated: t`the account is deactivated`,
  'not-on-plan': t`the User directory says they are not on the plan`,
};

const BILLED: Readonly<Record<Because<'yes' | 'not-known'>, string>> = {
  'on-plan': t`is on the plan: billable because`,
  'active-member': t`is billable because`,
  'activity-not-known': t`is billable unless the account is deactivated, because`,
  'account-kind-not-known': t`is billable if the account is a person, because`,
};

/** What makes somebody a member who is billed; a member without anything is billed all the same. */
export function membershipText({ comesWith }: Pick<Seat, 'comesWith'>): string {
  const { isWorkspaceAdmin, groups, projects, repositories, isComplete } = comesWith;
  const grants = projects.length + repositories.length;
  const known = isComplete ? '' : t`, as far as was read`;
  const inGroups =
    groups.length === 0
      ? ''
      : t` of ${plural(groups.length, { one: '# group', other: '# groups' })}`;
  const withGrants =
    grants === 0
      ? ''
      : t` with ${plural(grants, { one: '# direct grant', other: '# direct grants' })}`;
  const comma = inGroups !== '' && withGrants !== '' ? ',' : '';
  if (isWorkspaceAdmin) {
    const beside = inGroups + withGrants === '' ? '' : t`, and member`;
    return t`workspace admin${beside}${inGroups}${comma}${withGrants}${known}`;
  }
  if (inGroups + withGrants === '')
    return isComplete
      ? t`a member, though in no group and without a grant`
      : t`a member; groups and grants were not read in full`;
  return t`member${inGroups}${comma}${withGrants}${known}`;
}
