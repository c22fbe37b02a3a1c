import { t } from '@lingui/core/macro';
import { type DirectoryPerson } from '../../../../../src/domain/directory/directory-person';
import { formatDay } from '../../lib/dates';

/** What the User directory says of somebody; `undefined` where it does not tell. */
export interface DirectoryFact {
  readonly name: string;
  readonly value: string | undefined;
}

/** The same facts for everybody, so that what is not known can be seen. */
export function directoryFacts(person: DirectoryPerson | undefined): readonly DirectoryFact[] {
  return [
    { name: t`On plan`, value: yesNo(person?.isOnPlan) },
    { name: t`Account`, value: person === undefined ? undefined : STATUS[person.status] },
    { name: t`Last login`, value: lastLogin(person?.lastActiveOn) },
    { name: t`Two-step verification`, value: yesNo(person?.hasTwoStepVerification) },
  ];
}

const STATUS: Readonly<Record<DirectoryPerson['status'], string | undefined>> = {
  active: t`active`,
  suspended: t`suspended`,
  deactivated: t`deactivated`,
  'deletion-scheduled': t`waiting to be deleted`,
  unknown: undefined,
};

function yesNo(value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value ? t`yes` : t`no`;
}

function lastLogin(on: string | null | undefined): string | undefined {
  if (on === undefined) return undefined;
  return on === null ? t`never` : formatDay(Date.parse(on));
}
