import {
  createOrganization,
  type Organization,
  type OrganizationKey,
} from '../../../local/atlassian-org/create-organization';
import {
  type OrganizationRecord,
  type PersonRecord,
} from '../../../local/atlassian-org/organization-record';
import { createAskOrganization } from '../../../companion/atlassian-org/ask-organization';
import { createOrganizationRequest } from '../../../companion/atlassian-org/organization-request';
import { readOrganization } from '../../../companion/atlassian-org/read-organization';
import { ORGANIZATION } from '../../builders/an-organization';
import { READ_AT } from '../../builders/facts-builders';

export const KEY = 'ATCTT3xSecretOfNobody';
export const SEEN_AT = READ_AT - 86_400_000;

const person = (name: string, given: Partial<PersonRecord> = {}): PersonRecord => ({
  accountId: `557058:${name}`,
  name: `Name of ${name}`,
  email: `${name}@acme.example`,
  accountStatus: 'active',
  claimStatus: 'managed',
  lastActive: { bitbucket: SEEN_AT },
  addedToOrg: SEEN_AT - 1000,
  ...given,
});

/** Five people in three pages of two, two groups. */
const FIVE: OrganizationRecord = {
  id: ORGANIZATION,
  people: [
    person('ann'),
    person('bob', { accountStatus: 'inactive' }),
    person('cid', { lastActive: {} }),
    person('dot', { claimStatus: 'unmanaged', lastActive: { bitbucket: SEEN_AT, jira: 7 } }),
    person('eve', { accountStatus: 'closed', claimStatus: 'unmanaged', lastActive: {} }),
  ],
  groups: [
    { id: 'g1', name: 'Developers', members: ['557058:ann', '557058:bob', '557058:dot'] },
    { id: 'g2', name: 'Nobody', members: [] },
  ],
};

export function aSmallOrganization(
  key: OrganizationKey = {},
  data: OrganizationRecord = FIVE,
): Organization {
  return createOrganization({ data, keys: { [KEY]: key }, pageLength: 2 });
}

interface Reading {
  readonly key?: string;
  readonly maxWaitMs?: number;
  readonly isWanted?: (accountId: string) => boolean;
  readonly isGroupWanted?: (name: string) => boolean;
}

/** Reads it with the real client on a clock that jumps instead of waiting. */
export async function readFrom({ fetch: answer }: Organization, given: Reading = {}) {
  const { key = KEY, maxWaitMs = Infinity } = given;
  const { isWanted = () => true, isGroupWanted = () => true } = given;
  let now = READ_AT;
  const slept: number[] = [];
  const request = createOrganizationRequest({
    api: 'https://api.atlassian.com',
    key,
    fetch: async (input, init) => answer(new Request(input, init)),
  });
  const ask = createAskOrganization({
    request,
    maxWaitMs,
    now: () => now,
    sleep: (ms) => {
      slept.push(ms);
      now += ms;
      return Promise.resolve();
    },
    onWait: () => undefined,
  });
  const data = await readOrganization({
    ...{ organization: ORGANIZATION, ask, isWanted, isGroupWanted },
    now: () => now,
    onProgress: () => undefined,
  });
  return { data, slept };
}
