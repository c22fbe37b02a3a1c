import './speak-german';
import {
  toMapping,
  toMappingDraft,
} from '../../../../static/usher/src/features/sync/mapping-draft';
import { planSentence } from '../../../../static/usher/src/features/plans/plan-sentence';
import { plansSentence } from '../../../../static/usher/src/features/plans/plans-sentence';
import { membershipText } from '../../../../static/usher/src/features/person/seat-sentence';
import { peopleSentence } from '../../../../static/usher/src/features/people/people-sentence';
import { wayBackSentence } from '../../../../static/usher/src/features/seats/cliff-words';
import { questionSentence } from '../../../../static/usher/src/features/gates/question-words';
import { listParts, textOf, told } from '../../../../static/usher/src/features/changes/parts';
import { changeSentence } from '../../../../static/usher/src/features/changes/change-words';
import { createChangeNames } from '../../../../static/usher/src/features/changes/change-names';
import { gapInSentence, gapReason } from '../../../../static/usher/src/lib/gap-words';
import { listInFigures, listInWords } from '../../../../static/usher/src/lib/plural';
import { groupSlug, projectUuid, repositoryUuid } from '../../../../src/domain/facts/ids';
import { type AccessEffect } from '../../../../src/domain/plans/plan';
import { aPlan, aStep } from '../../../builders/a-plan';
import { aGroup, aPerson, aRepository, someFacts } from '../../../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' });

describe('a plan in one sentence', () => {
  const lost: AccessEffect = {
    person: ann.uuid,
    before: { level: 'write', atMost: 'write' },
    after: { level: 'none', atMost: 'none' },
    repositories: [aRepository().uuid],
  };
  const leaving = aStep({
    id: '2',
    action: { kind: 'workspace-role', person: ann.uuid, before: 'member', after: 'none' },
  });
  const usd = (cents: number) => ({ currency: 'USD', atLeastCents: 0, atMostCents: cents });

  test('verb, object and the part that German puts at the end', () => {
    const effects = {
      ...aPlan().effects,
      access: [lost],
      seats: { before: { atLeast: 0, atMost: 61 }, after: { atLeast: 0, atMost: 60 } },
      bill: { before: usd(22_265), after: usd(21_900) },
    };
    expect(planSentence(aPlan({ steps: [aStep(), leaving], effects }))).toBe(
      '2 Schritte entziehen 1 Person jeden Zugriff und geben 1 Platz frei: 3,65 USD im Monat.',
    );
  });

  test('what it is not known of stands behind the verb', () => {
    const perhaps = { ...lost, after: { level: 'none', atMost: 'write' } } as const;
    const effects = { ...aPlan().effects, access: [perhaps] };
    expect(planSentence(aPlan({ kind: 'clean-up', effects }))).toBe(
      '1 Schritt räumt auf, und ob 1 Person Zugriff verliert, ist nicht bekannt.',
    );
  });

  test('no plan', () => {
    expect(plansSentence({ state: 'ready', value: { plans: [] } } as never)).toBe(
      'Kein Plan ist gespeichert.',
    );
  });
});

test('everybody of a list is counted with a verb that fits', () => {
  expect(peopleSentence({ shown: [], total: 61, isFiltered: true })).toBe(
    'Keine von 61 Personen passt.',
  );
});

test.each([
  [1, 0, false, 'Mitglied in 1 Gruppe'],
  [2, 3, false, 'Mitglied in 2 Gruppen, mit 3 direkten Berechtigungen'],
  [0, 1, true, 'Workspace-Admin und Mitglied mit 1 direkten Berechtigung'],
])('why a seat is billed, with %d groups and %d grants', (groups, grants, isAdmin, text) => {
  const comesWith = {
    isWorkspaceAdmin: isAdmin,
    groups: Array.from({ length: groups }, (_, at) => groupSlug(`g${String(at)}`)),
    projects: [],
    repositories: Array.from({ length: grants }, (_, at) => repositoryUuid(`{${String(at)}}`)),
    isComplete: true,
  };
  expect(membershipText({ comesWith } as never)).toBe(text);
});

test('the cheapest way back', () => {
  expect(wayBackSentence(['remove-people', 'upgrade-plan'])).toBe(
    'Günstigster Weg zurück: Personen aus dem Workspace entfernen, was nichts kostet; sonst auf Standard wechseln.',
  );
});

test.each([
  ['yes', 'Ann kann auf main von pay-api pushen.'],
  ['no', 'Ann kann nicht auf main von pay-api pushen.'],
  ['cannot-be-told', 'Es lässt sich nicht sagen, ob Ann auf main von pay-api pushen kann.'],
] as const)('a question that is answered %s', (answer, text) => {
  const ends = { person: 'Ann', repository: 'pay-api' };
  expect(questionSentence({ can: 'push', branch: 'main', answer }, ends)).toBe(text);
});

describe('what changed', () => {
  const names = createChangeNames([
    someFacts({
      accounts: [ann],
      groups: [aGroup({ slug: groupSlug('artists'), name: 'Artists' })],
    }),
  ]);

  test('names stay links where German puts them', () => {
    const change = {
      code: 'group-member-joined',
      person: ann.uuid,
      group: groupSlug('artists'),
    } as never;
    const sentence = changeSentence(change, names);
    expect(textOf(sentence)).toBe('Ann ist in Gruppe Artists gekommen');
    expect(sentence[0]).toEqual({ text: 'Ann', to: { view: 'person', id: ann.uuid } });
  });

  test('a list of names', () => {
    expect(textOf(listParts(['a', 'b', 'c', 'd']))).toBe('a, b und 2 weitere');
  });

  test('a mark is no word of the message', () => {
    expect(told((of) => `${of('b')} vor ${of({ text: 'a' })}`)).toEqual([
      'b',
      ' vor ',
      { text: 'a' },
    ]);
  });
});

test('lists are joined as German joins them', () => {
  expect(listInWords(['a', 'b', 'c'])).toBe('a, b und c');
  expect(listInFigures(['1 Person', '2 Gruppen', '3 Projekte'])).toBe(
    '1 Person, 2 Gruppen und 3 Projekte',
  );
});

test('a reason begins with a capital only where the sentence does', () => {
  expect(gapReason({ reason: 'not-asked' })).toBe('Nicht gefragt');
  expect(gapInSentence({ reason: 'not-asked' })).toBe('nicht gefragt');
  expect(gapInSentence({ reason: 'rate-limited' })).toBe(
    'Bitbuckets Stundenlimit war aufgebraucht',
  );
});

test('what a mapping stands on is told by a key, whatever the language of its reader', () => {
  const mapping = {
    source: 'idp-artists',
    mode: 'add-only',
    grants: [
      { on: { project: projectUuid('{p}') }, level: 'write' },
      { on: { repository: repositoryUuid('{r}') }, level: 'read' },
    ],
  } as const;
  const draft = toMappingDraft(mapping);
  expect(draft.grants.map(({ place }) => place)).toEqual(['project {p}', 'repository {r}']);
  expect(toMapping(draft)).toEqual(mapping);
});
