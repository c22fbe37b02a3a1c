import fc from 'fast-check';
import { createBranchGates, matchesPattern } from '../../../local/bitbucket/branch-gates';
import { acme, personUuid } from '../../../local/bitbucket/demo/acme';
import { generateWorkspace } from '../../../local/bitbucket/generator/generate-workspace';
import { type BranchRestrictionRecord } from '../../../local/bitbucket/branch-records';
import { type RepositoryRecord, type WorkspaceData } from '../../../local/bitbucket/workspace-data';
import { NOON } from './a-simulator';

const data = acme(NOON);
const listed = createBranchGates(data, { projectRules: false });
const enforced = createBranchGates(data, { projectRules: true });

function repository(slug: string): RepositoryRecord {
  const found = data.repositories.find((one) => one.slug === slug);
  if (!found) throw new Error(`acme has no ${slug}`);
  return found;
}

const at = (slug: string, branch: string, id: string) => ({
  account: personUuid(id),
  repository: repository(slug),
  branch,
});

test.each([
  // No rule: whoever writes may; whoever reads may not.
  ['web-landing', 'main', 'oabara', 'accepted', 'accepted'],
  ['web-landing', 'main', 'tzielinski', 'refused', 'refused'],
  ['web-landing', 'main', 'hwpark', 'refused', 'refused'],
  // Listed as a person, as a member of a group, not at all; a repository admin is nobody special.
  ['studio-assets', 'main', 'fhalvorsen', 'accepted', 'accepted'],
  ['studio-assets', 'main', 'ytanabe', 'refused', 'accepted'],
  ['studio-assets', 'main', 'aokonjo', 'refused', 'accepted'],
  ['pay-api', 'main', 'jkowalski', 'accepted', 'accepted'],
  ['pay-api', 'main', 'wchen', 'refused', 'accepted'],
  // Nobody may push, two may merge.
  ['studio-assets', 'release/spring-2026', 'ohartley', 'refused', 'accepted'],
  ['studio-assets', 'release/spring-2026', 'fhalvorsen', 'refused', 'refused'],
  ['studio-assets', 'release', 'fhalvorsen', 'accepted', 'accepted'],
  // Two rules overlap: one of them is enough.
  ['pay-invoices', 'release/2026.1/hotfix', 'dmoyo', 'accepted', 'accepted'],
  ['pay-invoices', 'dunning', 'dmoyo', 'refused', 'accepted'],
  ['pay-invoices', 'release/2026.1', 'rmenon', 'accepted', 'accepted'],
  ['pay-invoices', 'release/2026.1', 'wchen', 'refused', 'accepted'],
  ['web-checkout', 'main', 'molsen', 'accepted', 'disputed'],
  ['web-checkout', 'main', 'oabara', 'accepted', 'disputed'],
  ['web-checkout', 'main', 'erodriguez', 'accepted', 'accepted'],
  ['web-checkout', 'main', 'nlind', 'refused', 'refused'],
  ['web-checkout', 'release/2026', 'erodriguez', 'refused', 'accepted'],
  // By the branching model of PAY: production is main, development is develop.
  ['pay-ledger', 'main', 'rmenon', 'refused', 'accepted'],
  ['pay-ledger', 'main', 'wchen', 'refused', 'refused'],
  ['pay-ledger', 'develop', 'wchen', 'accepted', 'accepted'],
  ['pay-ledger', 'develop', 'nlind', 'refused', 'accepted'],
  ['pay-ledger', 'feature/x', 'nlind', 'accepted', 'accepted'],
  // A model of its own, without production: the rule for production matches nothing.
  ['pay-tokens', 'main', 'wchen', 'accepted', 'accepted'],
])('%s, %s, %s: push %s, merge %s', (slug, branch, id, push, merge) => {
  expect(listed(at(slug, branch, id))).toEqual({ push, merge });
});

test.each([
  ['mob-sdk', 'release/3', 'lnguyen', 'accepted', 'accepted'],
  ['mob-sdk', 'release/3', 'tbakare', 'refused', 'accepted'],
  ['mob-sdk', 'main', 'tbakare', 'accepted', 'accepted'],
  ['ops-terraform', 'main', 'svc-deploy', 'accepted', 'accepted'],
  ['ops-terraform', 'main', 'wchen', 'refused', 'refused'],
  ['ops-cron', 'main', 'wchen', 'accepted', 'disputed'],
])(
  'with the rules of the project, %s, %s, %s: push %s, merge %s',
  (slug, branch, id, push, merge) => {
    expect(listed(at(slug, branch, id)).merge).toBe('accepted');
    expect(enforced(at(slug, branch, id))).toEqual({ push, merge });
  },
);

test('somebody who is not in the workspace is refused', () => {
  const stranger = { ...at('docs-public-api', 'main', 'aokonjo'), account: '{nobody}' };
  expect(enforced(stranger)).toEqual({ push: 'refused', merge: 'refused' });
});

test.each([
  ['main', 'main', true],
  ['main', 'Main', false],
  ['main', 'mai', false],
  ['main', 'mainline', false],
  ['*', '', true],
  ['*', 'a/b/c', true],
  ['**', 'a/b', true],
  ['foo*', 'barfoo', false],
  ['foo*', 'foo', true],
  ['*foo', 'barfoo', true],
  ['*foo', 'foobar', false],
  ['release/*', 'release/2026/1', true],
  ['release/*', 'release', false],
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['a*b*c', 'a-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['a*b*b', 'ab', false],
  ['a*b*b', 'abb', true],
  ['v1.?', 'v1.2', false],
  ['v1.?', 'v1.?', true],
  ['[ab]', 'a', false],
  ['a.c', 'abc', false],
])('pattern %s and branch %s: %s', (pattern, name, expected) => {
  expect(matchesPattern(name, pattern)).toBe(expected);
});

test('law: a pattern is the regular expression with every star open and all else closed', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*'), maxLength: 8 });
  fc.assert(
    fc.property(
      text,
      fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 8 }),
      (glob, name) => {
        const expression = new RegExp(`^${glob.replaceAll('*', '[^]*')}$`, 'u');
        expect(matchesPattern(name, glob)).toBe(expression.test(name));
      },
    ),
    { numRuns: 2000 },
  );
});

const BRANCHES = ['main', 'develop', 'release/1', 'hotfix/2', 'feature/x'];
const aCase = fc.record({
  seed: fc.integer({ min: 0, max: 1e6 }),
  person: fc.nat({ max: 11 }),
  repository: fc.nat({ max: 14 }),
  branch: fc.constantFrom(...BRANCHES),
});
const SIZE = { people: 12, groups: 4, projects: 3, repositories: 15 };

interface Drawn {
  readonly data: WorkspaceData;
  readonly repository: RepositoryRecord;
  readonly account: string;
  readonly branch: string;
}

/** Checks a law on many people, repositories and branches of generated workspaces. */
function everywhere(law: (drawn: Drawn) => void): void {
  fc.assert(
    fc.property(aCase, ({ seed, person, repository: position, branch }) => {
      const drawn = generateWorkspace({ ...SIZE, seed });
      const [account, found] = [drawn.accounts[person], drawn.repositories[position]];
      if (account && found) law({ data: drawn, repository: found, account: account.uuid, branch });
    }),
    { numRuns: 150 },
  );
}

const rule = (
  kind: 'push' | 'restrict_merges',
  users: readonly string[],
): BranchRestrictionRecord => ({
  id: 1,
  kind,
  match: { by: 'glob', pattern: '*' },
  users,
  groups: [],
  value: null,
});

const STRICTNESS = ['accepted', 'disputed', 'refused'];

test('law: rules of the project never open anything', () => {
  everywhere((drawn) => {
    const closed: WorkspaceData = {
      ...drawn.data,
      projects: drawn.data.projects.map((project, position) => ({
        ...project,
        branchRestrictions: position === 0 ? [] : [rule('push', [drawn.account])],
      })),
    };
    const without = createBranchGates(closed, { projectRules: false })(drawn);
    const withRules = createBranchGates(closed, { projectRules: true })(drawn);
    for (const gate of ['push', 'merge'] as const) {
      expect(STRICTNESS.indexOf(withRules[gate])).toBeGreaterThanOrEqual(
        STRICTNESS.indexOf(without[gate]),
      );
    }
  });
});

test('law: being listed opens both gates for whoever writes, an empty list closes what has no other', () => {
  everywhere(({ data: drawn, repository: one, account, branch }) => {
    const gatesWith = (branchRestrictions: readonly BranchRestrictionRecord[]) =>
      createBranchGates(drawn, { projectRules: false })({
        account,
        branch,
        repository: { ...one, branchRestrictions },
      });
    const free = gatesWith([]);
    const own = one.branchRestrictions;
    const opened = gatesWith([...own, rule('push', [account]), rule('restrict_merges', [account])]);
    expect(opened).toEqual(free);
    expect(gatesWith([rule('push', [])]).push).toBe('refused');
    expect(gatesWith([rule('push', []), rule('restrict_merges', [])]).merge).toBe('refused');
  });
});
