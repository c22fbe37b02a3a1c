// Runs in a process of its own: the host replaces `fetch`, as Forge does, and a test runner wants its own.
import { type Switches } from '../../local/bitbucket/switches';
import { type Fault } from '../../local/bitbucket/fault';
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

/** What a journey may do to Bitbucket; each order is answered when it is done. */
export interface DemoOrder {
  readonly switches?: Partial<Switches>;
  readonly fault?: Omit<Fault, 'path'> & { readonly path?: string };
  readonly clearFaults?: true;
  /** The scheduled triggers of an installation fire, and what they queue is worked off. */
  readonly runHour?: 'known' | 'forge';
}

async function main(): Promise<void> {
  const demo = await startDemo({ backend: loadForgeBundle, background: false });
  process.on('message', (order: DemoOrder) => {
    Object.assign(demo.bitbucket.switches, order.switches);
    if (order.clearFaults) demo.bitbucket.faults.clear();
    if (order.fault) demo.bitbucket.faults.add(order.fault);
    void runHour(demo, order).then(() => process.send?.('done'));
  });
  process.on('disconnect', () => {
    void demo.stop().then(() => process.exit(hasAskedForPermissions(demo) ? 1 : 0));
  });
  const { data } = demo.bitbucket;
  const started: DemoStarted = {
    url: demo.url,
    viewers: toHostDirectory(data).viewers,
    displayNames: data.accounts.map(({ displayName }) => displayName),
  };
  process.send?.(started);
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

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
