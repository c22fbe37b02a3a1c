import { type Account, type Facts, isPerson } from '../../facts/facts';
import { type AccountUuid } from '../../facts/ids';
import { type Missing, type Need } from '../rule';
import { missingMembers } from './members';

/** People whose role is workspace admin. */
export function listWorkspaceAdmins(facts: Facts): readonly Account[] {
  return facts.accounts.filter((account) => isPerson(account) && account.role === 'owner');
}

/** What keeps that list from being all there are. */
export function missingWorkspaceAdmins(facts: Facts): readonly Missing[] {
  const untold = facts.accounts.filter(({ role }) => role === 'unknown');
  return [
    ...missingMembers(facts),
    ...untold.map(({ uuid }) => ({
      need: 'members' as const,
      subject: { kind: 'person' as const, person: uuid },
      detail: 'an unknown role',
    })),
  ];
}

const TOLD_APART = 10;

/** Of these people something is not known; told one by one only where they are few. */
export function missingOfPeople(
  need: Need,
  people: readonly AccountUuid[],
  asked: number,
): readonly Missing[] {
  if (people.length > 0 && people.length === asked) return [{ need }];
  if (people.length > TOLD_APART)
    return [{ need, isPart: true, detail: `of ${people.length} of ${asked} people` }];
  return people.map((person) => ({ need, subject: { kind: 'person', person } }));
}
