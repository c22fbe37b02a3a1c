import * as fc from 'fast-check';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { planProbes } from '../../../src/domain/access/plan-probes';
import { type Facts, type Group, type Repository } from '../../../src/domain/facts/facts';
import { arbitraryTruth } from '../../builders/arbitrary-facts';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  unread,
} from '../../builders/facts-builders';
import { withListings } from '../../builders/hidden-facts';

const people = Array.from({ length: 250 }, (_, at) => aPerson({ displayName: `Person ${at}` }));
const [ann = aPerson()] = people;
const hidden = (name: string) => aGroup({ name, members: unread('wrong-credential') });
const artists = hidden('Artists');
const critics = hidden('Critics');
const told = aGroup({ name: 'Told', members: complete([ann.uuid]) });
const project = aProject();

function repository(slug: string, groups: readonly Group[], given: Partial<Repository> = {}) {
  const groupGrants = complete(groups.map((group) => aGroupGrant(group, 'write')));
  return aRepository({ slug, groupGrants, project: project.uuid, ...given });
}

function plan(repositories: readonly Repository[], given: Partial<Facts> = {}): string[] {
  const groups = [artists, critics, told];
  const facts = someFacts({ accounts: people, groups, projects: [project], ...given });
  return planProbes({ ...facts, repositories }).map(
    ({ repository: { slug }, pages }) => `${slug} ${pages}`,
  );
}

const written = complete([{ person: ann.uuid, level: 'write' as const }]);

describe('probes are planned', () => {
  test.each<[string, readonly Repository[], readonly string[]]>([
    ['nowhere, where only groups with known members have grants', [repository('one', [told])], []],
    ['nowhere, where nobody has grants', [repository('one', [])], []],
    [
      'first for each unknown group, where few others have grants, in as many pages as there may be people',
      [
        repository('both', [artists, critics]),
        repository('one', [artists]),
        repository('two', [critics]),
      ],
      ['one 3', 'two 3'],
    ],
    [
      'once for repositories with the same grants',
      [repository('one', [artists]), repository('twin', [artists])],
      ['one 3'],
    ],
    [
      'for the next of them, where the first was refused',
      [
        repository('one', [artists], { listing: unread('not-found') }),
        repository('twin', [artists]),
      ],
      ['twin 3'],
    ],
    [
      'to the end, where some pages are read',
      [
        repository('one', [artists]),
        repository('begun', [critics], { listing: partial([], 'not-read-yet') }),
      ],
      ['begun 1'],
    ],
    [
      'nowhere, where one listing tells who is in the group',
      [repository('one', [artists], { listing: written }), repository('two', [artists, told])],
      [],
    ],
    [
      'not again, where a listing was read in part and then refused',
      [repository('one', [artists], { listing: partial([], 'not-found') })],
      [],
    ],
    [
      'where a level may be either of two, with one page for the few that can be listed',
      [repository('one', [artists, critics], { listing: written }), repository('two', [critics])],
      ['two 1'],
    ],
    [
      'three at a time after each group was told of, those first that decide most',
      [
        repository('one', [artists, critics], { listing: written }),
        ...['a', 'b', 'c', 'd'].map((slug) =>
          repository(slug, [slug < 'c' ? artists : critics], {
            personGrants: complete([
              { person: people[Number(slug < 'b')]?.uuid ?? ann.uuid, level: 'read' },
            ]),
          }),
        ),
      ],
      ['c 1', 'a 1', 'b 1'],
    ],
  ])('%s', (_, repositories, expected) => {
    expect(plan(repositories)).toStrictEqual(expected);
  });

  test('for repositories of many before those of few, where they cost the same', () => {
    const first = repository('first', [artists, critics], { listing: written });
    const reading = (slug: string, level: 'read' | 'admin') =>
      repository(slug, [], { groupGrants: complete([aGroupGrant(artists, level)]) });
    expect(
      plan([first, reading('few', 'read'), reading('many', 'admin'), reading('more', 'admin')]),
    ).toStrictEqual(['many 1', 'few 1']);
  });
});

/** Reads what is planned until nothing is: what the scan does. */
function probe(seen: Facts, truth: Facts): { readonly facts: Facts; readonly probes: number } {
  let facts = seen;
  for (let probes = 0; ;) {
    const planned = new Set(planProbes(facts).map((one) => one.repository.uuid));
    if (planned.size === 0) return { facts, probes };
    probes += planned.size;
    facts = {
      ...facts,
      repositories: facts.repositories.map((of) => ({
        ...of,
        listing: (planned.has(of.uuid) ? listingIn(truth, of) : undefined) ?? of.listing,
      })),
    };
    if (probes > truth.repositories.length) throw new Error('A repository was probed twice.');
  }
}

function listingIn({ repositories }: Facts, { uuid }: Repository) {
  return repositories.find((one) => one.uuid === uuid)?.listing;
}

test('read until none is left, they decide every level, and never ask twice', () => {
  fc.assert(
    fc.property(arbitraryTruth, fc.boolean(), (facts, showsAdmins) => {
      const truth = withListings(facts, showsAdmins);
      const members = { state: 'unread', gap: { reason: 'wrong-credential' } } as const;
      const seen = { ...facts, groups: facts.groups.map((group) => ({ ...group, members })) };
      const found = probe(seen, truth);
      const index = createAccessIndex(found.facts);
      expect(index.classes.all.every(index.isDecided)).toBe(true);
      const reversed = { ...seen, repositories: [...seen.repositories].reverse() };
      const again = createAccessIndex(probe(reversed, truth).facts);
      expect(again.classes.all.every(again.isDecided)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
