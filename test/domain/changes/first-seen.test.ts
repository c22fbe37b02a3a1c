import { createFirstSeenLog } from '../../../src/domain/changes/first-seen';
import { listFactChanges } from '../../../src/domain/changes/list-changes';
import { type Facts } from '../../../src/domain/facts/facts';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
  someLists,
} from '../../builders/facts-builders';

const ann = aPerson();
const group = aGroup({ name: 'Artists' });
const key = { id: 3, label: 'deploy', lastUsedOn: null };

/** Everything that can be given, in two places where it can be in two, all read on that day. */
function onDay(day: number, isThere: boolean): Facts {
  const given = <Row>(...rows: readonly Row[]) => complete(isThere ? rows : [], day);
  const rows = {
    groupGrants: given(aGroupGrant(group, 'write')),
    personGrants: given(aPersonGrant(ann, 'write')),
    accessKeys: given(key, { ...key, id: 4 }),
  };
  const read = complete(null, day);
  return someFacts({
    ...{ startedAt: day, endedAt: day },
    accounts: isThere ? [ann] : [],
    groups: [{ ...group, members: given(ann.uuid) }],
    projects: [aProject(rows)],
    repositories: [aRepository(rows)],
    lists: someLists({ members: read, groups: read, projects: read, repositories: read }),
  });
}

const CODES = [
  'person-joined',
  'group-member-joined',
  ...Array.from({ length: 4 }, () => 'grant-added'),
  ...Array.from({ length: 4 }, () => 'access-key-added'),
];

function firstSeen(days: readonly Facts[], isWanted: (code: string) => boolean = () => true) {
  const log = createFirstSeenLog(({ code }) => isWanted(code));
  days.forEach((facts, at) => {
    const before = days[at - 1] ?? facts;
    log.add(facts, listFactChanges(before, facts).changes);
  });
  return log.list().map(({ what, ...times }) => ({ code: what.code, ...times }));
}

test('what was there when Usher first looked was never known to be absent', () => {
  expect(firstSeen([onDay(1, true), onDay(2, true)])).toStrictEqual(
    CODES.map((code) => ({ code, seenAt: 1 })),
  );
});

test('what was given later was absent when it was read before', () => {
  expect(firstSeen([onDay(1, false), onDay(2, true), onDay(3, true)])).toStrictEqual(
    CODES.map((code) => ({ code, seenAt: 2, absentAt: 1 })),
  );
});

test('what was taken is not listed; given again, it is first seen then', () => {
  const days = [onDay(1, true), onDay(2, false)];
  expect(firstSeen(days)).toStrictEqual([]);
  expect(firstSeen([...days, onDay(3, true)])).toStrictEqual(
    CODES.map((code) => ({ code, seenAt: 3, absentAt: 2 })),
  );
});

test('one of two keys taken is that key alone', () => {
  const before = onDay(1, true);
  const after = onDay(2, true);
  const left = {
    ...after,
    repositories: after.repositories.map((of) => ({ ...of, accessKeys: complete([key], 2) })),
  };
  const log = createFirstSeenLog(({ code }) => code.startsWith('access-key'));
  log.add(before, []);
  log.add(left, listFactChanges(before, left).changes);
  const onProject = { kind: 'project', project: aProject().uuid };
  const onRepository = { kind: 'repository', repository: aRepository().uuid };
  expect(
    log.list().map(({ what }) => what.code === 'access-key-added' && [what.scope, what.after]),
  ).toStrictEqual([
    [onProject, key],
    [onProject, { ...key, id: 4 }],
    [onRepository, key],
  ]);
});

test('only what is wanted is remembered, the oldest first', () => {
  expect(firstSeen([onDay(1, true)], (code) => code === 'person-joined')).toStrictEqual([
    { code: 'person-joined', seenAt: 1 },
  ]);
  const log = createFirstSeenLog(() => true);
  const late = { ...onDay(5, true), groups: [{ ...group, members: complete([ann.uuid], 2) }] };
  log.add({ ...late, projects: [], repositories: [] }, []);
  expect(log.list().map(({ what, seenAt }) => [what.code, seenAt])).toStrictEqual([
    ['group-member-joined', 2],
    ['person-joined', 5],
  ]);
});
