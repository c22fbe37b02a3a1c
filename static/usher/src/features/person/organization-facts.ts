import { t } from '@lingui/core/macro';
import { toOrganizationActivity } from '../../../../../src/domain/activity/organization-activity';
import { rowsRead } from '../../../../../src/domain/facts/reading';
import {
  type OrganizationData,
  type OrganizationStatus,
} from '../../../../../src/domain/organization/organization-data';
import { formatDay } from '../../lib/dates';
import { type DirectoryFact } from './directory-facts';

/** The same facts for everybody; `undefined` where the organization does not tell. */
export function organizationFacts(
  data: OrganizationData | undefined,
  accountId: string | undefined,
): readonly DirectoryFact[] {
  const person = data && rowsRead(data.people).find((one) => one.accountId === accountId);
  const last = data && toOrganizationActivity(data).lastActive.get(accountId ?? '');
  return [
    { name: t`Account`, value: person && STATUS[person.status] },
    { name: t`Managed`, value: yesNo(person?.isManaged) },
    { name: t`Last active in any app`, value: lastWords(last) },
  ];
}

const STATUS: Readonly<Record<OrganizationStatus, string | undefined>> = {
  active: t`active`,
  deactivated: t`deactivated in the organization`,
  closed: t`closed`,
  unknown: undefined,
};

function yesNo(value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value ? t`yes` : t`no`;
}

function lastWords(at: number | null | undefined): string | undefined {
  if (at === undefined) return undefined;
  return at === null ? t`never` : formatDay(at);
}
