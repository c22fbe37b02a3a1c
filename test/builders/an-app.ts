import { type Bitbucket } from '../../local/bitbucket/bitbucket';
import { createBitbucket } from '../../local/bitbucket/create-bitbucket';
import { acme, personUuid } from '../../local/bitbucket/demo/acme';
import { type Switches } from '../../local/bitbucket/switches';
import { type WorkspaceData } from '../../local/bitbucket/workspace-data';
import { projectRoot } from '../../local/content-hash';
import { putBehindForge } from '../../local/demo/bitbucket-behind-forge';
import { toHostDirectory } from '../../local/demo/find-viewers';
import { seedKnownFacts } from '../../local/demo/seed-known-facts';
import { toCaller } from '../../local/forge/bridge-commands';
import { type HostDirectory } from '../../local/forge/directory';
import { createForgeHost, type ForgeHost } from '../../local/forge/host';
import { type ForgeManifest, readManifest } from '../../local/forge/manifest';
import { type Place } from '../../local/forge/page-address';
import { type PageCaller } from '../../local/forge/pages';
import { type FunctionName, FUNCTIONS, type PayloadOf } from '../../src/contract/functions';
import { type ValueOf } from '../../src/contract/values';
import { type Response } from '../../src/contract/response';
import { accountUuid, repositoryUuid } from '../../src/domain/facts/ids';
import { DEFAULT_PRICE_BOOK } from '../../src/domain/seats/default-price-book';
import { DEFAULT_PLAN_RULES } from '../../src/domain/setup/plan-rules';
import { forbidPermissionWrites } from './no-permission-writes';

/** The four people of the demo workspace whom tests look at pages as, by what they administer. */
export const PEOPLE = {
  'workspace admin': 'aokonjo',
  'project admin': 'lferrante',
  'repository admin': 'ohartley',
  member: 'nlind',
} as const;
export type Who = keyof typeof PEOPLE;

/** Lucía Ferrante administers the project ART; Owen Hartley its repository studio-assets. */
export const PLACES = {
  workspace: { kind: 'workspace' },
  project: { kind: 'project', key: 'ART' },
  repository: { kind: 'repository', slug: 'studio-assets' },
} as const satisfies Record<string, Place>;
export type Where = keyof typeof PLACES;

const NO_UPLOAD = '00000000-0000-4000-8000-000000000000';
const NO_RECIPIENT = NO_UPLOAD;
const NO_PLAN = '0'.repeat(64);
const NO_FIX = NO_UPLOAD;

const A_FIX = {
  kind: 'visibility',
  repository: repositoryUuid(repositoryOf('studio-assets')),
  before: 'public',
  after: 'private',
} as const;

/** A payload that each function takes. */
export const PAYLOADS: { readonly [Name in FunctionName]: PayloadOf<Name> } = {
  ...(Object.fromEntries(Object.keys(FUNCTIONS).map((name) => [name, {}])) as Record<
    FunctionName,
    object
  >),
  getFactsChunk: { hash: '0'.repeat(64) },
  getProjectRepositoryAccess: { repository: repositoryOf('studio-assets') },
  getProjectPersonAccess: { person: personUuid('ohartley') },
  getBranchGates: { branch: 'main' },
  answerQuestion: { person: personUuid('ohartley'), can: 'read' },
  getDay: { day: '2026-11-21' },
  beginUpload: { kind: 'snapshot', bytes: 10, sha256: '0'.repeat(64) },
  putUploadChunk: { upload: NO_UPLOAD, at: 0, base64: 'AAAA' },
  commitUpload: { upload: NO_UPLOAD },
  abandonUpload: { upload: NO_UPLOAD },
  removeLoaded: { kind: 'snapshot' },
  undoSettings: { version: 0, part: 'retention' },
  matchDirectory: { addresses: ['ada@acme.example'] },
  saveSetup: { version: 0, setup: { plan: 'standard' } },
  saveThresholds: { version: 0, thresholds: { inactiveDays: 60 } },
  saveRetention: { version: 0, retentionDays: 30 },
  saveScanSchedule: { version: 0, schedule: { isOn: true, hour: 3, timeZone: 'Europe/Berlin' } },
  saveExemption: {
    version: 0,
    exemption: {
      rule: 'PRIV-01',
      reason: 'Agreed with the studio',
      owner: accountUuid(personUuid('ohartley')),
      reviewOn: '2999-12-31',
    },
  },
  removeExemption: { version: 0, target: { rule: 'PRIV-01' } },
  saveProtectedPerson: {
    version: 0,
    protection: {
      people: [accountUuid(personUuid('ohartley'))],
      reason: 'Runs the nightly build',
      reviewOn: '2999-12-31',
    },
  },
  removeProtectedPerson: { version: 0, person: accountUuid(personUuid('ohartley')) },
  saveRoleTemplate: {
    version: 0,
    template: { name: 'Developer', groups: [], projectGrants: [], repositoryGrants: [] },
  },
  removeRoleTemplate: { version: 0, name: 'Developer' },
  saveGroupSync: { version: 0, mappings: [] },
  saveManualCheck: {
    version: 0,
    check: { rule: 'INV-03', answer: 'not-so', checkedOn: '2026-11-01' },
  },
  saveRegisterEntry: { version: 0, entry: { name: 'Deploy', kind: 'oauth-consumer' } },
  removeRegisterEntry: { version: 0, name: 'Deploy' },
  savePriceBook: { version: 0, book: structuredClone(DEFAULT_PRICE_BOOK) },
  resetPriceBook: { version: 0 },
  keepPlan: { upload: NO_UPLOAD },
  getPlan: { hash: NO_PLAN },
  exportPlan: { hash: NO_PLAN },
  removePlan: { hash: NO_PLAN },
  askApproval: { hash: NO_PLAN },
  approvePlan: { hash: NO_PLAN },
  withdrawApproval: { hash: NO_PLAN },
  tickStep: { hash: NO_PLAN, step: '1', done: true },
  verifyPlan: { hash: NO_PLAN },
  savePlanRules: { version: 0, rules: DEFAULT_PLAN_RULES },
  previewFix: { action: A_FIX },
  applyFix: { version: 0, action: A_FIX },
  undoFix: { version: 0, id: NO_FIX },
  saveSender: {
    sender: { provider: 'postmark', from: { address: 'usher@acme.example', name: 'Usher' } },
    key: 'server-token',
    pageUrl: 'https://bitbucket.org/acme/workspace/settings/',
  },
  addRecipient: { address: 'ada@elsewhere.example' },
  sendCode: { recipient: NO_RECIPIENT },
  confirmRecipient: { recipient: NO_RECIPIENT, code: '000000' },
  keepRecipient: { recipient: NO_RECIPIENT },
  removeRecipient: { recipient: NO_RECIPIENT },
  sendTestMail: { recipient: NO_RECIPIENT },
  saveDigestSchedule: {
    version: 0,
    schedule: { isOn: true, weekday: 2, hour: 9, timeZone: 'Europe/Berlin' },
  },
};

export interface AppOptions {
  /** In place of one made of `data` and `switches`. */
  readonly bitbucket?: Bitbucket;
  readonly data?: WorkspaceData;
  readonly switches?: Partial<Switches>;
  readonly manifest?: (manifest: ForgeManifest) => ForgeManifest;
  /** Who has allowed the app to act for them; everybody unless said. */
  readonly consents?: readonly Who[];
  readonly now?: () => number;
  /** What is behind the addresses that the manifest allows; the network unless said. */
  readonly fetchExternal?: typeof fetch;
  /** The backend's exports; src/index.ts unless said. */
  readonly backend?: () => Promise<Readonly<Record<string, unknown>>>;
}

export interface CallOptions<Name extends FunctionName> {
  readonly as?: Who;
  readonly on?: Where | Place;
  readonly installation?: string;
  readonly payload?: PayloadOf<Name>;
}

export interface App {
  readonly bitbucket: Bitbucket;
  readonly host: ForgeHost;
  readonly directory: HostDirectory;
  /** What the app has logged, line by line. */
  readonly log: readonly string[];
  /** Calls a function through the real resolver: as the workspace admin, on the page of its role. */
  call<Name extends FunctionName>(
    name: Name,
    options?: CallOptions<Name>,
  ): Promise<Response<ValueOf[Name]>>;
  /** The value, or a failed test. */
  get<Name extends FunctionName>(name: Name, options?: CallOptions<Name>): Promise<ValueOf[Name]>;
  callerOf(options: CallOptions<FunctionName>): PageCaller;
  /** Puts the facts of a scan with an API token in place, as the companion's. */
  seed(installation?: string): Promise<void>;
  /** Steps until the scan is no longer running. */
  scanToEnd(options?: CallOptions<'stepScan'>): Promise<ValueOf['stepScan']>;
}

const INSTALLATION = 'one';

/** The app on the local host, on the simulated workspace acme, just installed. */
export async function anApp(options: AppOptions = {}): Promise<App> {
  const log: string[] = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void log.push(line));
  const bitbucket = options.bitbucket ?? toBitbucket(options);
  forbidPermissionWrites(bitbucket);
  const manifest = readManifest(projectRoot);
  const host = await createForgeHost({
    manifest: options.manifest ? options.manifest(manifest) : manifest,
    bitbucket: putBehindForge(bitbucket),
    loadBackend: options.backend ?? (() => import('../../src/index')),
    ...(options.now && { now: options.now }),
    ...(options.fetchExternal && { fetchExternal: options.fetchExternal }),
  });
  const directory = toHostDirectory(bitbucket.data);
  const accountOf = (who: Who) => accountIdOf(bitbucket.data, PEOPLE[who]);
  for (const who of options.consents ?? (Object.keys(PEOPLE) as Who[]))
    for (const installation of [INSTALLATION, 'two'])
      host.consents.grant(installation, accountOf(who));

  const callerOf: App['callerOf'] = ({ as = 'workspace admin', on = 'workspace', installation }) =>
    toCaller(
      {
        installation: installation ?? INSTALLATION,
        place: typeof on === 'string' ? PLACES[on] : on,
        as: accountOf(as),
        theme: 'light',
      },
      directory,
    );
  const call: App['call'] = async (name, asked = {}) => {
    const on = asked.on ?? pageOf(name);
    const answer = await host.invoke({
      ...callerOf({ ...asked, on }),
      functionKey: name,
      payload: asked.payload ?? PAYLOADS[name],
    });
    return answer as Response<ValueOf[typeof name]>;
  };
  const get: App['get'] = async (name, asked) => {
    const response = await call(name, asked);
    if (!response.ok) throw new Error(`${name}: ${response.error.code} ${response.error.message}`);
    return response.value;
  };
  return {
    ...{ bitbucket, host, directory, log, call, get, callerOf },
    seed: (installationId = INSTALLATION) =>
      seedKnownFacts({ host, bitbucket, directory, installationId, earlier: () => [] }),
    scanToEnd: async (asked) => {
      let status = await get('stepScan', asked);
      while (status.state === 'running') status = await get('stepScan', asked);
      return status;
    },
  };
}

function toBitbucket({ data = acme(), switches }: AppOptions): Bitbucket {
  return createBitbucket({ data, ...(switches && { switches }) });
}

function pageOf(name: FunctionName): Where {
  return (
    {
      'workspace-admin': 'workspace',
      'project-admin': 'project',
      'repository-admin': 'repository',
      'page-admin': 'repository',
    } as const
  )[FUNCTIONS[name].role];
}

export function repositoryOf(slug: string): string {
  const found = acme().repositories.find((repository) => repository.slug === slug);
  if (!found) throw new Error(`acme has no repository ${slug}.`);
  return found.uuid;
}

function accountIdOf(data: WorkspaceData, nickname: string): string {
  const account = data.accounts.find((each) => each.nickname === nickname);
  if (account?.accountId === undefined) throw new Error(`Nobody is called ${nickname}.`);
  return account.accountId;
}
