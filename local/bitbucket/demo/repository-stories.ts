import { type BranchingModelRecord } from '../branch-records';
import { type RepositoryLevel, type RepositoryRecord } from '../workspace-data';

/** What sets a repository apart from the others of its project; ids as in people.ts and groups.ts. */
export interface RepositoryStory {
  readonly groups?: Readonly<Record<string, RepositoryLevel>>;
  readonly people?: Readonly<Record<string, RepositoryLevel>>;
  readonly isPublic?: boolean;
  readonly isEmpty?: boolean;
  /** Slug of the repository this one was forked from. */
  readonly forkOf?: string;
  readonly updatedDaysAgo?: number;
  readonly branchingModel?: BranchingModelRecord;
  readonly overridesMergeStrategy?: boolean;
  readonly forkPolicy?: RepositoryRecord['forkPolicy'];
  /** Default reviewers; one who left is still one. */
  readonly reviewers?: readonly string[];
  /** Names that a rule is meant for; missing = made up. */
  readonly branches?: readonly string[];
}

const READ_BY_REVIEWERS: RepositoryStory = { groups: { reviewers: 'read' } };

/** 14 people by name: more than one page of 10. */
const NOTEBOOK_PEOPLE = [
  'akaya',
  'bnowak',
  'gpapadakis',
  'hmwangi',
  'ipetrov',
  'jlarsen',
  'kbauer',
  'lnguyen',
  'mhorvat',
  'nbergmann',
  'oabara',
  'praghunathan',
  'ytanabe',
  'tzielinski',
];

const TRUNK_BASED: BranchingModelRecord = {
  development: { name: null },
  production: { name: null, enabled: false },
  branchTypes: [{ kind: 'release', prefix: 'rel/', enabled: true }],
};

export const REPOSITORY_STORIES: Readonly<Record<string, RepositoryStory>> = {
  // Lower grants without effect: contractors already write to PAY, pay-leads already administer it.
  'pay-api': {
    groups: { reviewers: 'read' },
    people: { nlind: 'read' },
    updatedDaysAgo: 0,
    // Henrik left; Bitbucket goes on asking him.
    reviewers: ['tjohansson', 'hsand'],
  },
  'pay-ledger': {
    people: { rmenon: 'read' },
    updatedDaysAgo: 1,
    branches: ['main', 'develop', 'release/2026.2', 'feature/double-entry', 'feature/fx/rounding'],
  },
  // Overlapping rules: a contractor is listed on one of them.
  'pay-invoices': { branches: ['main', 'release/2026.1', 'release/2026.1/hotfix', 'dunning'] },
  // Does not follow PAY: without a production branch its rule for production protects nothing.
  'pay-tokens': { branchingModel: TRUNK_BASED, overridesMergeStrategy: true },
  'pay-reports': { people: { molsen: 'write' } },

  // Owen administers this and nothing else; ci-artist and Marta write by name.
  'studio-assets': {
    people: { ohartley: 'admin', 'ci-artist': 'write', molsen: 'write' },
    updatedDaysAgo: 0,
    branches: ['main', 'release/spring-2026', 'wip/hero-scene'],
    reviewers: ['ohartley', 'lferrante'],
  },
  'texture-library': { people: { 'ci-artist': 'write', molsen: 'write' } },
  // Redundant: artists write to the whole project anyway.
  'concept-art': { people: { 'ci-artist': 'write', 'weic-art': 'write' } },
  'brand-kit': { people: { molsen: 'write' }, groups: { 'web-squad': 'read' } },

  // Left behind when Nora and Marta left web-squad.
  'web-checkout': { people: { nlind: 'write', molsen: 'write' }, updatedDaysAgo: 0 },
  'web-legacy-forms': { people: { nlind: 'write' }, updatedDaysAgo: 420 },
  'web-search': { people: { molsen: 'write' } },
  'web-deploy': { people: { 'svc-deploy': 'write' } },

  'docs-public-api': { isPublic: true, updatedDaysAgo: 2 },
  // Redundant: developers write to the whole project anyway.
  'docs-handbook': { groups: { developers: 'write' } },

  'tls-monorepo': { ...READ_BY_REVIEWERS, updatedDaysAgo: 0, branchingModel: TRUNK_BASED },
  'tls-release': READ_BY_REVIEWERS,
  'tls-codegen': READ_BY_REVIEWERS,
  'tls-test-kit': READ_BY_REVIEWERS,
  // Private, and forks may be public.
  'tls-cli': { ...READ_BY_REVIEWERS, forkPolicy: 'allow_forks' },
  'tls-pipes': READ_BY_REVIEWERS,

  // Wakes up when Daniel stops being a workspace admin; Pieter's account is closed.
  'ops-cron': { people: { dbrandt: 'admin', pvos: 'write' } },
  'ops-runbooks': { people: { aokonjo: 'write' }, groups: { developers: 'read' } },
  'ops-vault': { people: { aokonjo: 'read' } },
  'ops-sandbox': { isEmpty: true, updatedDaysAgo: 700 },

  'mob-sdk': { groups: { contractors: 'write' } },
  'mob-sdk-fork': { forkOf: 'mob-sdk', groups: { contractors: 'write' } },
  'mob-payments': { groups: { 'pay-leads': 'admin' } },

  'dat-notebooks': { people: Object.fromEntries(NOTEBOOK_PEOPLE.map((id) => [id, 'read'])) },
  'dat-etl': { people: { ugarcia: 'write', pmartin: 'write', asruiz: 'admin' } },
  'dat-gdpr': { groups: { reviewers: 'read' }, people: { blie: 'admin' } },
};
