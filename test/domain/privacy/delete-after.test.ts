import { toExpiryNotice } from '../../../src/domain/privacy/delete-after';

test.each([
  ['2026-11-21T00:00:00Z', '2026-12-21'],
  ['2026-11-21T23:59:59.999Z', '2026-12-21'],
  ['2027-01-30T12:00:00Z', '2027-03-01'],
])('what was read at %s is to be deleted after %s', (readAt, day) => {
  expect(toExpiryNotice(Date.parse(readAt))).toStrictEqual({
    notice: 'Holds personal data. Keep it private, and delete it after the day named here.',
    deleteAfter: day,
  });
});
