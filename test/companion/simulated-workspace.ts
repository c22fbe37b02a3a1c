import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Bitbucket } from '../../local/bitbucket/bitbucket';
import { createBitbucket } from '../../local/bitbucket/create-bitbucket';
import { listen } from '../../local/bitbucket/listen';
import { type Switches } from '../../local/bitbucket/switches';
import { type WorkspaceData } from '../../local/bitbucket/workspace-data';
import { DETAIL_SCOPES, SCAN_SCOPES } from '../../src/adapters/bitbucket/scopes';
import { type Credentials, type Ended, type Running, runUsher, startUsher } from './run-usher';

const ALL_SCOPES = [...SCAN_SCOPES, ...DETAIL_SCOPES];

/** A simulated Bitbucket on a port, a folder for files, and the command pointed at both. */
export interface SimulatedWorkspace {
  readonly bitbucket: Bitbucket;
  readonly api: string;
  /** Of a workspace admin, with every scope a scan needs. */
  readonly credentials: Credentials;
  readonly out: string;
  readonly fileOf: (name: string) => string;
  readonly scan: (more?: readonly string[], credentials?: Credentials) => Promise<Ended>;
  readonly startScan: (more?: readonly string[]) => Running;
  /** Bitbucket cannot be reached until `plugIn`. */
  readonly unplug: () => Promise<void>;
  readonly plugIn: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Far above what any test asks for, so that only tests about limits wait. */
const NO_LIMIT = { limit: 1_000_000 };

export async function openWorkspace(
  data: WorkspaceData,
  switches: Partial<Switches> = {},
): Promise<SimulatedWorkspace> {
  const bitbucket = createBitbucket({ data, switches: { ...NO_LIMIT, ...switches } });
  let listening = await listen(bitbucket, { port: 0 });
  const api = listening.url;
  const folder = mkdtempSync(path.join(tmpdir(), 'usher-scan-'));
  const out = path.join(folder, 'acme.usher');
  const admin = issueToken(bitbucket);
  const args = (more: readonly string[]) => [
    ...['scan', '--workspace', data.workspace.slug, '--api', api, '--out', out],
    ...more,
  ];
  return {
    bitbucket,
    api,
    credentials: admin,
    out,
    fileOf: (name) => path.join(folder, name),
    scan: async (more = [], credentials = admin) => runUsher(args(more), credentials),
    startScan: (more = []) => startUsher(args(more), admin),
    unplug: async () => listening.close(),
    plugIn: async () => {
      listening = await listen(bitbucket, { port: Number(new URL(api).port) });
    },
    close: async () => {
      await listening.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** An API token of a workspace admin, unless told otherwise. */
export function issueToken(
  bitbucket: Bitbucket,
  wanted: {
    readonly account?: string;
    readonly scopes?: readonly string[];
    readonly expired?: boolean;
  } = {},
): Credentials {
  const { account = getAdmin(bitbucket.data), scopes = ALL_SCOPES, expired = false } = wanted;
  const issued = bitbucket.issueCredential({ kind: 'api-token', account, scopes, expired });
  if (issued.email === undefined) throw new Error('an API token goes with an e-mail address');
  return { USHER_EMAIL: issued.email, USHER_TOKEN: issued.token };
}

/** How many repositories have a rule that speaks of the branching model. */
export function countModels({ repositories }: WorkspaceData): number {
  return repositories.filter(({ branchRestrictions }) =>
    branchRestrictions.some(({ match }) => match.by === 'branching_model'),
  ).length;
}

function getAdmin({ accounts }: WorkspaceData): string {
  const admin = accounts.find(({ membership }) => membership?.role === 'owner');
  if (admin === undefined) throw new Error('the workspace has no admin');
  return admin.uuid;
}
