import { projectUuid, repositoryUuid } from '../../../src/domain/facts/ids';
import { isGapRecord, jobKey, type ScanJob } from '../../../src/domain/facts/scan-record';

test.each<[ScanJob, string]>([
  [{ kind: 'members' }, 'members'],
  [
    { kind: 'project-group-grants', project: projectUuid('{p}'), key: 'ART' },
    'project-group-grants {p}',
  ],
  [{ kind: 'listing', repository: repositoryUuid('{r}'), slug: 'paintings' }, 'listing {r}'],
])('the name of a job is its kind and the uuid, which a rename does not change', (job, key) => {
  expect(jobKey(job)).toBe(key);
});

test('a record with a gap is no page', () => {
  const job = { kind: 'members' } as const;
  expect(isGapRecord({ job, at: 1, gap: { reason: 'rate-limited' } })).toBe(true);
  expect(isGapRecord({ job, at: 1, rows: [], doubt: { reason: 'unreadable-answer' } })).toBe(false);
});
