import { placePrompt } from '../../../../../static/usher/src/features/machine/place-options';

test.each([
  [{ places: 0, found: 0, isSearched: false }, 'No repository and no project is known'],
  [{ places: 0, found: 0, isSearched: true }, 'No repository and no project is known'],
  [{ places: 3, found: 1, isSearched: true }, 'Choose a repository or project'],
  [{ places: 3, found: 0, isSearched: true }, 'Nothing of that name'],
  [{ places: 3, found: 0, isSearched: false }, 'All are chosen'],
])('of %j the field says “%s”', (offered, told) => {
  expect(placePrompt(offered)).toBe(told);
});
