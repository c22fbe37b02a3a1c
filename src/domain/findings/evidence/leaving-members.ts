import { type Account } from '../../facts/facts';
import { type Evidence, type Missing } from '../rule';
import { createDepartures, missingDepartures } from './leavers';
import { listMembers, missingMembers } from './members';

export interface LeavingMembers {
  readonly people: readonly { readonly account: Account; readonly why: string }[];
  readonly missing: readonly Missing[];
}

/** Members who left the company, or whose account no longer works. */
export function listLeaving(evidence: Evidence): LeavingMembers {
  const departureOf = createDepartures(evidence);
  const members = listMembers(evidence.facts).map((account) => ({
    account,
    departure: departureOf(account.uuid),
  }));
  const people = members.flatMap(({ account, departure }) =>
    departure.state === 'left' ? [{ account, why: departure.why }] : [],
  );
  const departures = members.map(({ departure }) => departure);
  const missing = [...missingMembers(evidence.facts), ...missingDepartures(evidence, departures)];
  return { people, missing };
}
