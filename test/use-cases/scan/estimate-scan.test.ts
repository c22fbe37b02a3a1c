import { estimateScan } from '../../../src/use-cases/scan/estimate-scan';
import { aScanRig, floorOf } from './scan-rig';

const HOUR_MS = 3_600_000;
const terms = { canReadGroups: true, share: 0.6, hourlyLimit: 1000 };

describe('the estimate of a scan', () => {
  test('is what the scan then takes', async () => {
    const rig = aScanRig();
    await rig.scan();
    const estimate = estimateScan({ people: 62, projects: 8, repositories: 120 }, terms);
    expect(rig.asked).toHaveLength(floorOf(rig.bitbucket) + 1);
    // Branching models and listings to check depend on what is found; invitations were refused.
    const models = rig.asked.filter((path) => path.includes('/effective-branching-model')).length;
    const listings = rig.asked.filter((path) => path.includes('/permissions/repositories/')).length;
    expect(models).toBeGreaterThan(0);
    expect(estimate.requests).toBe(rig.asked.length - models - listings + 1);
  });

  test.each([
    { name: 'fits into an hour: seconds', repositories: 70, hours: 0 },
    { name: 'needs a second hour', repositories: 120, hours: 1 },
    { name: 'needs fourteen', repositories: 1000, hours: 13 },
  ])('$name', ({ repositories, hours }) => {
    const { completeMs, firstAnswerMs } = estimateScan(
      { people: 62, projects: 8, repositories },
      terms,
    );
    expect(Math.floor(completeMs / HOUR_MS)).toBe(hours);
    expect(firstAnswerMs).toBeLessThan(10_000);
  });

  test('under Forge counts a listing for each repository, at most', async () => {
    const rig = aScanRig();
    await rig.scan({}, { kind: 'forge-asUser', readsAs: 'user' });
    const size = { people: 62, projects: 8, repositories: 120 };
    const { requests } = estimateScan(size, { ...terms, canReadGroups: false });
    expect(requests).toBeGreaterThanOrEqual(rig.asked.length);
    expect(requests).toBeLessThanOrEqual(rig.asked.length + 120);
  });

  test('of a workspace whose members fill the limit waits even for the first answer', () => {
    const { firstAnswerMs } = estimateScan(
      { people: 20_000, projects: 1000, repositories: 50_000 },
      terms,
    );
    expect(firstAnswerMs).toBeGreaterThan(3 * HOUR_MS);
  });
});
