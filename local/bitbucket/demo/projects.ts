import { type BranchingModelRecord } from '../branch-records';
import { type ProjectLevel } from '../workspace-data';

/** Grants by the ids of people.ts and groups.ts. */
export interface DemoProject {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly isPrivate?: boolean;
  readonly groups: Readonly<Record<string, ProjectLevel>>;
  readonly people: Readonly<Record<string, ProjectLevel>>;
  readonly branchingModel?: BranchingModelRecord;
  /** Default reviewers. */
  readonly reviewers?: readonly string[];
}

/** Development on `develop`, production on `main`; hotfixes have no prefix of their own. */
const GITFLOW: BranchingModelRecord = {
  development: { name: 'develop' },
  production: { name: 'main', enabled: true },
  branchTypes: [
    { kind: 'feature', prefix: 'feature/', enabled: true },
    { kind: 'bugfix', prefix: 'bugfix/', enabled: true },
    { kind: 'release', prefix: 'release/', enabled: true },
    { kind: 'hotfix', prefix: '', enabled: false },
  ],
};

/** Eight projects. */
export const PROJECTS: readonly DemoProject[] = [
  {
    key: 'PAY',
    name: 'Payments',
    description: 'Everything that moves money',
    groups: { 'pay-leads': 'admin', contractors: 'write', platform: 'write' },
    people: {},
    branchingModel: GITFLOW,
    reviewers: ['rmenon', 'jkowalski'],
  },
  {
    key: 'ART',
    name: 'Studio art',
    description: 'Binary assets of the studio',
    groups: { artists: 'write', 'contractors-ext': 'read' },
    people: { lferrante: 'admin', 'mcov-freelance': 'create-repo' },
    reviewers: ['lferrante'],
  },
  {
    key: 'WEB',
    name: 'Storefront',
    description: 'The shop as customers see it',
    groups: { 'web-squad': 'write', 'web-leads': 'admin', reviewers: 'read' },
    people: {},
  },
  {
    key: 'DOC',
    name: 'Documentation',
    description: 'Handbooks, and what the public may read',
    isPrivate: false,
    groups: { developers: 'write', reviewers: 'read' },
    people: {},
  },
  {
    key: 'TLS',
    name: 'Tooling',
    description: 'Build, lint, release',
    groups: { platform: 'admin', developers: 'read' },
    people: {},
  },
  {
    key: 'OPS',
    name: 'Operations',
    description: 'What keeps running at night',
    groups: { platform: 'write' },
    people: { rmenon: 'write', 'svc-deploy': 'write' },
  },
  {
    key: 'MOB',
    name: 'Mobile apps',
    description: '',
    groups: { developers: 'write' },
    people: { tbakare: 'admin' },
  },
  {
    key: 'DAT',
    name: 'Data platform',
    description: 'Pipelines, models and reports',
    groups: { 'data-team': 'write' },
    people: { cbellini: 'admin', wdlamini: 'create-repo' },
  },
];
