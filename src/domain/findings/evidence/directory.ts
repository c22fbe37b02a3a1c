import { type Account } from '../../facts/facts';
import { type DirectoryPerson } from '../../directory/directory-person';
import { createDirectoryLookup as createLookup } from '../../seats/billable';
import { type Evidence, type Missing } from '../rule';
import { listMembers } from './members';
import { count } from './names';

/** What the User Directory or the organization says of an account; joined by account id. */
export function createDirectoryLookup({
  directory,
}: Evidence): (account: Account) => DirectoryPerson | undefined {
  return createLookup(directory?.value);
}

/** `gone`: suspended, deactivated or waiting to be deleted. */
export type AccountState = 'active' | 'gone' | 'unknown';

export function accountState(person: DirectoryPerson | undefined): AccountState {
  if (person === undefined || person.status === 'unknown') return 'unknown';
  return person.status === 'active' ? 'active' : 'gone';
}

export function isStatusTold({ status }: DirectoryPerson): boolean {
  return status !== 'unknown';
}

/** The directory was not loaded, or says nothing of some members. */
export function missingDirectory(
  evidence: Evidence,
  tells: (person: DirectoryPerson) => boolean = () => true,
): readonly Missing[] {
  if (evidence.directory === undefined) return [{ need: 'directory' }];
  const lookUp = createDirectoryLookup(evidence);
  const members = listMembers(evidence.facts);
  const untold = members.filter((account) => {
    const person = lookUp(account);
    return person === undefined || !tells(person);
  });
  if (untold.length === 0) return [];
  const of = count(members.length, 'member');
  const detail = `nothing is said of ${untold.length} of ${of}`;
  return [{ need: 'directory', detail, ...(untold.length < members.length && { isPart: true }) }];
}
