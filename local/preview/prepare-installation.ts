import { compose } from '../../src/entry/compose';
import { putScan } from '../demo/seed-known-facts';
import { toCaller } from '../forge/bridge-commands';
import { type HostDirectory } from '../forge/directory';
import { type ForgeHost } from '../forge/host';
import { type ScanReport } from '../../src/use-cases/scan/scan-report';
import { INSTALLATION } from './answer-bridge';

export interface Preparation {
  readonly host: ForgeHost;
  readonly directory: HostDirectory;
  readonly accountId: string;
  /** A scan made here, to show from the start. */
  readonly report?: ScanReport;
}

/** Makes of the empty installation one that its viewer may use at once, and that does nothing by itself. */
export async function prepareInstallation(preparation: Preparation): Promise<void> {
  const { host, directory, accountId, report } = preparation;
  // Whoever gave their token has agreed to be acted for.
  host.consents.grant(INSTALLATION, accountId);
  const page = {
    installation: INSTALLATION,
    as: accountId,
    theme: 'light',
    place: { kind: 'workspace' },
  } as const;
  await host.runInside(toCaller(page, directory), async () => {
    await switchSchedulesOff();
    const facts = report?.facts();
    if (report && facts) await putScan(facts, report);
  });
}

/** Pages would else say when the next scan or digest comes by itself, and none does. */
async function switchSchedulesOff(): Promise<void> {
  const { settings } = compose();
  const held = await settings.getSettings();
  if (held.scanSchedule.value.isOn)
    await settings.save('scanSchedule', held.scanSchedule.version, (value) => ({
      ...value,
      isOn: false,
    }));
  if (held.digestSchedule.value.isOn)
    await settings.save('digestSchedule', held.digestSchedule.version, (value) => ({
      ...value,
      isOn: false,
    }));
}
