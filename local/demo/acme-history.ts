import { type Account, type Facts } from '../../src/domain/facts/facts';
import { type AccountUuid, accountUuid, groupSlug } from '../../src/domain/facts/ids';
import { personUuid } from '../bitbucket/demo/acme';
import { accountIdFrom } from '../bitbucket/demo/demo-ids';
import { anybodyUuid } from '../bitbucket/demo/set-up-details';
import {
  added,
  atLevel,
  beforeJoining,
  beforeLeaving,
  inGroup,
  inProject,
  inRepository,
  type Undo,
  without,
  withoutGroupGrant,
  withoutKey,
  withoutRules,
} from './undo-facts';

/** Something that happened at acme, told by how it was before. */
interface PastEvent {
  readonly daysAgo: number;
  readonly undo: Undo;
}

/** When Usher had scanned acme before, oldest first. */
export const EARLIER_SCANS_DAYS_AGO = [60, 30, 8, 2] as const;

const who = (id: string): AccountUuid => accountUuid(personUuid(id));
const leaves = (id: string, group: string): Undo =>
  inGroup(group, (members) => added(members, who(id)));

const HENRIK: Account = {
  uuid: accountUuid(anybodyUuid('hsand')),
  kind: 'user',
  displayName: 'Henrik Sand',
  accountId: accountIdFrom('hsand'),
  nickname: 'hsand',
  role: 'member',
};

/** Newest first: the order in which they are undone. Dates agree with the tables of the demo workspace. */
const ACME_HISTORY: readonly PastEvent[] = [
  { daysAgo: 1, undo: inProject('PAY', withoutGroupGrant('platform')) },
  { daysAgo: 1, undo: inRepository('dat-etl', atLevel(who('asruiz'), 'write')) },
  // Desta Moyo was listed on a rule of release branches.
  {
    daysAgo: 1,
    undo: inRepository(
      'pay-invoices',
      withoutRules(({ people }) => people.length > 0),
    ),
  },
  { daysAgo: 5, undo: beforeJoining(who('fhalvorsen')) },
  { daysAgo: 5, undo: beforeJoining(who('mquintana')) },
  {
    daysAgo: 6,
    undo: beforeLeaving(HENRIK, [groupSlug('developers'), groupSlug('platform')]),
  },
  { daysAgo: 6, undo: inRepository('docs-public-api', (it) => ({ ...it, isPrivate: true })) },
  {
    daysAgo: 7,
    undo: inRepository(
      'web-shop',
      withoutRules(({ kind }) => kind === 'require_approvals_to_merge'),
    ),
  },
  // Marta Olsen left her three groups, and what she was given by name stayed.
  { daysAgo: 20, undo: leaves('molsen', 'web-squad') },
  { daysAgo: 20, undo: leaves('molsen', 'artists') },
  { daysAgo: 20, undo: leaves('molsen', 'developers') },
  { daysAgo: 25, undo: inRepository('mob-sdk', withoutGroupGrant('contractors')) },
  { daysAgo: 40, undo: inProject('ART', withoutGroupGrant('contractors-ext')) },
  // So did what Nora Lind was given.
  { daysAgo: 45, undo: leaves('nlind', 'web-squad') },
  { daysAgo: 45, undo: inRepository('mob-e2e', withoutKey('device-lab')) },
  { daysAgo: 50, undo: beforeAdministering(who('sosei')) },
];

/** One scan met a server of Bitbucket that was down: what it could not read then is not known. */
const NOT_READ = { daysAgo: 8, projectKey: 'OPS' } as const;

/** What Usher had read of acme so many days before the present facts, as a scan of that day would tell it. */
export function factsDaysBefore(present: Facts, daysAgo: number): Facts {
  const before = ACME_HISTORY.filter((event) => event.daysAgo < daysAgo).reduce(
    (facts, { undo }) => undo(facts),
    present,
  );
  const readable = withoutListings(
    daysAgo === NOT_READ.daysAgo ? withoutRulesOfProject(before) : before,
  );
  return toEarlier(readable, daysAgo * DAY_MS) as Facts;
}

function beforeAdministering(person: AccountUuid): Undo {
  return (facts) => ({
    ...inGroup('administrators', (members) => without(members, (one) => one === person))(facts),
    accounts: facts.accounts.map((account) =>
      account.uuid === person ? { ...account, role: 'member' } : account,
    ),
  });
}

function withoutRulesOfProject(facts: Facts): Facts {
  const project = facts.projects.find(({ key }) => key === NOT_READ.projectKey);
  return {
    ...facts,
    repositories: facts.repositories.map((repository) =>
      repository.project === project?.uuid
        ? { ...repository, branchRules: { state: 'unread', gap: { reason: 'bitbucket-failed' } } }
        : repository,
    ),
  };
}

/** Bitbucket's own listings are those of today: they would contradict what is told of then. */
function withoutListings(facts: Facts): Facts {
  return {
    ...facts,
    repositories: facts.repositories.map((repository) => ({
      ...repository,
      listing: { state: 'unread', gap: { reason: 'not-asked' } },
    })),
  };
}

const DAY_MS = 86_400_000;
const MOMENTS: ReadonlySet<string> = new Set(['readAt', 'triedAt', 'startedAt', 'endedAt']);

/** Everything was read that much earlier. */
function toEarlier(value: unknown, byMs: number): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => toEarlier(item, byMs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, of]: [string, unknown]) => [
      name,
      MOMENTS.has(name) && typeof of === 'number' ? of - byMs : toEarlier(of, byMs),
    ]),
  );
}
