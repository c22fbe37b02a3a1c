import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Bitbucket } from '../bitbucket/bitbucket';
import { createBitbucket } from '../bitbucket/create-bitbucket';
import { acme } from '../bitbucket/demo/acme';
import { type Switches } from '../bitbucket/switches';
import { type WorkspaceData } from '../bitbucket/workspace-data';
import { buildPages, staticFolder } from '../build';
import { projectRoot } from '../content-hash';
import { createBridgeCommands } from '../forge/bridge-commands';
import { startDriver, type Driver } from '../forge/background/driver';
import { type HostDirectory, type HostInstallation } from '../forge/directory';
import { createForgeHost, type ForgeHost } from '../forge/host';
import { readManifest } from '../forge/manifest';
import { createInbox } from '../mail/inbox';
import { createMailSink, type MailSink } from '../mail/mail-sink';
import { servePages } from '../forge/web/serve-pages';
import { EARLIER_SCANS_DAYS_AGO, factsDaysBefore } from './acme-history';
import { putBehindForge } from './bitbucket-behind-forge';
import { toHostDirectory } from './find-viewers';
import { loadBackend } from './load-backend';
import { seedKnownFacts } from './seed-known-facts';

export interface DemoOptions {
  /** Of the host pages; 0 = any free one. */
  readonly port?: number;
  /** Missing = the hand-made workspace acme. */
  readonly data?: WorkspaceData;
  readonly switches?: Partial<Switches>;
  /** The built pages to show; missing = static/usher, built when its sources changed. */
  readonly staticFolder?: string;
  /** The backend to run; missing = src/index.ts, bundled in milliseconds. */
  readonly backend?: () => Promise<Readonly<Record<string, unknown>>>;
  /** Whether schedules fire and queues are worked off by themselves, as on Forge; yes unless said. */
  readonly background?: boolean;
}

export interface Demo {
  /** The index page. */
  readonly url: string;
  /** Stands in for the mail providers. */
  readonly mail: MailSink;
  readonly bitbucket: Bitbucket;
  readonly host: ForgeHost;
  stop(): Promise<void>;
}

/** Ids stand in the pages' addresses: `/i/known/workspace`. */
const INSTALLATIONS = {
  known: {
    id: 'known',
    label: 'Group members known',
    description:
      'Scanned with an API token, as the usher command does it: group members are known, every path is certain.',
  },
  forge: {
    id: 'forge',
    label: 'Forge’s own reads alone',
    description:
      'Just installed: it asks for consent first, and nothing was scanned. Forge cannot read group members: levels come from Bitbucket’s own listing.',
  },
} as const satisfies Readonly<Record<string, HostInstallation>>;

const INBOX_STYLES = path.join(projectRoot, 'local', 'mail', 'inbox.css');

/** Room for a scan with all details and a second one: nobody tries a demo for more than an hour. */
const REQUESTS_AN_HOUR = 5_000;

/** Starts the simulated Bitbucket, the local Forge and the pages, all in this process. */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const bitbucket = createBitbucket({
    data: options.data ?? acme(),
    switches: { limit: REQUESTS_AN_HOUR, ...options.switches },
  });
  const manifest = readManifest(projectRoot);
  const mail = createMailSink(Date.now);
  const [host] = await Promise.all([
    createForgeHost({
      manifest,
      bitbucket: putBehindForge(bitbucket),
      fetchExternal: toSink(mail),
      loadBackend: options.backend ?? loadBackend,
    }),
    options.staticFolder === undefined && buildPages(),
  ]);
  const directory = toHostDirectory(bitbucket.data);
  const { id: known } = INSTALLATIONS.known;
  await seedKnownFacts({
    host,
    bitbucket,
    directory,
    installationId: known,
    // Only acme has a history that somebody wrote down.
    earlier: (facts) =>
      options.data === undefined
        ? EARLIER_SCANS_DAYS_AGO.map((days) => factsDaysBefore(facts, days))
        : [],
  });
  // Whoever works with the app already has consented; the fresh installation still asks.
  for (const { accountId } of directory.viewers) host.consents.grant(known, accountId);
  let origin = '';
  const pages = await servePages({
    manifest,
    inbox: createInbox(mail.messages, readFileSync(INBOX_STYLES, 'utf8')),
    staticFolder: options.staticFolder ?? staticFolder,
    directory,
    installations: Object.values(INSTALLATIONS),
    port: options.port ?? 0,
    answerBridge: createBridgeCommands({ host, directory, origin: () => origin }),
    grantConsent: ({ installation, as }) => {
      host.consents.grant(installation, as);
    },
  });
  origin = pages.origin;
  const driver = options.background === false ? undefined : await startBackground(host, directory);
  const stop = async (): Promise<void> => {
    await Promise.all([driver?.stop(), pages.stop()]);
  };
  return { url: `${pages.origin}/`, bitbucket, host, mail, stop };
}

/** Nothing leaves this machine: what is not for a mail provider reaches nobody. */
function toSink(mail: MailSink): typeof fetch {
  return (input, init) => {
    const request = new Request(input, init);
    if (mail.serves(request.url)) return mail.fetch(request);
    return Promise.reject(new Error(`The demo reaches no ${new URL(request.url).host}.`));
  };
}

/** The one installation has had the app for weeks; the other one has just been given it. */
async function startBackground(
  host: ForgeHost,
  { workspace, viewers }: HostDirectory,
): Promise<Driver> {
  const workspaceId = workspace.uuid.replace(/^\{|\}$/g, '');
  const { id } = INSTALLATIONS.forge;
  const byAccountId = viewers.find(({ role }) => role === 'workspace admin')?.accountId;
  const driver = startDriver(host, {
    onFailure: (moduleKey, kind) => {
      console.error(`In the background: ${moduleKey} ${kind}.`);
    },
  });
  await host.install({ id, workspaceId, ...(byAccountId !== undefined && { byAccountId }) });
  return driver;
}
