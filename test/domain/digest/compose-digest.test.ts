import { omit } from '../../builders/omit';
import fc from 'fast-check';
import { composeDigest } from '../../../src/domain/digest/compose-digest';
import {
  type Digest,
  DIGEST_SECTIONS,
  type DigestSection,
  type DigestSectionId,
} from '../../../src/domain/digest/digest';
import { DIGEST_VIEWS } from '../../../src/domain/digest/digest-place';
import { phraseText, withoutNames } from '../../../src/domain/digest/phrase-text';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type Setup } from '../../../src/domain/setup/setup';
import { arbitraryFacts } from '../../builders/arbitrary-facts';
import { aDigestInput, someDigestSettings, TODAY } from '../../builders/a-digest-input';
import { aDirectoryPerson } from '../../builders/a-finding-evidence';
import { aMatchedDirectory } from '../../builders/a-directory';
import {
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  READ_AT,
  someLists,
  unread,
} from '../../builders/facts-builders';

const stated = <Value>(value: Value) => ({ value, statedAt: 0 });
const STANDARD: Setup = {
  plan: stated('standard' as const),
  billingPeriod: stated('monthly' as const),
  isLinked: stated(true),
};
const people = (count: number) =>
  Array.from({ length: count }, (_, at) => aPerson({ displayName: `Person ${at}` }));

function sectionOf(digest: Digest, id: DigestSectionId): DigestSection {
  const found = digest.sections.find((section) => section.id === id);
  if (found === undefined) throw new Error(`No section ${id}.`);
  return found;
}

/** The summary, then the lines, as somebody reads them. */
function read(digest: Digest, id: DigestSectionId): readonly string[] {
  const { summary, lines } = sectionOf(digest, id);
  return [summary, ...lines.map(({ text }) => text)].map((phrase) => phraseText(phrase, digest));
}

describe('what changed', () => {
  test('is not known in the first digest, and never nothing', () => {
    const digest = composeDigest(aDigestInput());
    expect(read(digest, 'changes')).toStrictEqual([
      'Not known: this is the first digest. From the next one on, it says what changed.',
    ]);
    expect(digest.since).toBeUndefined();
    expect(digest.subject).toMatch(/^First digest/);
  });

  test('tells who came, who left, who became admin and what became public', () => {
    const [ann, bob, cid] = people(3);
    if (!ann || !bob || !cid) throw new Error('There are three.');
    const repository = aRepository({ slug: 'art' });
    const digest = composeDigest(
      aDigestInput({
        before: { accounts: [ann, bob], repositories: [repository] },
        now: {
          accounts: [{ ...ann, role: 'owner' }, cid],
          repositories: [{ ...repository, isPrivate: false }],
        },
      }),
    );
    expect(read(digest, 'changes').slice(0, 5)).toStrictEqual([
      '4 changes since 14 Nov 2026.',
      '1 repository became public: acme/art',
      'Person 0 became workspace admin',
      'Person 2 joined',
      'Person 1 left',
    ]);
    expect(digest.subject).toBe('1 repository became public');
    expect(sectionOf(digest, 'changes').lines[0]?.place).toStrictEqual({
      view: 'repository',
      id: repository.uuid,
    });
  });

  test('says what could not be compared instead of that nothing changed', () => {
    const repository = aRepository();
    const digest = composeDigest(
      aDigestInput({
        before: { repositories: [repository] },
        now: { repositories: [{ ...repository, branchRules: unread('not-an-admin') }] },
      }),
    );
    expect(read(digest, 'changes')).toStrictEqual([
      'Nothing is known to have changed since 14 Nov 2026, but not everything could be compared.',
      'Not known, because it was not read both times: branch rules',
    ]);
  });

  test('of a quiet week is the subject only where nothing else is', () => {
    const digest = composeDigest(
      aDigestInput({ before: {}, now: {}, settings: someDigestSettings({ setup: STANDARD }) }),
    );
    expect(read(digest, 'changes')).toStrictEqual(['Nothing changed since 14 Nov 2026.']);
    expect(digest.subject).toBe('Nothing changed since 14 Nov 2026');
  });
});

describe('seats and cost', () => {
  test.each<[says: string, setup: Setup, summary: string]>([
    [
      'nothing told',
      {},
      'At most 6 seats; the bill is not known: the plan and the billing period are not told.',
    ],
    [
      'a plan alone',
      { plan: stated('standard') },
      'At most 6 seats; the bill is not known: the billing period is not told.',
    ],
    [
      'the Free plan',
      { plan: stated('free') },
      'At most 6 seats on the Free plan: nothing to pay.',
    ],
  ])('with %s', (_, setup, summary) => {
    const digest = composeDigest(
      aDigestInput({ now: { accounts: people(6) }, settings: someDigestSettings({ setup }) }),
    );
    expect(read(digest, 'seats')[0]).toBe(summary);
  });

  test('never shows a bill of nothing where members were not read', () => {
    const digest = composeDigest(
      aDigestInput({
        now: { accounts: [], lists: someLists({ members: unread('not-an-admin') }) },
        settings: someDigestSettings({ setup: STANDARD }),
      }),
    );
    expect(digest.figures.slice(0, 2)).toMatchObject([
      { label: 'seats', value: 'not known', tone: 'unknown' },
      { value: 'at least 16.50 USD', tone: 'plain' },
    ]);
  });

  test.each<[count: number, headline: RegExp | undefined, tone: string]>([
    [4, undefined, 'plain'],
    [5, /^The limit of 5 people is reached/, 'danger'],
    [6, /^Above the limit of 5 people/, 'danger'],
  ])('%i of five on the Free plan', (count, headline, tone) => {
    const accounts = people(count);
    const directory = aMatchedDirectory({
      people: accounts.map((account) =>
        aDirectoryPerson(account, { status: 'active', isOnPlan: true }),
      ),
    });
    const settings = someDigestSettings({ setup: { plan: stated('free' as const) } });
    const digest = composeDigest(aDigestInput({ now: { accounts }, directory, settings }));
    const { bar, lines } = sectionOf(digest, 'seats');
    expect(bar).toMatchObject({ filled: count, of: 5, tone });
    const first = phraseText(lines[0]?.text ?? [], digest);
    if (headline === undefined) expect(first).not.toMatch(/limit/);
    else expect(first).toMatch(headline);
  });
});

describe('inactive people', () => {
  const lastYear = '2025-11-01T00:00:00Z';
  const accounts = people(8).map((person) => ({
    ...person,
    addedOn: '2024-01-01T00:00:00Z',
    lastAccessedOn: lastYear,
  }));

  test('come with the money behind them, five by name', () => {
    const digest = composeDigest(
      aDigestInput({ now: { accounts }, settings: someDigestSettings({ setup: STANDARD }) }),
    );
    const { lines, more } = sectionOf(digest, 'inactive');
    expect(read(digest, 'inactive')[0]).toMatch(
      /^8 billed people were not active for 90 days: .*USD a month\.$/,
    );
    expect(lines).toHaveLength(5);
    expect(more).toBe(3);
    expect(read(digest, 'inactive')[1]).toMatch(/^Person [0-9]: last seen 1 Nov 2025$/);
  });

  test('who is marked to stay is counted apart and never by name', () => {
    const [kept, ...rest] = accounts;
    if (!kept) throw new Error('There are eight.');
    const settings = someDigestSettings({
      protectedPeople: [
        { person: kept.uuid, reason: 'founder', reviewOn: '2027-06-01', createdAt: 0 },
      ],
    });
    const digest = composeDigest(
      aDigestInput({ now: { accounts: [kept, ...rest.slice(0, 2)] }, settings }),
    );
    const told = read(digest, 'inactive');
    expect(told[0]).toMatch(/^2 billed people/);
    expect(told.at(-1)).toBe('1 more is inactive and marked never to be proposed for removal');
    expect(told.join('\n')).not.toContain('Person 0');
  });

  test('without any source are unknown, not active', () => {
    const digest = composeDigest(aDigestInput({ now: { accounts: people(3) } }));
    expect(read(digest, 'inactive')).toStrictEqual([
      'Not known of anybody: no source tells when people were last active.',
    ]);
    expect(sectionOf(digest, 'inactive').tone).toBe('unknown');
  });
});

describe('findings', () => {
  const repository = aRepository({ slug: 'art', isPrivate: false });
  const closed = { ...repository, isPrivate: true };

  test('are new where they were not before', () => {
    const digest = composeDigest(
      aDigestInput({ before: { repositories: [closed] }, now: { repositories: [repository] } }),
    );
    expect(read(digest, 'findings').join('\n')).toMatch(/High: Public repository – acme\/art/);
  });

  test('are fixed where they are gone and the rule could look', () => {
    const digest = composeDigest(
      aDigestInput({ before: { repositories: [repository] }, now: { repositories: [closed] } }),
    );
    expect(read(digest, 'findings').join('\n')).toMatch(/Fixed: .*Public repository/);
  });

  test('that nobody can see any more are not fixed', () => {
    const lists = someLists({ repositories: unread('bitbucket-failed') });
    const digest = composeDigest(
      aDigestInput({ before: { repositories: [repository] }, now: { repositories: [], lists } }),
    );
    expect(read(digest, 'findings').join('\n')).not.toMatch(/Fixed: .*Public repository/);
  });
});

describe('what could not be seen', () => {
  test('names what was refused, and the step that would help', () => {
    const refused = aRepository({ slug: 'b', personGrants: unread('not-an-admin') });
    const digest = composeDigest(aDigestInput({ now: { repositories: [aRepository(), refused] } }));
    expect(read(digest, 'coverage')).toContain(
      'Who was granted repositories: 1 of 2 read. Scan as an admin of the workspace.',
    );
    expect(read(digest, 'coverage')[0]).toMatch(/^Not everything was read/);
  });

  test.each([
    ['2026-11-23', false],
    ['2026-11-24', true],
  ])('facts on %s are old: %p', (today, isOld) => {
    const digest = composeDigest(aDigestInput({ today }));
    const isTold = read(digest, 'coverage').some((line) =>
      line.includes('no scan has ended since'),
    );
    expect(isTold).toBe(isOld);
  });

  test('a scan that was cut off is said to be', () => {
    const { now, ...rest } = aDigestInput();
    const facts = omit(now.facts, 'endedAt');
    const digest = composeDigest({ ...rest, now: createAccessIndex(facts) });
    expect(read(digest, 'coverage')).toContain('The last scan did not come to its end');
  });
});

describe('of any facts', () => {
  const settings = someDigestSettings({ setup: STANDARD });
  const inputs = fc.tuple(arbitraryFacts, arbitraryFacts).map(([before, now]) => ({
    before: createAccessIndex(before),
    now: createAccessIndex(now),
    settings,
    brought: {},
    today: TODAY,
  }));
  const atMost = { numRuns: 25 };

  test('it is short, has all sections, and every line leads into the app', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const digest = composeDigest(input);
        expect(digest.sections.map(({ id }) => id)).toEqual([...DIGEST_SECTIONS]);
        for (const { lines, place } of digest.sections) {
          expect(lines.length).toBeLessThanOrEqual(10);
          for (const to of [place, ...lines.map((line) => line.place)])
            expect(DIGEST_VIEWS).toContain(to.view);
        }
        expect(digest.subject.length).toBeLessThan(100);
      }),
      atMost,
    );
  });

  test('it is the same each time, and survives being stored', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const digest = composeDigest(input);
        expect(composeDigest(input)).toEqual(digest);
        expect(JSON.parse(JSON.stringify(digest))).toEqual(digest);
      }),
      atMost,
    );
  });

  test('names stand in one place, and an erased one is nowhere', () => {
    const ann = aPerson({ displayName: 'Quite Unmistakable', role: 'owner' });
    fc.assert(
      fc.property(inputs, (input) => {
        const facts = { ...input.now.facts, accounts: [...input.now.facts.accounts, ann] };
        const digest = composeDigest({ ...input, now: createAccessIndex(facts) });
        expect(JSON.stringify(omit(digest, 'names'))).not.toContain(ann.displayName);
        const erased = withoutNames(digest, new Set([ann.uuid]));
        expect(JSON.stringify(erased)).not.toContain(ann.displayName);
      }),
      atMost,
    );
  });
});

test('a digest says of when it is, and what it was compared with', () => {
  const digest = composeDigest(aDigestInput({ before: {}, now: {} }));
  expect(digest).toMatchObject({
    version: 1,
    workspace: { slug: 'acme', name: 'Acme' },
    madeOn: TODAY,
    readAt: READ_AT,
    since: READ_AT - 7 * 86_400_000,
  });
});

test('only those who are mentioned are named', () => {
  const [ann, bob] = people(2);
  if (!ann || !bob) throw new Error('There are two.');
  const { names } = composeDigest(
    aDigestInput({ before: { accounts: [ann] }, now: { accounts: [ann, bob] } }),
  );
  expect(names).toStrictEqual({ [bob.uuid]: 'Person 1' });
});

test('an erased name reads as such', () => {
  const ann = aPerson();
  const digest = composeDigest(aDigestInput({ before: {}, now: { accounts: [ann] } }));
  expect(read(digest, 'changes')).toContain('Ann joined');
  expect(read(withoutNames(digest, new Set([ann.uuid])), 'changes')).toContain(
    'somebody whose account is closed joined',
  );
});

test('a grant moves the level of people, and the digest says of how many', () => {
  const ann = aPerson();
  const project = aProject();
  const repository = aRepository({ slug: 'art', project: project.uuid });
  const granted = { ...repository, personGrants: complete([aPersonGrant(ann, 'write')]) };
  const digest = composeDigest(
    aDigestInput({
      before: { accounts: [ann], projects: [project], repositories: [repository] },
      now: { accounts: [ann], projects: [project], repositories: [granted] },
    }),
  );
  expect(read(digest, 'changes')).toStrictEqual([
    '1 change since 14 Nov 2026.',
    '1 person may do more in 1 repository: Ann',
    'Grants: 1 added',
  ]);
  expect(digest.readAt).toBe(READ_AT);
});
