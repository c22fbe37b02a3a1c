import * as v from 'valibot';
import { wholeNumber } from './typed-text';

/** A name that the platform's own calendar knows: `Europe/Berlin`. */
const timeZone = v.pipe(
  v.string(),
  v.maxLength(64),
  v.check(isTimeZone, 'is not a time zone. Write it like Europe/Berlin.'),
);

export const scanSchedulePayload = v.strictObject({
  version: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  schedule: v.strictObject({
    isOn: v.boolean(),
    hour: wholeNumber(0, 23),
    timeZone,
    readsActivity: v.exactOptional(v.boolean()),
  }),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
