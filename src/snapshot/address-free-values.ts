import * as v from 'valibot';
import { GAP_REASONS } from '../domain/facts/reading';

/** Milliseconds since 1970. */
export const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const accountId = v.pipe(
  v.string(),
  v.regex(/^[\w:-]{1,128}$/, 'which is no Atlassian account id'),
);

/** No address can be kept by mistake. */
export const words = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^[^@]*$/, 'which holds an address'),
);

const gap = v.strictObject({
  reason: v.picklist(GAP_REASONS),
  detail: v.exactOptional(words),
  triedAt: v.exactOptional(time),
});

/** A reading whose value may be missing, in whole or in part, with the reason. */
export function readingOf<Value>(value: v.GenericSchema<Value>) {
  return v.variant('state', [
    v.strictObject({ state: v.literal('complete'), readAt: time, value }),
    v.strictObject({ state: v.literal('partial'), readAt: time, value, gap }),
    v.strictObject({ state: v.literal('unread'), gap }),
  ]);
}
