import { toRateLimitNotice } from '../../../src/adapters/bitbucket/rate-limit-headers';

const NOW = Date.UTC(2026, 10, 21, 12);

test.each<{ name: string; headers: Record<string, string>; notice: object }>([
  { name: 'nothing announced', headers: {}, notice: { nearLimit: false } },
  {
    name: 'a plain limit',
    headers: { 'X-RateLimit-Limit': '1000' },
    notice: { limit: 1000, nearLimit: false },
  },
  {
    name: 'a limit with its window in seconds',
    headers: { 'X-RateLimit-Limit': '60, 60;w=30' },
    notice: { limit: 60, windowMs: 30_000, nearLimit: false },
  },
  {
    name: 'a limit that makes no sense',
    headers: { 'X-RateLimit-Limit': 'plenty' },
    notice: { nearLimit: false },
  },
  {
    name: 'a limit of nothing',
    headers: { 'X-RateLimit-Limit': '0, 0;w=0' },
    notice: { nearLimit: false },
  },
  {
    name: 'near the limit',
    headers: { 'X-RateLimit-NearLimit': 'True' },
    notice: { nearLimit: true },
  },
  {
    name: 'not near the limit',
    headers: { 'X-RateLimit-NearLimit': 'false' },
    notice: { nearLimit: false },
  },
  {
    name: 'Retry-After in seconds',
    headers: { 'Retry-After': '120' },
    notice: { nearLimit: false, retryAtMs: NOW + 120_000 },
  },
  {
    name: 'Retry-After as a date',
    headers: { 'Retry-After': 'Sat, 21 Nov 2026 12:05:00 GMT' },
    notice: { nearLimit: false, retryAtMs: NOW + 300_000 },
  },
  {
    name: 'Retry-After at once, which is a second later',
    headers: { 'Retry-After': '0' },
    notice: { nearLimit: false, retryAtMs: NOW + 1000 },
  },
  {
    name: 'Retry-After in the past',
    headers: { 'Retry-After': 'Sat, 21 Nov 2026 11:00:00 GMT' },
    notice: { nearLimit: false, retryAtMs: NOW + 1000 },
  },
  {
    name: 'Retry-After that makes no sense',
    headers: { 'Retry-After': 'soon' },
    notice: { nearLimit: false },
  },
])('reads $name', ({ headers, notice }) => {
  expect(toRateLimitNotice(new Headers(headers), NOW)).toEqual(notice);
});
