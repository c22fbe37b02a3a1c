import { t } from '@lingui/core/macro';
import { formatDay } from '../../lib/dates';
import { listInWords } from '../../lib/plural';
import { type BroughtPeople } from '../../../../../src/domain/findings/brought-people';

/** `User directory of 3 Nov and organization data of 5 Nov`; missing where neither was loaded. */
export function sourceWords({ directory, organization }: BroughtPeople): string | undefined {
  const parts = [
    ...(directory?.source === 'directory-csv'
      ? [t`User directory of ${formatDay(directory.asOf)}`]
      : []),
    ...(organization === undefined
      ? []
      : [t`organization data of ${formatDay(organization.asOf)}`]),
  ];
  return directory === undefined ? undefined : listInWords(parts, parts.length);
}
