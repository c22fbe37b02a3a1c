import { type WorkspaceData } from '../bitbucket/workspace-data';
import { type OrganizationRecord, type PersonRecord } from './organization-record';

export const ACME_ORGANIZATION = '2f1a8c55-0d7e-4c33-9b1e-6a1d5e0f7b42';
/** Of the demo; in the form Atlassian gives to keys, and of no use anywhere else. */
export const DEMO_KEY = 'ATCTT3xFfDEMO0organization0key0of0nobody';

const DAY_MS = 86_400_000;

/** By nickname: what makes this person worth having in the organization. */
const STORIES: Readonly<Record<string, Partial<PersonRecord> & { readonly daysAgo?: number }>> = {
  // Has a seat and a working grant, and was deactivated in the organization.
  sofiapl: { accountStatus: 'inactive', daysAgo: 190 },
  kvogt: { lastActive: {} },
  'liam-a': { lastActive: {} },
  dbrandt: { daysAgo: 212 },
  'mcov-freelance': { claimStatus: 'unmanaged', daysAgo: 5 },
};

/** The organization behind the demo workspace, and two people who work elsewhere in it. */
export function acmeOrganization(
  { accounts, groups }: WorkspaceData,
  now: number = Date.now(),
): OrganizationRecord {
  const people = accounts
    .filter(({ type, membership }) => type === 'user' && membership !== undefined)
    .flatMap(({ accountId, nickname, displayName }) =>
      accountId === undefined
        ? []
        : [toPerson({ accountId, nickname: nickname ?? '', displayName }, now)],
    );
  const ids = new Map(accounts.map(({ uuid, accountId }) => [uuid, accountId]));
  const elsewhere = ['712020:0e1f-finance', '712020:0e1f-legal'].map((accountId) =>
    toPerson({ accountId, nickname: accountId.slice(12), displayName: 'Of another team' }, now),
  );
  return {
    id: ACME_ORGANIZATION,
    people: [...people, ...elsewhere],
    groups: [
      ...groups.map(({ slug, name, members }) => ({
        id: `group-${slug}`,
        name,
        members: members.flatMap((uuid) => ids.get(uuid) ?? []),
      })),
      {
        id: 'group-jira',
        name: 'jira-users',
        members: elsewhere.map(({ accountId }) => accountId),
      },
    ],
  };
}

function toPerson(
  account: {
    readonly accountId: string;
    readonly nickname: string;
    readonly displayName: string;
  },
  now: number,
): PersonRecord {
  const { daysAgo = 2, ...story } = STORIES[account.nickname] ?? {};
  return {
    accountId: account.accountId,
    name: account.displayName,
    email: `${account.nickname}@acme.example`,
    accountStatus: 'active',
    claimStatus: 'managed',
    lastActive: {
      bitbucket: now - daysAgo * DAY_MS,
      'jira-software': now - (daysAgo + 9) * DAY_MS,
    },
    addedToOrg: now - 900 * DAY_MS,
    ...story,
  };
}
