// Runs in a process of its own: the host replaces `fetch`, as Forge does, and a test runner wants its own.
// One process for all the files of a worker: its modules are loaded once, each demo is a new one.
import { type Switches } from '../../local/bitbucket/switches';
import { type Fault } from '../../local/bitbucket/fault';
import { type WorkspaceSize } from '../../local/bitbucket/generator/draw';
import { generateWorkspace } from '../../local/bitbucket/generator/generate-workspace';
import { listen } from '../../local/bitbucket/listen';
import { CHANGE_SCOPES, DETAIL_SCOPES, SCAN_SCOPES } from '../../src/adapters/bitbucket/scopes';
import { toHostDirectory } from '../../local/demo/find-viewers';
import { type Demo, startDemo } from '../../local/demo/start-demo';
import { loadForgeBundle } from '../../local/forge/bundle';
import { type Viewer } from '../../local/forge/directory';

/** What the process says once the pages can be opened. */
export interface DemoStarted {
  readonly url: string;
  readonly viewers: readonly Viewer[];
  readonly displayNames: readonly string[];
}

export interface DemoStopped {
  /** Whether the app asked Bitbucket to change who has access. */
  readonly askedForPermissions: boolean;
}

export type DemoSize = Pick<WorkspaceSize, 'people' | 'groups' | 'projects' | 'repositories'>;

/** What a journey may do to Bitbucket; each order is answered when it is done. */
export interface DemoOrder {
  /** A demo anew, in place of the one before; the answer is a `DemoStarted`. */
  readonly start?: true;
  /** When it is for the demo, as long as it runs (ISO time); the machine's own time unless said. */
  readonly at?: string;
  /** A generated workspace of that size in place of the hand-made one. */
  readonly size?: DemoSize;
  /** Ends the demo; the answer is a `DemoStopped`. */
  readonly stop?: true;
  readonly switches?: Partial<Switches>;
  readonly fault?: Omit<Fault, 'path'> & { readonly path?: string };
  readonly clearFaults?: true;
  /** The scheduled triggers of an installation fire, and what they queue is worked off. */
  readonly runHour?: 'known' | 'forge';
  /** Gives Bitbucket a port and an admin's API token, for the command; the answer is a `Door`. */
  readonly openDoor?: true;
}

/** Where the command finds the simulated Bitbucket, and as whom. */
export interface Door {
  readonly api: string;
  readonly USHER_EMAIL: string;
  readonly USHER_TOKEN: string;
}

let demo: Demo | undefined;

process.on('message', (order: DemoOrder) => {
  void follow(order).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => {
  void stop().then(() => process.exit());
});

/** Resolves to the answer; an order that fails ends the process, which the journey hears. */
async function follow(order: DemoOrder): Promise<DemoStarted | DemoStopped | Door | 'done'> {
  if (order.stop) return stop();
  if (order.start) return start(order);
  if (demo === undefined) throw new Error('The demo has not started.');
  Object.assign(demo.bitbucket.switches, order.switches);
  if (order.clearFaults) demo.bitbucket.faults.clear();
  if (order.fault) demo.bitbucket.faults.add(order.fault);
  await runHour(demo, order);
  return order.openDoor ? openDoor(demo) : 'done';
}

const machineTime = Date.now;

async function start({ at, size }: DemoOrder): Promise<DemoStarted> {
  const fixedMs = at === undefined ? undefined : Date.parse(at);
  // Backend and simulator ask nothing else what time it is.
  Date.now = fixedMs === undefined ? machineTime : () => fixedMs;
  const generated = size && generateWorkspace({ ...size, seed: 1, now: Date.now() });
  demo = await startDemo({
    ...{ backend: loadForgeBundle, background: false },
    ...(generated && { data: generated }),
  });
  const { data } = demo.bitbucket;
  return {
    url: demo.url,
    viewers: toHostDirectory(data).viewers,
    displayNames: data.accounts.map(({ displayName }) => displayName),
  };
}

async function stop(): Promise<DemoStopped> {
  const ended = demo;
  demo = undefined;
  await ended?.stop();
  return { askedForPermissions: ended !== undefined && hasAskedForPermissions(ended) };
}

/** Whether the app asked Bitbucket to change who has access, be it refused or not. */
function hasAskedForPermissions({ bitbucket }: Demo): boolean {
  const { permissionWrites } = bitbucket.stats();
  return (
    permissionWrites['forge-asApp'] !== undefined || permissionWrites['forge-asUser'] !== undefined
  );
}

/** Nothing happens by itself here: a journey says when. */
async function runHour({ host }: Demo, { runHour: installation }: DemoOrder): Promise<void> {
  if (installation === undefined) return;
  for (const { key } of host.modules.schedules) await host.runSchedule(key, installation);
  await host.queue.deliverDue();
}

/** Open until the process ends. */
async function openDoor({ bitbucket }: Demo): Promise<Door> {
  const { url } = await listen(bitbucket, { port: 0 });
  const admin = toHostDirectory(bitbucket.data).viewers.find(
    ({ role }) => role === 'workspace admin',
  );
  const account = bitbucket.data.accounts.find(({ accountId }) => accountId === admin?.accountId);
  const scopes = [...SCAN_SCOPES, ...DETAIL_SCOPES, ...CHANGE_SCOPES];
  const { email = '', token } = bitbucket.issueCredential({
    ...{ kind: 'api-token', account: account?.uuid ?? '', scopes, expired: false },
  });
  return { api: url, USHER_EMAIL: email, USHER_TOKEN: token };
}
