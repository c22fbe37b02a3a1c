import { type Credentials } from '../../companion/credentials';
import { type Terminal } from '../../companion/terminal';
import { DETAIL_SCOPES, SCAN_SCOPES } from '../../src/adapters/bitbucket/scopes';
import { buildPages, staticFolder } from '../build';
import { projectRoot } from '../content-hash';
import { loadBackend } from '../demo/load-backend';
import { createForgeHost, type ForgeHost, type ForgeHostOptions } from '../forge/host';
import { type ForgeManifest, readManifest } from '../forge/manifest';
import { createPreviewBridge, INSTALLATION } from './answer-bridge';
import { putViewerBehindForge } from './bitbucket-as-viewer';
import { createKeeper, type Keeper } from './keeper';
import { openKeptFolder } from './kept-folder';
import { openWorkspace, type OpenedWorkspace } from './open-workspace';
import { createPlaces } from './places';
import { prepareInstallation } from './prepare-installation';
import { createReach } from './reach';
import { createReadGate, type ReadGate } from './read-gate';
import { scanAsCompanion } from './scan-as-companion';
import { servePreview } from './web/serve-preview';

export interface PreviewOptions {
  readonly workspace: string;
  /** Origin of Bitbucket's API. */
  readonly api: string;
  readonly credentials: Credentials;
  /** Reads also what only tokens may, as the usher command does. */
  readonly asCompanion: boolean;
  /** Folder to keep what was read in; missing = nothing is written to the disk. */
  readonly keep?: string;
  /** 0 = any free one. */
  readonly port: number;
  readonly terminal: Pick<Terminal, 'stderr' | 'now'>;
  /** The built pages to show; missing = static/usher, built when its sources changed. */
  readonly staticFolder?: string;
  /** The backend to run; missing = src/index.ts, bundled in milliseconds. */
  readonly loadBackend?: ForgeHostOptions['loadBackend'];
}

export interface Preview extends OpenedWorkspace {
  /** With the key: for its viewer alone. */
  readonly url: string;
  /** What is kept where: one sentence. */
  readonly keeping: string;
  readonly host: ForgeHost;
  readonly stop: () => Promise<void>;
}

/**
 * Runs the app, not installed anywhere, on a real workspace: its resolvers behind the local Forge, with a person's
 * token that can only read.
 * @throws CommandError about the token, the workspace, or the folder; PortTakenError
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const manifest = readManifest(projectRoot);
  const opened = await openWorkspace(
    options.workspace,
    openGate(options, manifest, [options.workspace]),
  );
  const { workspace, viewer } = opened;
  const gate = openGate(options, manifest, [options.workspace, workspace.slug, workspace.uuid]);
  const keeper = await openKeeper(options, manifest, opened);
  const places = createPlaces(opened, gate);
  const [host, directory] = await Promise.all([
    createForgeHost({
      manifest,
      bitbucket: putViewerBehindForge(gate, viewer.accountId),
      // Mail and everything else that is not Bitbucket.
      fetchExternal: () => Promise.reject(new Error('A preview reaches nothing but Bitbucket.')),
      loadBackend: options.loadBackend ?? loadBackend,
    }),
    places.find({ kind: 'workspace' }),
    options.staticFolder === undefined && buildPages(),
  ]);
  const stored = host.kvs.storageOf(INSTALLATION);
  await keeper.begin(stored);
  if (directory)
    await prepareInstallation({
      ...{ host, directory, accountId: viewer.accountId },
      ...(options.asCompanion && {
        report: await scanAsCompanion({ ...options, slug: workspace.slug, gate }),
      }),
    });
  const served = await servePreview({
    ...{ manifest, opened, places, port: options.port, keeping: keeper.sentence() },
    staticFolder: options.staticFolder ?? staticFolder,
    answerBridge: createPreviewBridge({
      ...{ host, places, accountId: viewer.accountId, isCompanion: options.asCompanion },
      onCalled: keeper.note,
    }),
  });
  const stop = async (): Promise<void> => {
    await served.stop();
    await keeper.end();
  };
  return { ...opened, url: served.url, keeping: keeper.sentence(), host, stop };
}

function openGate(
  { api, credentials, asCompanion }: PreviewOptions,
  { permissions: { scopes } }: ForgeManifest,
  workspace: readonly string[],
): ReadGate {
  const tokenScopes = [...SCAN_SCOPES, ...DETAIL_SCOPES];
  const reach = createReach({ scopes, workspace, ...(asCompanion && { tokenScopes }) });
  return createReadGate({ api, ...credentials, scopes, reach });
}

async function openKeeper(
  { keep, terminal, asCompanion }: PreviewOptions,
  manifest: ForgeManifest,
  { workspace }: OpenedWorkspace,
): Promise<Keeper> {
  if (keep === undefined) return createKeeper();
  const entities = (manifest.app.storage?.entities ?? []).map(({ name }) => name);
  return createKeeper(
    await openKeptFolder({ folder: keep, workspace, asCompanion, entities, now: terminal.now }),
  );
}
