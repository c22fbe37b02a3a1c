import { estimateScan } from '../../../src/use-cases/scan/estimate-scan';
import { aScanRig, floorOf } from './scan-rig';

// Whole scans on a machine that may be busy.
jest.setTimeout(60_000);

const HOUR_MS = 3_600_000;
const terms = { canReadGroups: true, share: 0.6, hourlyLimit: 1000 };

describe('the estimate of a scan', () => {
  test('is what the scan then takes', async () => {
    const rig = aScanRig();
    await rig.scan();
    const estimate = estimateScan({ people: 62, projects: 8, repositories: 120 }, terms);
    expect(estimate.requests).toBe(rig.asked.length);
    expect(estimate.requests).toBe(floorOf(rig.bitbucket) + 1);
  });

  test.each([
    { name: 'fits into an hour: seconds', repositories: 120, hours: 0 },
    { name: 'needs a second hour', repositories: 250, hours: 1 },
    { name: 'needs six', repositories: 1000, hours: 5 },
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
