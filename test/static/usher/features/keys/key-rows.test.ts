import { countUnreadKeys, toKeyRows } from '../../../../../static/usher/src/features/keys/key-rows';
import { filterKeys } from '../../../../../static/usher/src/features/keys/keys-filter';
import { keysSentence } from '../../../../../static/usher/src/features/keys/keys-sentence';
import { aFindingRow } from '../../../../builders/a-finding-row';
import {
  aPerson,
  aRepository,
  complete,
  someFacts,
  unread,
} from '../../../../builders/facts-builders';
import { omit } from '../../../../builders/omit';

const ann = aPerson();
const key = (id: number, given: object = {}) => ({
  id,
  label: `deploy ${String(id)}`,
  fingerprint: 'SHA256:same',
  addedBy: ann.uuid,
  ...given,
});
const paintings = aRepository({ name: 'paintings', accessKeys: complete([key(1)]) });
const sketches = aRepository({
  name: 'sketches',
  slug: 'sketches',
  accessKeys: complete([key(2), key(3, { fingerprint: 'SHA256:other' })]),
});
const facts = someFacts({ accounts: [ann], projects: [], repositories: [paintings, sketches] });
const found = aFindingRow({
  rule: 'KEY-06',
  category: 'keys',
  about: 'key 2',
  subject: { kind: 'repository', key: `repository|${sketches.uuid}`, name: 'sketches' },
});

test('every key stands with who added it, in how many places it is, and what was found of it', () => {
  const rows = toKeyRows(facts, [found]);
  expect(rows.map(({ key: { id }, places, findings }) => [id, places, findings.length])).toEqual([
    [1, 2, 0],
    [2, 2, 1],
    [3, 1, 0],
  ]);
  expect(rows[0]).toMatchObject({ repository: paintings.uuid, addedBy: { name: 'Ann' } });
});

test('a key whose print nobody knows is not said to stand in one place only', () => {
  const repository = aRepository({ accessKeys: complete([omit(key(1), 'fingerprint')]) });
  const [row] = toKeyRows(someFacts({ projects: [], repositories: [repository] }), []);
  expect(row).not.toHaveProperty('places');
});

test('keys are found by label, place, person and by what was found', () => {
  const rows = toKeyRows(facts, [found]);
  const ids = (filter: string) => filterKeys(rows, filter).map((row) => row.key.id);
  expect(ids('sketches')).toEqual([2, 3]);
  expect(ids('found:KEY-06')).toEqual([2]);
  expect(ids('found:nothing')).toEqual([1, 3]);
  expect(ids('-on:paintings "deploy 3"')).toEqual([3]);
  expect(ids('ann')).toEqual([1, 2, 3]);
});

test('none read is none known; none there is none', () => {
  const tokens = 'tokens and workspace keys cannot be listed by any API';
  expect(keysSentence([], true)).toBe(`No access key stands anywhere; ${tokens}.`);
  expect(keysSentence([], false)).toBe(
    `Which access keys stand here is not known: ${tokens} either.`,
  );
  const rows = toKeyRows(facts, [found]);
  expect(keysSentence(rows, true)).toBe(
    `3 access keys can read code here, and 1 of them wants a look; ${tokens}.`,
  );
  expect(keysSentence(rows, false)).toMatch(/^At least 3 access keys/);
  expect(keysSentence(rows.slice(1, 2), true)).toBe(
    `1 access key can read code here, and it wants a look; ${tokens}.`,
  );
  expect(keysSentence(rows.slice(0, 1), true)).toBe(`1 access key can read code here; ${tokens}.`);
});

test('lists that were not read are counted, of projects too', () => {
  expect(countUnreadKeys(facts)).toBe(0);
  expect(
    countUnreadKeys(
      someFacts({ projects: [], repositories: [aRepository({ accessKeys: unread() })] }),
    ),
  ).toBe(1);
});
