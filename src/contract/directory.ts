import * as v from 'valibot';
import {
  encodedLength,
  MAX_ADDRESSES_AT_ONCE,
  MAX_ENCODED_LENGTH,
} from '../domain/directory/address-batches';
import { BAD, toAddress } from '../domain/directory/directory-cells';

const address = v.pipe(
  v.string(),
  v.check((text) => text !== '' && toAddress(text) !== BAD, 'is no e-mail address.'),
);

/** Asked of Bitbucket and forgotten: nothing of it is stored, logged or answered. */
export const matchDirectoryPayload = v.strictObject({
  addresses: v.pipe(
    v.array(address),
    v.minLength(1, 'is empty. Send at least one address.'),
    v.maxLength(
      MAX_ADDRESSES_AT_ONCE,
      `holds more than ${MAX_ADDRESSES_AT_ONCE} addresses, and Bitbucket takes no more at once.`,
    ),
    v.check(
      (all) => all.reduce((sum, one) => sum + encodedLength(one), 0) <= MAX_ENCODED_LENGTH,
      'is too long for one question to Bitbucket. Send fewer addresses at once.',
    ),
  ),
});

export type DirectoryMatches =
  | {
      readonly state: 'matched';
      readonly matches: readonly {
        /** Its place among the addresses, from 0. Those that are missing are no member's. */
        readonly at: number;
        readonly person: string;
        readonly accountId?: string;
      }[];
    }
  /** The caller's share of Bitbucket's hourly limit is used up; nothing was asked. */
  | {
      readonly state: 'wait';
      /** Milliseconds since 1970. */
      readonly until: number;
    };
