import { t } from '@lingui/core/macro';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type Place } from '../../lib/place';
import { toTerm } from '../../lib/query';
import { foldText } from '../../lib/search-text';

/** A project or repository that can be chosen. */
export interface PlaceOption {
  /** `project {uuid}`, `repository {uuid}`. */
  readonly value: string;
  readonly text: string;
  readonly kind: 'project' | 'repository';
  readonly to: Place;
}

const byName = new Intl.Collator('en', { numeric: true });

/** Projects first, each kind by name. */
export function listPlaceOptions({ projects, repositories }: Facts): readonly PlaceOption[] {
  return [
    ...byText(
      projects.map(({ uuid, key, name }) => ({
        value: `project ${uuid}`,
        text: `${key}: ${name}`,
        kind: 'project',
        to: { view: 'repositories', filter: toTerm('project', key) },
      })),
    ),
    ...byText(
      repositories.map(({ uuid, slug }) => ({
        value: `repository ${uuid}`,
        text: slug,
        kind: 'repository',
        to: { view: 'repository', id: uuid },
      })),
    ),
  ];
}

function byText(options: readonly PlaceOption[]): readonly PlaceOption[] {
  return [...options].sort((a, b) => byName.compare(a.text, b.text));
}

interface PlacesOffered {
  /** What there is to choose from, chosen before or not. */
  readonly places: number;
  /** What the words that are typed in leave of it. */
  readonly found: number;
  /** Whether something is typed in. */
  readonly isSearched: boolean;
}

/** What a field says before a place is chosen: why there is none, or that one is to be chosen. */
export function placePrompt({ places, found, isSearched }: PlacesOffered): string {
  if (places === 0) return t`No repository and no project is known`;
  if (found > 0) return t`Choose a repository or project`;
  return isSearched ? t`Nothing of that name` : t`All are chosen`;
}

/** @param words a part of the name, in any case, with or without accents */
export function findPlaceOptions(
  options: readonly PlaceOption[],
  words: string,
): readonly PlaceOption[] {
  const wanted = foldText(words.trim());
  return wanted === '' ? options : options.filter(({ text }) => foldText(text).includes(wanted));
}
