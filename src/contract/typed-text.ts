import * as v from 'valibot';
import { accountUuid } from '../domain/facts/ids';
import { hasSecret } from './pasted-secret';

/*
 * What people type. Messages follow the name of the field, say what is wrong and what to do, and
 * never repeat the text: it may hold what nobody else should read.
 */

const ADDRESS = /\S@\S+\.\S/;

/** What somebody writes in own words: trimmed, with no e-mail address and no secret, for Usher stores none. */
export function typedText(maxLength: number) {
  return v.pipe(
    keyText(maxLength),
    v.check(
      (text) => !hasSecret(text),
      'looks like a secret. Never write one here: say where it is kept.',
    ),
  );
}

/** Names something that is known already: it is looked for, and may look like anything. */
export function keyText(maxLength: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'is empty. Write a few words.'),
    v.maxLength(maxLength, `is longer than ${maxLength} characters. Shorten it.`),
    v.check(
      (text) => !ADDRESS.test(text),
      'holds an e-mail address, and Usher stores none. Name the person as Bitbucket does.',
    ),
  );
}

export const typedDate = v.pipe(
  v.string(),
  v.check(isDate, 'is no date. Write it like 2026-12-31.'),
);

export const accountId = v.pipe(
  v.string(),
  v.regex(/^\{[0-9a-f-]{36}\}$/, 'is not the id of an account. Choose a person from the list.'),
  v.transform(accountUuid),
);

/** As in the catalogue of findings. */
export const ruleId = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{2,8}-\d{2,3}$/, 'is not the id of a rule. Write it like PRIV-01.'),
);

export function wholeNumber(min: number, max: number) {
  const remedy = `Write a whole number from ${min} to ${max}.`;
  return v.pipe(
    v.number(),
    v.integer(`is not a whole number. ${remedy}`),
    v.minValue(min, `is below ${min}. ${remedy}`),
    v.maxValue(max, `is above ${max}. ${remedy}`),
  );
}

/** From 0 to 1. */
export const share = v.pipe(
  v.number(),
  v.minValue(0, 'is below 0. Write a share from 0 to 1.'),
  v.maxValue(1, 'is above 1. Write a share from 0 to 1.'),
);

/** A day of the calendar: `2026-02-31` would quietly become another one. */
function isDate(text: string): boolean {
  if (!/^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
