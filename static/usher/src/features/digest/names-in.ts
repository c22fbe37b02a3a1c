import { type Deadline } from '../../../../../src/domain/deadlines/deadline';
import { type Facts } from '../../../../../src/domain/facts/facts';

/** Display names of the people that these deadlines mention. */
export function namesIn(
  deadlines: readonly Deadline[],
  { accounts }: Facts,
): Readonly<Record<string, string>> {
  const mentioned = new Set<string>(
    deadlines.flatMap(({ title }) =>
      title.flatMap((part) => (typeof part === 'string' ? [] : [part.person])),
    ),
  );
  return Object.fromEntries(
    accounts.flatMap(({ uuid, displayName }) => (mentioned.has(uuid) ? [[uuid, displayName]] : [])),
  );
}
