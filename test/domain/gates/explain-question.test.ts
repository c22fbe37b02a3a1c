import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type Facts } from '../../../src/domain/facts/facts';
import { explainQuestion } from '../../../src/domain/gates/explain-question';
import { type Question } from '../../../src/domain/gates/question';
import { withChange } from '../../../src/domain/gates/with-change';
import {
  aGroupGrant,
  aListedLevel,
  anOutsider,
  complete,
  unread,
} from '../../builders/facts-builders';
import {
  ann,
  aRule,
  aSceneWith,
  bob,
  boss,
  eve,
  hidden,
  leads,
  listing,
  MONTHLY,
  project,
  repository,
} from './gate-scene';

const on = { repository: repository.uuid };
const explain = (facts: Facts, question: Question) =>
  explainQuestion(createAccessIndex(facts), question, MONTHLY);
const push = (person: typeof ann): Question => ({
  ...{ can: 'push', person: person.uuid, branch: 'main' },
  ...on,
});

test('neither level nor list: both together are proposed, and how far each reaches', () => {
  const rule = aRule('push', 'main', listing(ann));
  const { answer, toGain } = explain(aSceneWith(rule), push(eve));
  const exempt = { kind: 'exempt-person', ...on, rule: rule.id, person: eve.uuid };
  const granted = { kind: 'grant-to-person', person: eve.uuid, level: 'write' };
  expect(answer).toBe('no');
  expect(toGain.map(({ changes }) => changes)).toStrictEqual([
    [{ ...granted, on }, exempt],
    [{ ...granted, on: { project: project.uuid } }, exempt],
  ]);
  expect(toGain[0]?.others).toStrictEqual({ people: [], perhapsMore: false, repositories: 0 });
});

test('a lower grant is never proposed, nor a group whose grant is too low', () => {
  const facts = aSceneWith();
  const repositories = facts.repositories.map((one) => ({
    ...one,
    groupGrants: complete([aGroupGrant(leads, 'read'), aGroupGrant(hidden, 'admin')]),
  }));
  const { toGain } = explain({ ...facts, repositories }, push(eve));
  expect(toGain.map(({ changes: [change] }) => change)).toStrictEqual([
    { kind: 'grant-to-person', on, person: eve.uuid, level: 'write' },
    { kind: 'add-to-group', person: eve.uuid, group: hidden.slug },
    { kind: 'grant-to-person', on: { project: project.uuid }, person: eve.uuid, level: 'write' },
  ]);
});

test('to lose what a group gives: leave it, or take it from everybody in it', () => {
  const facts = aSceneWith(aRule('push', 'main', { groups: [leads.slug] }));
  const { answer, toLose } = explain(facts, push(bob));
  expect(answer).toBe('yes');
  expect(toLose.map(({ changes }) => changes.map(({ kind }) => kind))).toStrictEqual([
    ['revoke-from-person'],
    ['remove-from-group'],
    ['strike-group'],
  ]);
});

test('a workspace admin without any grant loses access with the role alone', () => {
  const { toLose } = explain(aSceneWith(), { can: 'administer', person: boss.uuid, ...on });
  expect(toLose).toStrictEqual([
    {
      changes: [{ kind: 'withdraw-admin-role', person: boss.uuid }],
      others: { people: [], perhapsMore: false, repositories: 0 },
    },
  ]);
});

test('what is public is lost for everybody only', () => {
  const facts = aSceneWith();
  const repositories = facts.repositories.map((one) => ({ ...one, isPrivate: false }));
  const outsider = anOutsider();
  const { reasons, toLose } = explain(
    { ...facts, repositories, accounts: [...facts.accounts, outsider] },
    { can: 'clone', person: outsider.uuid, ...on },
  );
  expect(reasons.map(({ code }) => code)).toStrictEqual(['has-level', 'public-repository']);
  expect(toLose).toMatchObject([
    { changes: [{ kind: 'make-private' }], others: { perhapsMore: true } },
  ]);
});

test('nothing is proposed to somebody outside the workspace, and the answer says why', () => {
  const facts = aSceneWith();
  const outsider = anOutsider();
  const { answer, notes, toGain } = explain(
    { ...facts, accounts: [...facts.accounts, outsider] },
    { can: 'create-repository', person: outsider.uuid, project: project.uuid },
  );
  expect({ answer, toGain }).toStrictEqual({ answer: 'no', toGain: [] });
  expect(notes.map(({ code }) => code)).toStrictEqual(['not-a-member', 'legacy-right-not-read']);
});

test('what nobody told cannot be lost for certain, but can be gained', () => {
  const facts = aSceneWith();
  const repositories = facts.repositories.map((one) => ({
    ...one,
    personGrants: unread<never>('not-an-admin'),
  }));
  const { answer, toGain, toLose } = explain({ ...facts, repositories }, push(ann));
  expect(answer).toBe('cannot-be-told');
  expect(toGain.length).toBe(2);
  expect(toLose).toStrictEqual([]);
});

test('a change of access makes listings unread; a change of a list leaves them', () => {
  const rule = aRule('push', 'main');
  const facts = aSceneWith(rule);
  const repositories = facts.repositories.map((one) => ({
    ...one,
    listing: complete([aListedLevel(ann, 'write')]),
  }));
  const listed = { ...facts, repositories };
  const member = { person: eve.uuid, group: leads.slug };
  const after = withChange(listed, { kind: 'add-to-group', ...member });
  expect(after.repositories[0]?.listing.state).toBe('unread');
  expect(after.groups[0]?.members).toMatchObject({ value: [bob.uuid, eve.uuid] });
  const exempt = { kind: 'exempt-person', ...on, rule: rule.id, person: eve.uuid } as const;
  expect(withChange(listed, exempt).repositories[0]?.listing.state).toBe('complete');
});

test('who joins a group of unknown members is in it for certain, the others stay unknown', () => {
  const joined = { kind: 'add-to-group', person: eve.uuid, group: hidden.slug } as const;
  const after = withChange(aSceneWith(), joined);
  const group = after.groups.find(({ slug }) => slug === hidden.slug);
  expect(group?.members).toMatchObject({ state: 'partial', value: [eve.uuid] });
});
