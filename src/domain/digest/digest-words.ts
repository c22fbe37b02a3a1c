import { toDay } from '../findings/evidence/days';
import { type CountRange } from '../seats/money';
import { type AccountUuid } from '../facts/ids';
import { type Phrase } from './digest';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const grouped = new Intl.NumberFormat('en');

/** `1 person`, `1,204 people`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${grouped.format(count)} ${count === 1 ? one : many}`;
}

/** `61`, `41 to 43`, `at most 61`, `at least 12`, `not known`. */
export function rangeText({ atLeast, atMost }: CountRange): string {
  if (atMost === undefined) return atLeast === 0 ? 'not known' : `at least ${format(atLeast)}`;
  if (atLeast === atMost) return format(atMost);
  return atLeast === 0 ? `at most ${format(atMost)}` : `${format(atLeast)} to ${format(atMost)}`;
}

function format(count: number): string {
  return grouped.format(count);
}

/** `15 Nov 2026` of an ISO date; what is none stays as it is. */
export function dayText(day: string): string {
  const [year, month = '', date = ''] = day.slice(0, 10).split('-');
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? day : `${Number(date)} ${name} ${year}`;
}

/** The day in UTC: a digest has readers in many time zones. */
export function momentText(at: number): string {
  return dayText(toDay(at));
}

const NAMED = 3;

/** `: A, B, C and 4 more`, in the order given. */
export function peoplePhrase(people: readonly AccountUuid[]): Phrase {
  const named = people
    .slice(0, NAMED)
    .flatMap((person, at) => (at === 0 ? [{ person }] : [', ', { person }]));
  return people.length === 0 ? [] : [': ', ...named, ...moreThan(people.length)];
}

/** The same of things that are called by their name. */
export function listText(names: readonly string[]): string {
  if (names.length === 0) return '';
  return `: ${names.slice(0, NAMED).join(', ')}${moreThan(names.length).join('')}`;
}

function moreThan(count: number): readonly string[] {
  return count > NAMED ? [` and ${format(count - NAMED)} more`] : [];
}

/** `3 created, 1 deleted`: what is none is not told. */
export function tallyText(parts: readonly (readonly [count: number, did: string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, did]) => `${format(count)} ${did}`)
    .join(', ');
}

export function firstUpper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
