import * as fc from 'fast-check';
import { type AccessIndex, createAccessIndex } from '../../../src/domain/access/access-index';
import { countPairs } from '../../../src/domain/access/count-pairs';
import { countAccess, countsAt } from '../../../src/domain/access/count-access';
import {
  type AccessAnswer,
  explainProjectAccess,
  explainRepositoryAccess,
} from '../../../src/domain/access/explain-access';
import { highestOf, type Level, onRepository, rankOf } from '../../../src/domain/access/level';
import {
  listPeopleOf,
  listPeopleOfProject,
  listRepositoriesOf,
} from '../../../src/domain/access/list-access';
import { type Facts, type Repository } from '../../../src/domain/facts/facts';
import { type AccountUuid, repositoryUuid } from '../../../src/domain/facts/ids';
import {
  arbitraryTruth,
  GROUPS,
  PEOPLE,
  PROJECTS,
  REPOSITORIES,
} from '../../builders/arbitrary-facts';
import { bruteForceLevel, bruteForceProjectLevel } from '../../builders/brute-force';
import { complete, someFacts } from '../../builders/facts-builders';
import { arbitraryHide } from '../../builders/hidden-facts';
import { anyFacts, truthAndHidden } from '../../builders/seen-facts';

const RUNS = { numRuns: 150 };

/** Every person on every repository and project, as the answers stand. */
function answersOf(facts: Facts): Map<string, AccessAnswer<Level>> {
  const index = createAccessIndex(facts);
  const answers = new Map<string, AccessAnswer<Level>>();
  for (const person of index.roster.accounts) {
    for (const { uuid } of facts.repositories)
      answers.set(`${person} ${uuid}`, explainRepositoryAccess(index, person, uuid));
    for (const { uuid } of facts.projects)
      answers.set(`${person} ${uuid}`, explainProjectAccess(index, person, uuid));
  }
  return answers;
}

function truthOf(truth: Facts, person: AccountUuid, repository: Repository): Level {
  return bruteForceLevel(truth, person, { repository, withPublic: true }) as Level;
}

test('a complete scan answers as brute force does, on repositories and on projects', () => {
  fc.assert(
    fc.property(arbitraryTruth, (truth) => {
      const told = truthsOf(truth);
      for (const [pair, { level, atMost, complete, pathsComplete }] of answersOf(truth))
        if (level !== told.get(pair) || atMost !== level || !complete || !pathsComplete)
          throw new Error(`${pair}: ${level} to ${atMost}, and not ${told.get(pair) ?? ''}`);
    }),
    RUNS,
  );
});

/** What brute force says of every person on every repository and project. */
function truthsOf(truth: Facts): Map<string, Level> {
  const levels = new Map<string, Level>();
  for (const { uuid: person } of truth.accounts) {
    for (const repository of truth.repositories)
      levels.set(`${person} ${repository.uuid}`, truthOf(truth, person, repository));
    for (const project of truth.projects)
      levels.set(
        `${person} ${project.uuid}`,
        bruteForceProjectLevel(truth, person, project) as Level,
      );
  }
  return levels;
}

test('whatever a scan did not see, the truth is within the range, and complete answers are the truth', () => {
  fc.assert(
    fc.property(truthAndHidden, ({ truth, seen }) => {
      const told = truthsOf(truth);
      for (const [pair, { level, atMost, complete }] of answersOf(seen)) {
        const real = told.get(pair) ?? 'none';
        const isWithin = rankOf(level) <= rankOf(real) && rankOf(real) <= rankOf(atMost);
        if (!isWithin || (complete && level !== atMost))
          throw new Error(`${pair}: ${real} is not within ${level} to ${atMost}`);
      }
    }),
    { numRuns: 600 },
  );
});

test('certain paths are there in truth, and all true paths are shown where the grants were read', () => {
  fc.assert(
    fc.property(truthAndHidden, ({ truth, seen }) => {
      const told = answersOf(truth);
      const areRead = grantsRead(seen);
      for (const [pair, { paths, pathsComplete }] of answersOf(seen)) {
        const real = new Set(told.get(pair)?.paths.map(chainOf));
        const shown = new Set(paths.map(chainOf));
        for (const path of paths)
          if (path.certain && !real.has(chainOf(path)))
            throw new Error(`${pair}: ${chainOf(path)}`);
        const isHidden = [...real].some((chain) => !shown.has(chain));
        if (isHidden && (pathsComplete || areRead)) throw new Error(`${pair} has more`);
      }
    }),
    { numRuns: 400 },
  );
});

function chainOf({ kind, level, project, group }: AccessAnswer<Level>['paths'][number]): string {
  return `${kind} ${level} ${project ?? ''} ${group ?? ''}`;
}

function grantsRead({ projects, repositories, lists }: Facts): boolean {
  return (
    lists.projects.state === 'complete' &&
    [...projects, ...repositories].every(
      ({ groupGrants, personGrants }) =>
        groupGrants.state === 'complete' && personGrants.state === 'complete',
    )
  );
}

test('without a listing, the level is the highest of the certain paths', () => {
  fc.assert(
    fc.property(arbitraryTruth, fc.array(arbitraryHide), (truth, hides) => {
      const seen = hides.reduce((less, hide) => hide(less), truth);
      for (const answer of answersOf(seen).values()) {
        const certain = answer.paths.filter((path) => path.certain).map(({ level }) => level);
        expect(rankOf(onRepository(answer.level))).toBe(
          rankOf(onRepository(highestOf<Level>(certain, 'none'))),
        );
      }
    }),
    RUNS,
  );
});

test('a winning path acts at the level, or possibly at the most it can be', () => {
  fc.assert(
    fc.property(truthAndHidden, ({ seen }) => {
      for (const { paths, level, atMost, pathsComplete } of answersOf(seen).values()) {
        const winning = paths.filter((path) => path.winning);
        const wrong = winning.filter(
          (path) => onRepository(path.level) !== onRepository(path.certain ? level : atMost),
        );
        expect(wrong).toEqual([]);
        if (pathsComplete && paths.length > 0) expect(winning).not.toEqual([]);
      }
    }),
    RUNS,
  );
});

test('seeing less only widens a range or makes an answer incomplete', () => {
  fc.assert(
    fc.property(truthAndHidden, arbitraryHide, ({ seen }, hide) => {
      const more = answersOf(seen);
      for (const [pair, less] of answersOf(hide(seen))) {
        const before = more.get(pair);
        if (before === undefined) continue;
        const isNarrower =
          rankOf(less.level) > rankOf(before.level) || rankOf(less.atMost) < rankOf(before.atMost);
        const isSurer =
          (less.complete && !before.complete) || (less.pathsComplete && !before.pathsComplete);
        if (isNarrower || isSurer) throw new Error(`${pair} knows more from less`);
      }
    }),
    { numRuns: 300 },
  );
});

/** A grant that is not in the listings yet would contradict them. */
const withoutListings = fc
  .tuple(arbitraryTruth, fc.array(arbitraryHide, { maxLength: 6 }))
  .map(([truth, hides]) => hides.reduce((less, hide) => hide(less), truth));

const arbitraryGrant = fc.record({
  scope: fc.constantFrom(...PROJECTS, ...REPOSITORIES),
  to: fc.constantFrom(...GROUPS, ...PEOPLE),
  level: fc.constantFrom<Exclude<Level, 'none'>>('read', 'write', 'create-repo', 'admin'),
});

test('adding a grant never lowers anyone', () => {
  fc.assert(
    fc.property(withoutListings, arbitraryGrant, (seen, { scope, to, level }) => {
      const before = answersOf(seen);
      const after = answersOf({
        ...seen,
        projects: seen.projects.map((of) => (of.uuid === scope ? granting(of, to, level) : of)),
        repositories: seen.repositories.map((of) =>
          of.uuid === scope ? granting(of, to, level) : of,
        ),
      });
      for (const [pair, answer] of before) {
        const now = after.get(pair);
        if (now === undefined) throw new Error(`${pair} is gone`);
        if (rankOf(now.level) < rankOf(answer.level)) throw new Error(`${pair} was lowered`);
        if (rankOf(now.atMost) < rankOf(answer.atMost)) throw new Error(`${pair} was lowered`);
      }
    }),
    RUNS,
  );
});

type Grantable = Pick<Repository, 'groupGrants' | 'personGrants'>;

function granting<Scope extends Grantable>(
  scope: Scope,
  to: (typeof GROUPS | typeof PEOPLE)[number],
  level: Exclude<Level, 'none'>,
): Scope {
  const { groupGrants, personGrants } = scope;
  const group = GROUPS.find((slug) => slug === to);
  const person = PEOPLE.find((uuid) => uuid === to);
  if (group !== undefined && groupGrants.state !== 'unread')
    return {
      ...scope,
      groupGrants: { ...groupGrants, value: [...groupGrants.value, { group, level }] },
    };
  if (person !== undefined && personGrants.state !== 'unread')
    return {
      ...scope,
      personGrants: { ...personGrants, value: [...personGrants.value, { person, level }] },
    };
  return scope;
}

test('removing every path of a person leaves none', () => {
  fc.assert(
    fc.property(arbitraryTruth, fc.constantFrom(...PEOPLE), (truth, person) => {
      const index = createAccessIndex(without(truth, person));
      for (const { uuid } of truth.repositories)
        expect(explainRepositoryAccess(index, person, uuid)).toMatchObject({
          level: 'none',
          atMost: 'none',
          paths: [],
        });
    }),
    RUNS,
  );
});

function without(facts: Facts, person: AccountUuid): Facts {
  const stripped = <Scope extends Grantable>(scope: Scope): Scope => ({
    ...scope,
    personGrants: complete(rows(scope.personGrants).filter((grant) => grant.person !== person)),
  });
  return {
    ...facts,
    accounts: facts.accounts.map((account) =>
      account.uuid === person ? { ...account, role: 'member' } : account,
    ),
    groups: facts.groups.map((group) => ({
      ...group,
      members: complete(rows(group.members).filter((member) => member !== person)),
    })),
    projects: facts.projects.map(stripped),
    repositories: facts.repositories.map(stripped).map((of) => ({ ...of, isPrivate: true })),
  };
}

function rows<Row>(
  reading: Repository['personGrants'] | { state: string; value?: readonly Row[] },
) {
  return ('value' in reading ? (reading.value ?? []) : []) as readonly Row[];
}

test('what would remain without a path is what there is once it is gone', () => {
  fc.assert(
    fc.property(truthAndHidden, ({ truth, seen }) => {
      const index = createAccessIndex(seen);
      for (const person of index.roster.accounts)
        for (const { uuid } of seen.repositories)
          for (const path of explainRepositoryAccess(index, person, uuid).paths) {
            const gone = removing(truth, person, { path, repository: uuid });
            const repository = gone.repositories.find((of) => of.uuid === uuid);
            if (repository === undefined || gone === truth) continue;
            const left = rankOf(truthOf(gone, person, repository));
            if (rankOf(path.remainsWithout) > left || left > rankOf(path.remainsAtMost))
              throw new Error(`${person} ${uuid} without ${chainOf(path)}: ${left}`);
          }
    }),
    RUNS,
  );
});

function removing(
  facts: Facts,
  person: AccountUuid,
  from: { path: AccessAnswer<Level>['paths'][number]; repository: Repository['uuid'] },
): Facts {
  const { path, repository } = from;
  const scope = path.project ?? repository;
  const stripped = <Scope extends Grantable & { uuid: string }>(of: Scope): Scope =>
    of.uuid !== scope
      ? of
      : {
          ...of,
          groupGrants: complete(
            rows<{ group: string }>(of.groupGrants).filter(({ group }) => group !== path.group),
          ),
          personGrants: complete(
            rows<{ person: string }>(of.personGrants).filter(
              (grant) => path.group !== undefined || grant.person !== person,
            ),
          ),
        };
  if (path.kind === 'workspace-admin')
    return {
      ...facts,
      accounts: facts.accounts.map((of) => (of.uuid === person ? { ...of, role: 'member' } : of)),
    };
  if (path.kind === 'public')
    return {
      ...facts,
      repositories: facts.repositories.map((of) =>
        of.uuid === repository ? { ...of, isPrivate: true } : of,
      ),
    };
  return {
    ...facts,
    projects: facts.projects.map(stripped),
    repositories: facts.repositories.map(stripped),
  };
}

test('the order of the input does not matter', () => {
  fc.assert(
    fc.property(truthAndHidden, ({ seen }) => {
      const reversed: Facts = {
        ...seen,
        accounts: [...seen.accounts].reverse(),
        groups: [...seen.groups].reverse().map((of) => ({ ...of, members: backwards(of.members) })),
        projects: [...seen.projects].reverse().map(grantsBackwards),
        repositories: [...seen.repositories]
          .reverse()
          .map(grantsBackwards)
          .map((of) => ({ ...of, listing: backwards(of.listing) })),
      };
      const [straight, turned] = [answersOf(seen), answersOf(reversed)];
      expect(turned.size).toBe(straight.size);
      for (const [pair, { gaps, ...answer }] of straight) {
        expect(turned.get(pair)).toMatchObject(answer);
        expect(new Set(turned.get(pair)?.gaps)).toEqual(new Set(gaps));
      }
    }),
    RUNS,
  );
});

function grantsBackwards<Scope extends Grantable>(scope: Scope): Scope {
  return {
    ...scope,
    groupGrants: backwards(scope.groupGrants),
    personGrants: backwards(scope.personGrants),
  };
}

function backwards<R extends { state: string; value?: readonly unknown[] }>(reading: R): R {
  return reading.value === undefined
    ? reading
    : { ...reading, value: [...reading.value].reverse() };
}

test('rows of lists say what the explanation says', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const index = createAccessIndex(facts);
      for (const { uuid } of facts.repositories) {
        const listed = new Map(listPeopleOf(index, uuid).map((row) => [row.account, row]));
        for (const person of index.roster.accounts) {
          const answer = explainRepositoryAccess(index, person, uuid);
          const row = listed.get(person);
          expect(row !== undefined).toBe(answer.atMost !== 'none');
          if (row === undefined) continue;
          expect(row).toMatchObject(rangeOf(answer));
          expect(row.publicOnly).toBe(isPublicOnly(answer));
          expect(listRepositoriesOf(index, person)).toContainEqual({
            repository: uuid,
            ...rangeOf(answer),
            publicOnly: row.publicOnly,
          });
        }
      }
    }),
    RUNS,
  );
});

function rangeOf({ level, atMost, complete: isComplete }: AccessAnswer<Level>) {
  return { level, atMost, complete: isComplete };
}

function isPublicOnly({ paths, atMost, listed }: AccessAnswer<Level>): boolean {
  return (
    atMost === 'read' &&
    paths.some(({ kind }) => kind === 'public') &&
    paths.length === 1 &&
    (listed ?? 'none') === 'none'
  );
}

test('people of a project hold what the explanation says, and reach what the lists say', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const index = createAccessIndex(facts);
      for (const { uuid } of facts.projects) {
        const people = new Map(listPeopleOfProject(index, uuid).map((row) => [row.account, row]));
        const repositories = facts.repositories.filter(({ project }) => project === uuid);
        for (const person of index.roster.accounts) {
          const answer = explainProjectAccess(index, person, uuid);
          const own = listRepositoriesOf(index, person).filter(({ repository }) =>
            repositories.some((of) => of.uuid === repository),
          );
          const counts = countRows(own);
          const uncertain = own.filter(({ level, atMost }) => level !== atMost).length;
          const reaches = Object.values(counts).reduce((a, b) => a + b, 0) > counts.publicOnly * 2;
          expect(people.has(person)).toBe(answer.atMost !== 'none' || reaches);
          const row = people.get(person);
          if (row !== undefined)
            expect(row).toMatchObject({ ...rangeOf(answer), repositories: counts, uncertain });
        }
      }
    }),
    RUNS,
  );
});

function countRows(list: readonly ReturnType<typeof listPeopleOf>[number][] | RowsOfPerson) {
  const counts = { admin: 0, write: 0, read: 0, publicOnly: 0, possible: 0 };
  for (const { level, publicOnly } of list) {
    if (level === 'none') counts.possible++;
    else counts[level]++;
    if (publicOnly) counts.publicOnly++;
  }
  return counts;
}
type RowsOfPerson = ReturnType<typeof listRepositoriesOf>;

test('counts are the lengths of the lists', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const index: AccessIndex = createAccessIndex(facts);
      const counts = countAccess(index);
      index.roster.accounts.forEach((person, at) => {
        expect(countsAt(counts.perAccount, at)).toEqual(
          countRows(listRepositoriesOf(index, person)),
        );
      });
      const pairs = facts.repositories.map(({ uuid }, at) => {
        const rowsOfRepository = countRows(listPeopleOf(index, uuid));
        expect(countsAt(counts.perRepository, at)).toEqual(rowsOfRepository);
        return rowsOfRepository;
      });
      for (const name of ['admin', 'write', 'read', 'publicOnly', 'possible'] as const)
        expect(counts.pairs[name]).toBe(pairs.reduce((sum, of) => sum + of[name], 0));
      const { admin, write, read } = counts.pairs;
      expect(countPairs(index)).toMatchObject({ admin, write, read });
    }),
    RUNS,
  );
});

test('where everything was read, the paths that are counted are those that are listed', () => {
  fc.assert(
    fc.property(arbitraryTruth, (facts) => {
      const index = createAccessIndex(facts);
      expect(countPairs(index).paths).toBe(countCertainPaths(index));
    }),
    RUNS,
  );
});

function countCertainPaths(index: AccessIndex): number {
  const paths = index.roster.accounts.flatMap((person) =>
    index.facts.repositories.flatMap(({ uuid }) =>
      explainRepositoryAccess(index, person, uuid).paths.filter(
        ({ certain, kind }) => certain && kind !== 'public',
      ),
    ),
  );
  return paths.length;
}

test('an object that the facts do not hold is an error, not an empty answer', () => {
  const index = createAccessIndex(someFacts());
  const nobody = repositoryUuid('{nobody}');
  expect(() => listPeopleOf(index, nobody)).toThrow('hold no repository {nobody}');
});
