import { CommandError } from '../../../companion/command-error';
import { getPerson } from '../../../companion/answers/find-person';
import { accountUuid } from '../../../src/domain/facts/ids';
import { aPerson, someFacts, someLists, unread, uuidOf } from '../../builders/facts-builders';

const ana = aPerson({ displayName: 'Ana Lund', accountId: '557058:ana', nickname: 'ana' });
const alex = aPerson({ displayName: 'Alex Kim', nickname: 'alexk' });
const otherAlex = aPerson({
  displayName: 'Alex Kim',
  uuid: accountUuid(uuidOf('the other Alex')),
  accountId: '557058:other',
});
const shout = aPerson({ displayName: 'ANA LUND JR' });
const facts = someFacts({ accounts: [ana, alex, otherAlex, shout] });

function errorOf(wanted: string, given = facts): CommandError {
  try {
    getPerson(given, wanted);
  } catch (error) {
    if (error instanceof CommandError) return error;
  }
  throw new Error(`${wanted} was found`);
}

test.each([
  ['uuid', ana.uuid],
  ['uuid without braces', ana.uuid.slice(1, -1)],
  ['uuid in capitals', ana.uuid.toUpperCase()],
  ['account id', '557058:ana'],
  ['display name', 'Ana Lund'],
  ['display name in other letters', '  ana   LUND '],
])('finds somebody by %s', (_how, wanted) => {
  expect(getPerson(facts, wanted)).toBe(ana);
});

test('capital letters decide where two names differ in nothing else', () => {
  const small = aPerson({ displayName: 'ana lund', uuid: accountUuid(uuidOf('small ana')) });
  const both = someFacts({ accounts: [ana, small] });
  expect(getPerson(both, 'ana lund')).toBe(small);
  expect(getPerson(both, 'Ana Lund')).toBe(ana);
});

test('a name that two people have lists both, so that one can be picked', () => {
  const { message, remedy, exitCode } = errorOf('Alex Kim');
  expect(exitCode).toBe(2);
  expect(message).toBe('"Alex Kim" can be 2 people.');
  expect(remedy).toContain(`${alex.uuid} (nickname alexk)`);
  expect(remedy).toContain(`${otherAlex.uuid} (no nickname)`);
  expect(getPerson(facts, otherAlex.uuid)).toBe(otherAlex);
});

test('a candidate that is no person says what it is', () => {
  const team = aPerson({
    displayName: 'Alex Kim',
    kind: 'team',
    uuid: accountUuid(uuidOf('team Alex')),
  });
  const { remedy } = errorOf('Alex Kim', someFacts({ accounts: [alex, team] }));
  expect(remedy).toContain(`${team.uuid} (no nickname, team)`);
});

test('a part of a name brings the names it could be', () => {
  const { exitCode, message, remedy } = errorOf('lund');
  expect(exitCode).toBe(2);
  expect(message).toContain('"lund"');
  expect(remedy).toMatch(/Did you mean: Ana Lund .*, ANA LUND JR/);
});

test('an e-mail address is not repeated', () => {
  const { message, remedy } = errorOf('ana@example.com');
  expect(message).toContain('e-mail');
  expect(`${message}${remedy}`).not.toContain('ana@example.com');
});

test('nobody found among half of the members does not mean that there is nobody', () => {
  const partly = { ...facts, lists: someLists({ members: unread('bitbucket-failed') }) };
  expect(errorOf('Zoe', partly).message).toContain('may still be there');
  expect(errorOf('Zoe').message).not.toContain('may still be there');
});
