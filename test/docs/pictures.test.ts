import { readFileSync } from 'node:fs';
import { TAKEN_WITH, whyNotComparable } from '../journeys/pictures';

const { chromium: taken } = JSON.parse(readFileSync(TAKEN_WITH, 'utf8')) as { chromium: number };

test.each([`${taken}.0.0.0`, `${taken}.0.7300.12`, `${taken}`])(
  'pictures are compared in the version they were taken with: %s',
  (version) => {
    expect(whyNotComparable(version)).toBeUndefined();
  },
);

test.each([taken - 1, taken + 1, taken * 10])(
  'in another major version nothing is compared, and both are named: %d',
  (major) => {
    expect(whyNotComparable(`${major}.0.0.0`)).toBe(
      `The pictures were taken with Chromium ${taken}; this is ${major}.`,
    );
  },
);
