import { type Billable, type Seat } from '../../../../../src/domain/seats/seat';
import { nameInSentence } from '../../lib/name-in-sentence';
import { countOf } from '../../lib/plural';

/** `Billable because member of 2 groups, with 3 direct grants; freed by leaving the workspace.` */
export function seatSentence(person: string, seat: Seat | undefined): string {
  const name = nameInSentence(person);
  if (seat === undefined) return `${name} is no member of this workspace, so they take no seat.`;
  if (seat.billable.state === 'no')
    return `${name} is not billed: ${NOT_BILLED[seat.billable.because]}.`;
  const why = `${BILLED[seat.billable.because]} ${membershipText(seat)}`;
  return `${name} ${why}; freed by leaving the workspace.`;
}

type Because<State extends Billable['state']> = Extract<
  Billable,
  { readonly state: State }
>['because'];

const NOT_BILLED: Readonly<Record<Because<'no'>, string>> = {
  deactivated: 'the account is deactivated',
  'not-on-plan': 'the User directory says they are not on the plan',
};

const BILLED: Readonly<Record<Because<'yes' | 'not-known'>, string>> = {
  'on-plan': 'is on the plan: billable because',
  'active-member': 'is billable because',
  'activity-not-known': 'is billable unless the account is deactivated, because',
  'account-kind-not-known': 'is billable if the account is a person, because',
};

/** What makes somebody a member who is billed; a member without anything is billed all the same. */
export function membershipText({ comesWith }: Pick<Seat, 'comesWith'>): string {
  const { isWorkspaceAdmin, groups, projects, repositories, isComplete } = comesWith;
  const grants = projects.length + repositories.length;
  const known = isComplete ? '' : ', as far as was read';
  const inGroups = groups.length === 0 ? '' : ` of ${countOf(groups.length, 'group')}`;
  const withGrants = grants === 0 ? '' : ` with ${countOf(grants, 'direct grant')}`;
  const comma = inGroups !== '' && withGrants !== '' ? ',' : '';
  if (isWorkspaceAdmin) {
    const beside = inGroups + withGrants === '' ? '' : ', and member';
    return `workspace admin${beside}${inGroups}${comma}${withGrants}${known}`;
  }
  if (inGroups + withGrants === '')
    return isComplete
      ? 'a member, though in no group and without a grant'
      : 'a member; groups and grants were not read in full';
  return `member${inGroups}${comma}${withGrants}${known}`;
}
