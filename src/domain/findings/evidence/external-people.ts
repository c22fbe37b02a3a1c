import { type DirectoryPerson } from '../../directory/directory-person';
import { type Thresholds } from '../thresholds';

/**
 * Whether an account is none of the company's: neither managed by the organization nor with an address
 * of a company domain. `undefined` where the directory does not tell.
 */
export function isExternal(
  person: DirectoryPerson | undefined,
  { companyDomains }: Thresholds,
): boolean | undefined {
  if (person === undefined) return undefined;
  if (person.isManaged === true) return false;
  const { emailDomain, isManaged } = person;
  if (emailDomain === undefined || companyDomains.length === 0)
    return isManaged === undefined ? undefined : !isManaged;
  return !companyDomains.some((domain) => domain.toLowerCase() === emailDomain.toLowerCase());
}
