import * as fc from 'fast-check';
import { type Level, type RepositoryLevel } from '../../src/domain/access/level';
import {
  type AccessKey,
  type BranchingModel,
  type DefaultReviewer,
  type Fork,
  type InheritanceOverrides,
  type Invitation,
  type Webhook,
} from '../../src/domain/facts/details';
import {
  type Account,
  type BranchRule,
  type Facts,
  type Group,
  type GroupGrant,
  type ListedLevel,
  type PersonGrant,
  type Project,
  type Repository,
  type RepositoryDetails,
} from '../../src/domain/facts/facts';
import { accountUuid, groupSlug, projectUuid, repositoryUuid } from '../../src/domain/facts/ids';
import { GAP_REASONS, type Gap, type Reading } from '../../src/domain/facts/reading';
import { aWorkspace, noDetails, READ_AT, someFacts, uuidOf } from './facts-builders';

/** As code makes objects: strict equality looks at prototypes. */
const PLAIN = { noNullPrototype: true } as const;

type Granted = Exclude<Level, 'none'>;

const arbitraryTime = fc.integer({ min: READ_AT - 10_000, max: READ_AT });

export const arbitraryGap: fc.Arbitrary<Gap> = fc.record(
  {
    reason: fc.constantFrom(...GAP_REASONS),
    detail: fc.string({ maxLength: 8 }),
    triedAt: arbitraryTime,
  },
  { noNullPrototype: true, requiredKeys: ['reason'] },
);

function arbitraryReading<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Reading<T>> {
  return fc.oneof(
    { weight: 3, arbitrary: value.map((read) => complete(read)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(value, arbitraryGap, arbitraryTime)
        .map(([read, gap, readAt]) => ({ state: 'partial' as const, readAt, value: read, gap })),
    },
    { weight: 1, arbitrary: arbitraryGap.map((gap) => ({ state: 'unread' as const, gap })) },
  );
}

function complete<T>(value: T): Reading<T> {
  return { state: 'complete', readAt: READ_AT, value };
}

export const PEOPLE = ['ann', 'bob', 'cid', 'dee', 'eve', 'fay'].map((name) =>
  accountUuid(uuidOf(name)),
);
export const GROUPS = ['artists', 'builders', 'critics'].map(groupSlug);
export const PROJECTS = ['ART', 'OPS'].map((key) => projectUuid(uuidOf(key)));
export const REPOSITORIES = ['one', 'two', 'three', 'four'].map((slug) =>
  repositoryUuid(uuidOf(slug)),
);

const level = fc.constantFrom<Granted>('read', 'write', 'create-repo', 'admin');
const repositoryLevel = fc.constantFrom<Exclude<RepositoryLevel, 'none'>>('read', 'write', 'admin');

const groupGrants: fc.Arbitrary<GroupGrant[]> = fc.uniqueArray(
  fc.record({ group: fc.constantFrom(...GROUPS), level }, PLAIN),
  { maxLength: 3, selector: ({ group }) => group },
);
const personGrants: fc.Arbitrary<PersonGrant[]> = fc.uniqueArray(
  fc.record({ person: fc.constantFrom(...PEOPLE), level }, PLAIN),
  { maxLength: 2, selector: ({ person }) => person },
);

/** The last one is no member: only grants name them. */
const MEMBERS = PEOPLE.slice(0, -1);

function arbitraryAccounts(): fc.Arbitrary<Account[]> {
  const role = fc.constantFrom(
    'owner' as const,
    ...Array.from({ length: 5 }, () => 'member' as const),
  );
  return fc.tuple(...PEOPLE.map(() => role)).map((roles) =>
    PEOPLE.map((uuid, at) => {
      const account: Account = { uuid, kind: 'user', displayName: `Person ${at}` };
      const found = roles[at];
      return MEMBERS.includes(uuid) && found !== undefined ? { ...account, role: found } : account;
    }),
  );
}

const arbitraryGroups: fc.Arbitrary<Group[]> = fc
  .tuple(...GROUPS.map(() => fc.subarray(MEMBERS)))
  .map((members) =>
    GROUPS.map((slug, at) => ({ slug, name: `Group ${at}`, members: complete(members[at] ?? []) })),
  );

const arbitraryProjects: fc.Arbitrary<Project[]> = fc
  .tuple(...PROJECTS.map(() => fc.tuple(groupGrants, personGrants)))
  .map((all) =>
    PROJECTS.map((uuid, at) => ({
      uuid,
      key: `P${at}`,
      name: `Project ${at}`,
      isPrivate: false,
      groupGrants: complete(all[at]?.[0] ?? []),
      personGrants: complete(all[at]?.[1] ?? []),
      accessKeys: complete([]),
    })),
  );

const arbitraryRepositories: fc.Arbitrary<Repository[]> = fc
  .tuple(
    ...REPOSITORIES.map(() =>
      fc.record({
        project: fc.constantFrom(...PROJECTS),
        isPrivate: fc.boolean(),
        groupGrants,
        personGrants,
      }),
    ),
  )
  .map((all) =>
    all.map((given, at) => ({
      ...given,
      uuid: REPOSITORIES[at] ?? repositoryUuid(''),
      slug: `repository-${at}`,
      name: `Repository ${at}`,
      groupGrants: complete(given.groupGrants),
      personGrants: complete(given.personGrants),
      branchRules: complete([]),
      listing: { state: 'unread', gap: { reason: 'not-asked' } } as const,
      ...noDetails(),
    })),
  );

/** A small workspace of which everything was read, but for the listings. */
export const arbitraryTruth: fc.Arbitrary<Facts> = fc
  .record({
    accounts: arbitraryAccounts(),
    groups: arbitraryGroups,
    projects: arbitraryProjects,
    repositories: arbitraryRepositories,
  })
  .map((given) => someFacts(given));

const text = fc.string({ unit: 'grapheme', maxLength: 6 });
const name = fc.oneof(text, fc.constantFrom('Ann', 'ann'));

const branchRule: fc.Arbitrary<BranchRule> = fc.record(
  {
    id: fc.integer({ min: 0 }),
    kind: fc.constantFrom('push', 'restrict_merges', 'require_something_new'),
    match: fc.oneof(
      text.map((pattern) => ({ by: 'pattern' as const, pattern })),
      text.map((branchType) => ({ by: 'branching-model' as const, branchType })),
      fc.constant({ by: 'unknown' as const }),
    ),
    people: fc.subarray(PEOPLE),
    groups: fc.subarray(GROUPS),
    value: fc.integer(),
  },
  { noNullPrototype: true, requiredKeys: ['id', 'kind', 'match', 'people', 'groups'] },
);

const listing: fc.Arbitrary<ListedLevel[]> = fc.array(
  fc.record({ person: fc.constantFrom(...PEOPLE), level: repositoryLevel }, PLAIN),
  { maxLength: 5 },
);

const flag = fc.boolean();

const accessKey: fc.Arbitrary<AccessKey> = fc.record(
  {
    id: fc.integer({ min: 0 }),
    label: text,
    algorithm: fc.constantFrom('ssh-rsa', 'ssh-ed25519'),
    bits: fc.integer({ min: 0, max: 16_384 }),
    fingerprint: text,
    addedBy: fc.constantFrom(...PEOPLE),
    addedOn: text,
    lastUsedOn: fc.oneof(text, fc.constant(null)),
  },
  { noNullPrototype: true, requiredKeys: ['id', 'label'] },
);

const webhook: fc.Arbitrary<Webhook> = fc.record(
  { uuid: text, origin: text, isActive: flag, hasSecret: flag, skipsCertificate: flag },
  { noNullPrototype: true, requiredKeys: ['uuid', 'origin', 'isActive'] },
);

const invitation: fc.Arbitrary<Invitation> = fc.record(
  {
    sentOn: text,
    emailDomain: text,
    invitedBy: fc.constantFrom(...PEOPLE),
    groups: fc.array(text, { maxLength: 2 }),
  },
  { noNullPrototype: true, requiredKeys: ['groups'] },
);

const branchingModel: fc.Arbitrary<BranchingModel> = fc.record(
  {
    development: text,
    production: text,
    prefixes: fc.array(fc.record({ kind: text, prefix: text }, PLAIN), { maxLength: 2 }),
  },
  { noNullPrototype: true, requiredKeys: ['prefixes'] },
);

const reviewer: fc.Arbitrary<DefaultReviewer> = fc.record(
  {
    person: fc.constantFrom(...PEOPLE),
    origin: fc.constantFrom('project', 'repository', 'unknown'),
  },
  PLAIN,
);

const fork: fc.Arbitrary<Fork> = fc.record(
  { fullName: text, isPrivate: flag, isHere: flag },
  PLAIN,
);

const overrides: fc.Arbitrary<InheritanceOverrides> = fc.record(
  { settings: fc.array(fc.record({ name: text, isOverridden: flag }, PLAIN), { maxLength: 2 }) },
  PLAIN,
);

function arbitraryList<Row>(row: fc.Arbitrary<Row>): fc.Arbitrary<Reading<readonly Row[]>> {
  return arbitraryReading(fc.array(row, { maxLength: 2 }));
}

const arbitraryDetails: fc.Arbitrary<RepositoryDetails> = fc.record(
  {
    branchingModel: arbitraryReading(branchingModel),
    accessKeys: arbitraryList(accessKey),
    defaultReviewers: arbitraryList(reviewer),
    forks: arbitraryList(fork),
    overrides: arbitraryReading(overrides),
    webhooks: arbitraryList(webhook),
  },
  PLAIN,
);

const arbitraryAccess = fc.record(
  {
    uuid: fc.constantFrom(...REPOSITORIES),
    slug: name,
    name,
    project: fc.constantFrom(...PROJECTS),
    isPrivate: fc.boolean(),
    mainBranch: name,
    updatedOn: text,
    createdOn: text,
    forkPolicy: text,
    forkOf: text,
    groupGrants: arbitraryReading(groupGrants),
    personGrants: arbitraryReading(personGrants),
    branchRules: arbitraryReading(fc.array(branchRule, { maxLength: 2 })),
    listing: arbitraryReading(listing),
  },
  {
    noNullPrototype: true,
    requiredKeys: [
      'uuid',
      'slug',
      'name',
      'isPrivate',
      'groupGrants',
      'personGrants',
      'branchRules',
      'listing',
    ],
  },
);

/** Facts of any shape the types allow, likely or not: ids that nothing describes, gaps everywhere. */
export const arbitraryFacts: fc.Arbitrary<Facts> = fc
  .record(
    {
      startedAt: arbitraryTime,
      endedAt: arbitraryTime,
      accounts: fc.array(
        fc.record(
          {
            uuid: fc.constantFrom(...PEOPLE),
            kind: fc.constantFrom('user', 'team', 'app_user', 'unknown'),
            displayName: name,
            accountId: text,
            nickname: text,
            role: fc.constantFrom('owner', 'member', 'collaborator', 'unknown'),
            addedOn: text,
            lastAccessedOn: text,
          },
          { noNullPrototype: true, requiredKeys: ['uuid', 'kind', 'displayName'] },
        ),
        { maxLength: 5 },
      ),
      groups: fc.array(
        fc.record(
          {
            slug: fc.constantFrom(...GROUPS),
            name,
            defaultLevel: fc.constantFrom('none', 'read', 'write', 'admin', null),
            members: arbitraryReading(fc.subarray(PEOPLE)),
            membersSource: fc.constantFrom('groups-api', 'organization', 'imported-file'),
          },
          { noNullPrototype: true, requiredKeys: ['slug', 'name', 'members'] },
        ),
        { maxLength: 3 },
      ),
      projects: fc.array(
        fc.record(
          {
            uuid: fc.constantFrom(...PROJECTS),
            key: name,
            name,
            isPrivate: fc.boolean(),
            groupGrants: arbitraryReading(groupGrants),
            personGrants: arbitraryReading(personGrants),
            accessKeys: arbitraryList(accessKey),
          },
          PLAIN,
        ),
        { maxLength: 2 },
      ),
      repositories: fc.array(
        fc
          .tuple(arbitraryAccess, arbitraryDetails)
          .map(([access, details]) => ({ ...access, ...details })),
        { maxLength: 4 },
      ),
      lists: fc.record(
        {
          members: arbitraryReading(fc.constant(null)),
          groups: arbitraryReading(fc.constant(null)),
          projects: arbitraryReading(fc.constant(null)),
          repositories: arbitraryReading(fc.constant(null)),
        },
        PLAIN,
      ),
      workspace: fc.record(
        {
          uuid: fc.constant(aWorkspace().uuid),
          slug: name,
          name,
          isPrivate: flag,
          forkingMode: text,
        },
        { noNullPrototype: true, requiredKeys: ['uuid', 'slug', 'name'] },
      ),
      webhooks: arbitraryList(webhook),
      invitations: arbitraryList(invitation),
    },
    {
      noNullPrototype: true,
      requiredKeys: [
        ...(['startedAt', 'accounts', 'groups', 'projects', 'repositories', 'lists'] as const),
        ...(['workspace', 'webhooks', 'invitations'] as const),
      ],
    },
  )
  .map((facts) => facts as Facts);
