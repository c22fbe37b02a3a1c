import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type Account, type Facts, type Repository } from '../../../src/domain/facts/facts';
import { type Reason } from '../../../src/domain/gates/gate';
import {
  decide,
  LEVEL_NEEDED,
  mayBeMember,
  type Verdict,
} from '../../../src/domain/gates/question';
import {
  anOutsider,
  aPersonGrant,
  complete,
  partial,
  someLists,
  unread,
} from '../../builders/facts-builders';
import { ann, aSceneWith, boss, cid, eve, MONTHLY, project, repository } from './gate-scene';

const olga = anOutsider();
const KEPT = { setup: MONTHLY, planLimit: 'kept' } as const;

function scene(given: Partial<Repository> = {}, facts: Partial<Facts> = {}): Facts {
  const whole = aSceneWith();
  return {
    ...{ ...whole, accounts: [...whole.accounts, olga] },
    repositories: whole.repositories.map((one) => ({ ...one, ...given })),
    ...facts,
  };
}
const isPublic = scene({ isPrivate: false });
const dark = scene({ personGrants: unread('not-an-admin') });
const creators = complete([aPersonGrant(ann, 'create-repo'), aPersonGrant(eve, 'write')]);
const creating = scene({}, { projects: [{ ...project, personGrants: creators }] });
const perhapsMember = scene({}, { lists: someLists({ members: partial(null) }) });

const HAS: Reason = { code: 'has-level' };
const PUBLIC: Reason = { code: 'public-repository' };
const LACKS: Reason = { code: 'lacks-level' };
const NOT_TOLD: Reason = { code: 'level-not-told' };
const NO_MEMBER: Reason = { code: 'not-a-member' };
const LEGACY: Reason = { code: 'legacy-right-not-read' };

type Told = Pick<Verdict, 'answer' | 'reasons' | 'notes'>;
const yes = (...reasons: Reason[]): Told => ({ answer: 'yes', reasons, notes: [] });
const no = (...notes: Reason[]): Told => ({ answer: 'no', reasons: [LACKS], notes });
const untold = (...notes: Reason[]): Told => ({
  ...{ answer: 'cannot-be-told', reasons: [NOT_TOLD] },
  notes,
});

test.each<[string, Facts, Account, 'read' | 'clone' | 'administer', Told]>([
  ['reads with exactly that', scene(), eve, 'read', yes(HAS)],
  ['reads with more', scene(), ann, 'clone', yes(HAS)],
  ['reads what is public', isPublic, olga, 'clone', yes(HAS, PUBLIC)],
  ['reads by grant what is public too', isPublic, eve, 'read', yes(HAS, PUBLIC)],
  ['writes what is public', isPublic, ann, 'read', yes(HAS)],
  ['administers with exactly that', scene(), cid, 'administer', yes(HAS)],
  ['administers as workspace admin', dark, boss, 'administer', yes(HAS)],
  ['writes, and does not administer', scene(), ann, 'administer', no()],
  ['is outside', scene(), olga, 'read', no(NO_MEMBER)],
  ['is outside of what is public', isPublic, olga, 'administer', no(NO_MEMBER)],
  ['has grants nobody read', dark, ann, 'read', untold()],
  ['is outside, with grants nobody read', dark, olga, 'read', untold(NO_MEMBER)],
])('whoever %s', (_what, facts, { uuid: person }, can, told) => {
  const question = { can, person, repository: repository.uuid };
  const { access, ...found } = decide(createAccessIndex(facts), question, KEPT);
  expect(found).toStrictEqual(told);
  expect(access.listed).toBeUndefined();
});

test.each<[string, Facts, Account, Told]>([
  ['may create repositories', creating, ann, yes(HAS)],
  ['writes in the project', creating, eve, no(LEGACY)],
  ['is outside', creating, olga, no(NO_MEMBER, LEGACY)],
  ['is workspace admin', creating, boss, yes(HAS)],
])('create repositories: whoever %s', (_what, facts, { uuid: person }, told) => {
  const question = { can: 'create-repository', person, project: project.uuid } as const;
  expect(decide(createAccessIndex(facts), question, KEPT)).toMatchObject(told);
  expect(decide(createAccessIndex(facts), question, KEPT)).not.toHaveProperty('gates');
});

test('a branch: notes of the gate first, then of the person', () => {
  const question = { can: 'push', branch: 'main', repository: repository.uuid } as const;
  const of = (person: Account) =>
    decide(createAccessIndex(scene()), { ...question, person: person.uuid }, KEPT);
  const LAST: Reason = { code: 'project-rules-not-readable' };
  const told = ({ answer, reasons, notes }: Told) => ({ answer, reasons, notes });
  expect(told(of(olga))).toStrictEqual({
    ...{ answer: 'no', reasons: [{ code: 'no-write-access' }] },
    notes: [LAST, NO_MEMBER],
  });
  expect(told(of(eve)).notes).toStrictEqual([LAST]);
  expect(told(of(ann))).toStrictEqual({
    ...{ answer: 'yes', reasons: [{ code: 'write-access' }, { code: 'no-rule-applies' }] },
    notes: [LAST],
  });
  expect(of(ann).gates?.level).toBe('write');
});

test('the limit of the plan closes a branch, whatever the facts count', () => {
  const question = { can: 'merge', branch: 'main', repository: repository.uuid } as const;
  const exceeded = { setup: MONTHLY, planLimit: 'exceeded' } as const;
  expect(
    decide(createAccessIndex(scene()), { ...question, person: ann.uuid }, exceeded),
  ).toMatchObject({ answer: 'no', reasons: [{ code: 'plan-limit-exceeded' }] });
});

test('a member is whoever has a role, and perhaps anybody while not all members were read', () => {
  const certain = createAccessIndex(scene());
  expect([ann, boss, olga].map(({ uuid }) => mayBeMember(certain, uuid))).toStrictEqual([
    ...[true, true],
    false,
  ]);
  expect(mayBeMember(createAccessIndex(perhapsMember), olga.uuid)).toBe(true);
});

test('each ability needs its level', () => {
  expect(LEVEL_NEEDED).toStrictEqual({
    ...{ read: 'read', clone: 'read', push: 'write', merge: 'write' },
    ...{ administer: 'admin', 'create-repository': 'create-repo' },
  });
});
