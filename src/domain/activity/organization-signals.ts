import { type OrganizationActivity } from './organization-activity';
import { type ActivitySignal } from './signal';

const BITBUCKET = 'bitbucket';

/**
 * Reads an account's signals out of what the organization API told. Whether Bitbucket is always among
 * the apps it dates is not documented: *never in Bitbucket* is said only where it dates Bitbucket for
 * somebody, or where it saw this person in no app at all.
 * https://developer.atlassian.com/cloud/admin/organization/user-last-active-dates/
 */
export function createOrganizationSignals(
  organization: OrganizationActivity | undefined,
): (accountId: string) => readonly ActivitySignal[] {
  if (organization === undefined) return () => [];
  const { asOf: readAt, products } = organization;
  const datesBitbucket = [...products.values()].some(({ seen }) =>
    seen.some(({ product }) => product === BITBUCKET),
  );
  return (accountId) => {
    const reading = products.get(accountId);
    if (reading === undefined) return [];
    const { seen, isWhole } = reading;
    const signals = seen.map(({ product, at }): ActivitySignal => ({
      ...{ source: 'organization', product, at, readAt },
    }));
    if (!isWhole || seen.some(({ product }) => product === BITBUCKET)) return signals;
    if (datesBitbucket) return [...signals, { source: 'organization', product: BITBUCKET, readAt }];
    return seen.length === 0 ? [{ source: 'organization', readAt }] : signals;
  };
}
