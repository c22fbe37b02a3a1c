import * as v from 'valibot';
import { accountId, typedDate, typedText, wholeNumber } from './typed-text';

const version = wholeNumber(0, Number.MAX_SAFE_INTEGER);

/** One reason for all of them. `version`: as `getSettings` answered it for `protectedPeople`. */
export const protectedPersonPayload = v.strictObject({
  version,
  protection: v.strictObject({
    people: v.pipe(
      v.array(accountId),
      v.minLength(1, 'names nobody. Choose a person.'),
      v.maxLength(100, 'names more than 100 people. Choose fewer.'),
    ),
    reason: typedText(500),
    reviewOn: typedDate,
  }),
});

export const unprotectPayload = v.strictObject({ version, person: accountId });
