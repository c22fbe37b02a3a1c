import * as fc from 'fast-check';
import { type Facts, type ListedLevel, type Repository } from '../../src/domain/facts/facts';
import { type Gap, type Reading } from '../../src/domain/facts/reading';
import { arbitraryTruth, PEOPLE } from './arbitrary-facts';
import { partial } from './facts-builders';
import { withListings } from './hidden-facts';

const NOBODY_TOLD: Gap = { reason: 'wrong-credential' };

export interface HiddenMembers {
  readonly truth: Facts;
  /** The truth without the members of some groups, and with the listings of some repositories. */
  readonly seen: Facts;
}

/** By position of the group or repository; what is missing stays as it is. */
type Choice = 'whole' | 'part' | 'none';
const choices = (length: number, among: readonly Choice[]) =>
  fc.array(fc.constantFrom<Choice>(...among), { minLength: length, maxLength: length });

/** Truthful facts in which the members of groups are hidden, and as many listings read as may be. */
export const arbitraryHiddenMembers: fc.Arbitrary<HiddenMembers> = fc
  .record({
    truth: arbitraryTruth,
    showsAdmins: fc.boolean(),
    members: choices(3, ['none', 'none', 'none', 'part', 'whole']),
    listings: choices(4, ['whole', 'whole', 'none', 'part']),
    grants: choices(4, ['whole', 'whole', 'whole', 'whole', 'part']),
  })
  .map(({ truth, showsAdmins, members, listings, grants }) => {
    const listed = withListings(truth, showsAdmins);
    const seen: Facts = {
      ...listed,
      groups: listed.groups.map((group, at) => ({
        ...group,
        members: lessOf(group.members, members[at] ?? 'whole'),
      })),
      repositories: listed.repositories.map((repository, at) => ({
        ...repository,
        groupGrants: lessOf(repository.groupGrants, grants[at] ?? 'whole'),
        listing: lessOf(repository.listing, listings[at] ?? 'none'),
      })),
    };
    return { truth: listed, seen };
  });

function lessOf<Row>(reading: Reading<readonly Row[]>, left: Choice): Reading<readonly Row[]> {
  if (left === 'none') return { state: 'unread', gap: NOBODY_TOLD };
  if (left === 'whole' || reading.state === 'unread') return reading;
  return partial(reading.value.filter((_, at) => at % 2 === 0));
}

const level = fc.constantFrom<ListedLevel['level'] | 'none'>('none', 'read', 'write', 'admin');

/** The same with listings that were read at another time: some people held something else then. */
export const arbitraryChangedMembers: fc.Arbitrary<HiddenMembers> = fc
  .tuple(
    arbitraryHiddenMembers,
    fc.array(fc.tuple(fc.nat({ max: 3 }), fc.constantFrom(...PEOPLE), level), { maxLength: 4 }),
  )
  .map(([{ truth, seen }, changes]) => ({
    truth,
    seen: {
      ...seen,
      repositories: seen.repositories.map((repository, at) =>
        changes
          .filter(([where]) => where === at)
          .reduce<Repository>((of, [, person, listed]) => relisted(of, person, listed), repository),
      ),
    },
  }));

function relisted(
  repository: Repository,
  person: ListedLevel['person'],
  listed: ListedLevel['level'] | 'none',
): Repository {
  const { listing } = repository;
  if (listing.state === 'unread') return repository;
  const others = listing.value.filter((row) => row.person !== person);
  const value = listed === 'none' ? others : [...others, { person, level: listed }];
  return { ...repository, listing: { ...listing, value } };
}
