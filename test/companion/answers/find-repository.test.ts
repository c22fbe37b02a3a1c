import { getRepository } from '../../../companion/answers/find-repository';
import { CommandError } from '../../../companion/command-error';
import { aRepository, someFacts, someLists, unread } from '../../builders/facts-builders';

const web = aRepository({ slug: 'web' });
const webApi = aRepository({ slug: 'web-api' });
const facts = someFacts({ repositories: [web, webApi] });

test.each([
  ['slug', 'web'],
  ['slug in capitals', 'WEB'],
  ['full name', 'acme/web'],
  ['uuid', web.uuid],
  ['uuid without braces', web.uuid.slice(1, -1)],
])('finds a repository by %s', (_how, wanted) => {
  expect(getRepository(facts, wanted)).toBe(web);
});

test.each([
  ['of another workspace', 'other/web', /not in workspace acme/, /acme\/<slug>/],
  ['nobody has', 'zebra', /no repository "zebra"/, /slug/],
  ['that is part of two', 'we', /no repository "we"/, /web, web-api/],
])('a name %s is wrong usage', (_what, wanted, message, remedy) => {
  const error = catchError(() => getRepository(facts, wanted));
  expect(error).toMatchObject({ exitCode: 2 });
  expect(error.message).toMatch(message);
  expect(error.remedy).toMatch(remedy);
});

test('not found among half of the repositories does not mean that there is none', () => {
  const partly = { ...facts, lists: someLists({ repositories: unread() }) };
  expect(catchError(() => getRepository(partly, 'zebra')).message).toContain('may still be there');
});

function catchError(act: () => unknown): CommandError {
  try {
    act();
  } catch (error) {
    if (error instanceof CommandError) return error;
  }
  throw new Error('nothing was thrown');
}
