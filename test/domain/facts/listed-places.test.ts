import { areAllPlacesListed } from '../../../src/domain/facts/listed-places';
import { partial, someFacts, someLists, unread } from '../../builders/facts-builders';

test.each<[string, Parameters<typeof someLists>[0], boolean]>([
  ['both lists read', {}, true],
  ['no list of repositories', { repositories: unread() }, false],
  ['part of the repositories', { repositories: partial(null) }, false],
  ['no list of projects', { projects: unread() }, false],
  ['no list of groups', { groups: unread() }, true],
])('%s: whether all places are known', (_, lists, expected) => {
  expect(areAllPlacesListed(someFacts({ lists: someLists(lists) }))).toBe(expected);
});
