import { LEVELS } from '../../../src/domain/access/level';
import { getRoleCard, ROLE_CARDS } from '../../../src/domain/roles/find-role-card';
import { ROLE_NAMES, ROLE_SCOPES, type RoleId } from '../../../src/domain/roles/role-card';
import { roleOfLevel } from '../../../src/domain/roles/role-of-level';

const ROLE_IDS = Object.keys(ROLE_NAMES) as RoleId[];

test('every role has one card, and every card a role', () => {
  expect(ROLE_CARDS.map(({ id }) => id)).toStrictEqual(ROLE_IDS);
  for (const id of ROLE_IDS) expect(getRoleCard(id).id).toBe(id);
});

test('a role that nobody knows is refused by its name', () => {
  expect(() => getRoleCard('emperor' as RoleId)).toThrow('The role emperor has no card.');
});

test.each(ROLE_CARDS)('$id says what it may not, what to watch and where that stands', (card) => {
  expect(card.may.length > 0).toBe(card.id !== 'no-grant');
  for (const part of [card.mayNot, card.watchOut, card.sources])
    expect(part.length).toBeGreaterThan(0);
  for (const source of card.sources) expect(source).toMatch(/^https:\/\/[a-z.-]+\/\S+$/);
  expect(new Set(card.sources).size).toBe(card.sources.length);
  expect(ROLE_SCOPES).toContain(card.scope);
  expect(card.doubt !== undefined).toBe(card.confidence === 'partly');
});

test('whoever works in the workspace has a seat, whatever they may do there; no role of the organization says so', () => {
  const seats = (scope: string) => [
    ...new Set(
      ROLE_CARDS.filter((card) => card.scope === scope && card.id !== 'no-grant').map(
        ({ seat }) => seat,
      ),
    ),
  ];
  expect(['workspace', 'project', 'repository'].flatMap(seats)).toStrictEqual([
    'counts',
    'counts',
    'counts',
  ]);
  expect(seats('organization')).toStrictEqual(['not-by-itself', 'not-known']);
});

test('each level of a project and of a repository opens its own card', () => {
  expect(LEVELS.map((level) => roleOfLevel('project', level))).toStrictEqual([
    'no-grant',
    'project-read',
    'project-write',
    'project-create',
    'project-admin',
  ]);
  expect(LEVELS.map((level) => roleOfLevel('repository', level))).toStrictEqual([
    'no-grant',
    'repository-read',
    'repository-write',
    // On a repository "create repositories" acts as write.
    'repository-write',
    'repository-admin',
  ]);
});

test('none takes nothing away: it is no deny', () => {
  expect(getRoleCard('no-grant').watchOut[0]).toMatch(/^It forbids nothing/);
});
