import {
  type ProtectedPerson,
  withoutProtected,
  withProtected,
} from '../../../src/domain/setup/protected-person';
import { accountUuid } from '../../../src/domain/facts/ids';

const protect = (person: string, reason: string): ProtectedPerson => ({
  person: accountUuid(person),
  ...{ reason, reviewOn: '2027-01-31', createdAt: 1 },
});
const ann = protect('{ann}', 'Founder');
const bot = protect('{bot}', 'Runs the nightly build');

test('a person is protected once: the newest reason stands, the others stay', () => {
  const again = protect('{ann}', 'Legal hold');
  expect(withProtected([ann, bot], [again])).toStrictEqual([bot, again]);
  expect(withProtected([], [ann, bot])).toStrictEqual([ann, bot]);
});

test('one is taken off the list, and nobody else', () => {
  expect(withoutProtected([ann, bot], ann.person)).toStrictEqual([bot]);
  expect(withoutProtected([bot], ann.person)).toStrictEqual([bot]);
});
