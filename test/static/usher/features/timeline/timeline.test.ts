import { createAccessIndex } from '../../../../../src/domain/access/access-index';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { textOf } from '../../../../../static/usher/src/features/changes/parts';
import {
  causeParts,
  effectParts,
} from '../../../../../static/usher/src/features/changes/cause-words';
import {
  givenParts,
  sinceText,
} from '../../../../../static/usher/src/features/timeline/first-seen-words';
import {
  tellTimeline,
  type ToldTimeline,
} from '../../../../../static/usher/src/features/timeline/timeline-periods';
import {
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  READ_AT,
  someFacts,
  someLists,
} from '../../../../builders/facts-builders';

const DAY_MS = 86_400_000;
const ann = aPerson({ displayName: 'Ann' });
const pay = aProject({ key: 'PAY' });
const api = aRepository({ slug: 'pay-api', project: pay.uuid });

/** The workspace so many days after the first one, with what Ann was given on pay-api by name. */
function on(day: number, level?: 'read' | 'write') {
  const at = READ_AT + day * DAY_MS;
  const grants = level === undefined ? [] : [aPersonGrant(ann, level)];
  const lists = someLists();
  const facts: Facts = someFacts({
    startedAt: at,
    endedAt: at,
    accounts: [ann],
    projects: [pay],
    repositories: [{ ...api, personGrants: complete(grants, at) }],
    lists: {
      ...lists,
      members: complete(null, at),
      repositories: complete(null, at),
    },
  });
  return createAccessIndex(facts);
}

const ofAnn = { person: ann.uuid };

function told({ periods, names }: ToldTimeline) {
  return periods.map(({ from, to, rows, groups }) => [
    `${from} – ${to}`,
    ...rows.map(({ text }) => text),
    ...groups.map(
      (group) => `${textOf(effectParts(group, names))} because ${textOf(causeParts(group, names))}`,
    ),
  ]);
}

test('what happened is told newest first, between the days that were read, with its cause', () => {
  const timeline = tellTimeline([on(3, 'write'), on(2, 'read'), on(0)], ofAnn);
  expect(told(timeline)).toEqual([
    [
      '23 Nov 2026 – 24 Nov 2026',
      'Ann gained write on pay-api because the grant of Ann on pay-api was raised from read to write',
    ],
    [
      '21 Nov 2026 – 23 Nov 2026',
      'Ann gained read on pay-api because Ann was given read on pay-api',
    ],
  ]);
});

test('the repository tells the same of its people', () => {
  const timeline = tellTimeline([on(1, 'read'), on(0)], { repository: api.uuid });
  expect(told(timeline)).toEqual([
    [
      '21 Nov 2026 – 22 Nov 2026',
      'Ann gained read on pay-api because Ann was given read on pay-api',
    ],
  ]);
});

test('a grant says since when Usher knows of it, and no more than the loaded days can tell', () => {
  const { firstSeen, names } = tellTimeline([on(2, 'read'), on(1, 'read'), on(0)], ofAnn);
  const lines = (isWhole: boolean) =>
    firstSeen.map(
      (seen) => `${textOf(givenParts(seen.what, ofAnn, names))}: ${sinceText(seen, isWhole)}`,
    );
  expect(lines(true)).toEqual([
    'Member of the workspace: already there when Usher first looked, on 21 Nov 2026',
    'Read on pay-api: first seen by Usher on 22 Nov 2026; not there on 21 Nov 2026',
  ]);
  expect(lines(false)[0]).toBe(
    'Member of the workspace: already there on 21 Nov 2026; older days are not loaded',
  );
});

test('a single day tells of no change', () => {
  expect(tellTimeline([on(0, 'read')], ofAnn).periods).toEqual([]);
});
