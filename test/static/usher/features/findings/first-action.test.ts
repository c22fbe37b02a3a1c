import { firstAction } from '../../../../../static/usher/src/features/findings/first-action';
import { aFindingRow, aSubject } from '../../../../builders/a-finding-row';
import { someFacts, uuidOf } from '../../../../builders/facts-builders';

const facts = someFacts({});
const ann = aSubject('Ann');
const repository = {
  kind: 'repository',
  key: `repository|${uuidOf('api')}`,
  name: 'acme/api',
} as const;
const group = { kind: 'group', key: 'group|devs', name: 'group devs' } as const;
const actionOf = (given: Parameters<typeof aFindingRow>[0], isPast = false) =>
  firstAction(aFindingRow(given), facts, isPast);

test('a level that surprises is explained first: the person, and the paths to that repository', () => {
  expect(actionOf({ rule: 'PRIV-05', subject: ann, related: [repository] })).toEqual({
    kind: 'place',
    text: 'Why',
    to: { view: 'person', id: uuidOf('Ann'), why: uuidOf('api') },
  });
});

test('without a person it is the repository, without a repository the subject', () => {
  expect(actionOf({ rule: 'PRIV-05', subject: group, related: [repository] })).toMatchObject({
    to: { view: 'repository', id: uuidOf('api') },
  });
  expect(actionOf({ rule: 'PRIV-05', subject: group, related: [] })).toMatchObject({
    to: { view: 'group', id: 'devs' },
  });
});

test.each([
  ['PRIV-01', 'Review', { view: 'people', filter: 'role:owner' }],
  ['TOK-11', 'Choose a credential', { view: 'machine' }],
])('%s begins with %s', (rule, text, to) => {
  expect(actionOf({ rule })).toEqual({ kind: 'place', text, to });
});

test('what a plan remedies begins with the plan, and not on a day in the past', () => {
  const row = aFindingRow({ rule: 'PRIV-07' });
  expect(firstAction(row, facts, false)).toEqual({
    kind: 'plan',
    text: 'Plan',
    recipe: { make: 'clean-up', asked: { what: 'left-over-grants', only: [row.fingerprint] } },
  });
  expect(firstAction(row, facts, true)).toMatchObject({ kind: 'outside' });
});

test('everything else is done where the catalogue says', () => {
  expect(actionOf({ rule: 'BR-01' })).toEqual({
    kind: 'outside',
    text: 'Open',
    href: 'https://bitbucket.org/acme',
    path: 'Repository settings',
  });
  const row = aFindingRow({ rule: 'ID-09', remedyAt: { path: 'Usher' } });
  expect(firstAction(row, facts, false)).toEqual({
    kind: 'place',
    text: 'What to do',
    to: { view: 'findings', why: row.fingerprint },
  });
});
