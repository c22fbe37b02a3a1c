import { t } from '@lingui/core/macro';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { hasAccount } from '../../../../../src/domain/access/account-set';
import { type AccessKey } from '../../../../../src/domain/facts/details';
import { type BranchRule, type Repository } from '../../../../../src/domain/facts/facts';
import { type AccountUuid } from '../../../../../src/domain/facts/ids';
import { areAllPlacesListed } from '../../../../../src/domain/facts/listed-places';
import { isComplete, type Reading, rowsRead } from '../../../../../src/domain/facts/reading';
import { toMatchText } from '../../../../../src/contract/change-text';

/** Where a person stands in settings that outlive their access. */
export interface PersonDuties {
  readonly exemptions: readonly Exemption[];
  readonly reviews: readonly Review[];
  readonly keys: readonly AddedKey[];
  /** Of how many repositories (for keys: and projects) the list was not read in full. */
  readonly unread: { readonly rules: number; readonly reviewers: number; readonly keys: number };
  /** Whether every repository and project is known. */
  readonly areListsWhole: boolean;
}

export interface PlaceOfDuty {
  readonly name: string;
  /** Missing for a project, which has no page. */
  readonly repository?: string;
}

export interface Exemption extends PlaceOfDuty {
  readonly rule: number;
  readonly kind: string;
  readonly on: string;
  /** Groups on the list that they are in; empty when only their name is. */
  readonly groups: readonly string[];
  readonly byName: boolean;
  /** Groups on the list that they may be in. */
  readonly maybeGroups: readonly string[];
}

export interface Review extends PlaceOfDuty {
  readonly origin: 'project' | 'repository' | 'unknown';
}

export interface AddedKey extends PlaceOfDuty {
  readonly key: AccessKey;
}

/** Read from every repository and project, in the order of the facts. */
export function listDuties(index: AccessIndex, person: AccountUuid): PersonDuties {
  const { repositories, projects } = index.facts;
  const exemptionsIn = createExemptions(index, person);
  return {
    exemptions: repositories.flatMap(exemptionsIn),
    reviews: repositories.flatMap((repository) =>
      rowsRead(repository.defaultReviewers)
        .filter((reviewer) => reviewer.person === person)
        .map(({ origin }) => ({ ...placeOf(repository), origin })),
    ),
    keys: [
      ...projects.flatMap(({ key, accessKeys }) =>
        keysOf(accessKeys, person).map((added) => ({ name: t`project ${key}`, key: added })),
      ),
      ...repositories.flatMap((repository) =>
        keysOf(repository.accessKeys, person).map((key) => ({ ...placeOf(repository), key })),
      ),
    ],
    unread: {
      rules: countUnread(repositories.map(({ branchRules }) => branchRules)),
      reviewers: countUnread(repositories.map(({ defaultReviewers }) => defaultReviewers)),
      keys: countUnread([...projects, ...repositories].map(({ accessKeys }) => accessKeys)),
    },
    areListsWhole: areAllPlacesListed(index.facts),
  };
}

function createExemptions({ groups, groupsBySlug, roster }: AccessIndex, person: AccountUuid) {
  const position = roster.positions.get(person);
  const stand = (slug: BranchRule['groups'][number]) => {
    const { members, possible } = groups.of(slug);
    if (position === undefined) return 'out';
    if (hasAccount(members, position)) return 'in';
    return hasAccount(possible, position) ? 'maybe' : 'out';
  };
  return (repository: Repository): readonly Exemption[] =>
    rowsRead(repository.branchRules).flatMap((rule) => {
      const named = (wanted: string) =>
        rule.groups
          .filter((slug) => stand(slug) === wanted)
          .map((slug) => groupsBySlug.get(slug)?.name ?? slug);
      const byName = rule.people.includes(person);
      const inGroups = named('in');
      const maybeGroups = named('maybe');
      if (!byName && inGroups.length + maybeGroups.length === 0) return [];
      return [
        {
          ...placeOf(repository),
          ...{ rule: rule.id, kind: rule.kind, on: toMatchText(rule) },
          ...{ byName, groups: inGroups, maybeGroups },
        },
      ];
    });
}

function placeOf({ name, uuid }: Repository): PlaceOfDuty {
  return { name, repository: uuid };
}

function keysOf(reading: Reading<readonly AccessKey[]>, person: AccountUuid): readonly AccessKey[] {
  return rowsRead(reading).filter(({ addedBy }) => addedBy === person);
}

function countUnread(readings: readonly Reading<unknown>[]): number {
  return readings.filter((reading) => !isComplete(reading)).length;
}
