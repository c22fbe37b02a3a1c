import { daysBefore } from '../timestamps';
import { type AccountRecord, type GroupRecord } from '../workspace-data';
import { type Draw } from './draw';
import { createSampler, drawUuid, indexBelow, oneOf } from './sampling';
import { FIRST_NAMES, LAST_NAMES, WORDS } from './words';

/** People without a role; who administers the workspace is drawn with the groups. */
export function drawAccounts({
  random,
  size,
  now,
}: Pick<Draw, 'random' | 'size' | 'now'>): AccountRecord[] {
  return Array.from({ length: size.people }, (_, position) => {
    const [first, last] = [oneOf(random, FIRST_NAMES), oneOf(random, LAST_NAMES)];
    const uuid = drawUuid(random);
    const nickname = `${first}.${last}.${position}`.toLowerCase();
    return {
      uuid,
      type: 'user' as const,
      displayName: `${first} ${last} ${position}`,
      accountId: `712020:${drawUuid(random).slice(1, -1)}`,
      nickname,
      email: `${nickname}@example.com`,
      membership: {
        role: 'member' as const,
        addedOn: daysBefore(now, 30 + indexBelow(random, 1500)),
        lastAccessedOn:
          random() < 0.05 ? null : daysBefore(now, indexBelow(random, random() < 0.8 ? 14 : 400)),
      },
    };
  });
}

/** The first group holds the administrators, the second is the largest, and so on downwards. */
export function drawGroups({
  random,
  size,
  accounts,
}: Pick<Draw, 'random' | 'size' | 'accounts'>): GroupRecord[] {
  const sample = createSampler(random, size.people);
  return Array.from({ length: size.groups }, (_, position) => {
    const wanted =
      position === 0
        ? Math.round(size.people * 0.004)
        : Math.round(((size.people * 0.55) / position ** 0.95) * (0.7 + 0.6 * random()));
    const count = Math.min(size.people, Math.max(1, wanted));
    const slug = slugOf(position, random);
    return {
      slug,
      name: slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' '),
      permission: null,
      accountPrivilege: position === 0 ? 'admin' : null,
      members: sample(count).flatMap((index) => accounts[index]?.uuid ?? []),
    };
  });
}

function slugOf(position: number, random: () => number): string {
  if (position < 2) return position === 0 ? 'administrators' : 'developers';
  return `${oneOf(random, WORDS)}-${oneOf(random, WORDS)}-${position}`;
}
