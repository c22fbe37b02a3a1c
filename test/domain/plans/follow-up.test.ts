import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type Action } from '../../../src/domain/plans/action';
import { draftStep } from '../../../src/domain/plans/draft-step';
import { finishPlan } from '../../../src/domain/plans/finish-plan';
import { invertPlan } from '../../../src/domain/plans/invert-plan';
import { type Brake, type Plan } from '../../../src/domain/plans/plan';
import { type PlanProgress, planState } from '../../../src/domain/plans/plan-state';
import { verifyPlan } from '../../../src/domain/plans/verify-plan';
import { type Setup } from '../../../src/domain/setup/setup';
import { aPlan, aPlanContext, aPlanDraft, aStep } from '../../builders/a-plan';
import { appliedTo } from '../../builders/plan-laws';
import {
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' });
const owner = aPerson({ displayName: 'Otto', role: 'owner' });
const project = aProject();
const repository = aRepository({
  slug: 'web',
  project: project.uuid,
  updatedOn: '2020-01-01',
  personGrants: complete([aPersonGrant(ann, 'write')]),
});
const facts = someFacts({
  accounts: [ann, owner],
  projects: [project],
  repositories: [repository],
});
const revoke: Action = {
  ...{ kind: 'person-grant', on: { repository: repository.uuid }, person: ann.uuid },
  ...{ before: 'write', after: 'none' },
};
const leave: Action = { kind: 'workspace-role', person: ann.uuid, before: 'member', after: 'none' };

function planOf(...actions: readonly Action[]): Plan {
  const context = aPlanContext({ facts });
  const steps = actions.map((action) => draftStep(context, { action, phase: 'grants', why: 'x' }));
  return finishPlan(aPlanDraft({ steps }), context);
}

describe('verifying', () => {
  const plan = planOf(revoke);
  const held = (level: 'read' | 'write' | 'admin') => ({
    ...facts,
    repositories: [{ ...repository, personGrants: complete([aPersonGrant(ann, level)]) }],
  });

  test('proves what was done', () => {
    expect(verifyPlan(plan, createAccessIndex(appliedTo(facts, plan)))).toStrictEqual({
      steps: [{ step: '1', proof: 'as-planned', found: 'none' }],
      remaining: [],
      isProven: true,
    });
  });

  test('tells what is not done yet, what differs, and what is left', () => {
    expect(verifyPlan(plan, createAccessIndex(facts))).toStrictEqual({
      steps: [{ step: '1', proof: 'not-yet', found: 'write' }],
      remaining: [
        { person: ann.uuid, level: 'write', atMost: 'write', repositories: [repository.uuid] },
      ],
      isProven: false,
    });
    expect(verifyPlan(plan, createAccessIndex(held('read'))).steps).toStrictEqual([
      { step: '1', proof: 'differs', found: 'read' },
    ]);
  });

  test('is not proven by what nobody read', () => {
    const blind = { ...facts, repositories: [{ ...repository, personGrants: unread<never>() }] };
    const found = verifyPlan(plan, createAccessIndex(blind));
    expect(found.steps).toStrictEqual([
      { step: '1', proof: 'cannot-be-told', gap: { reason: 'not-read-yet' } },
    ]);
    expect(found.isProven).toBe(false);
    expect(found.remaining).toStrictEqual([
      { person: ann.uuid, level: 'none', atMost: 'admin', repositories: [repository.uuid] },
    ]);
  });

  test('finds access that somebody gave a leaver elsewhere meanwhile', () => {
    const gone = planOf(revoke, leave);
    const other = aRepository({
      slug: 'other',
      project: project.uuid,
      personGrants: complete([aPersonGrant(ann, 'read')]),
    });
    const after = appliedTo(facts, gone);
    const found = verifyPlan(
      gone,
      createAccessIndex({ ...after, repositories: [...after.repositories, other] }),
    );
    expect(found.steps.every(({ proof }) => proof === 'as-planned')).toBe(true);
    expect(found.remaining).toStrictEqual([
      { person: ann.uuid, level: 'read', atMost: 'read', repositories: [other.uuid] },
    ]);
    expect(found.isProven).toBe(false);
  });

  test('does not take half a list of members for nobody', () => {
    const gone = planOf(revoke, leave);
    const after = appliedTo(facts, gone);
    const lists = someLists({ members: unread('rate-limited') });
    expect(verifyPlan(gone, createAccessIndex({ ...after, lists })).isProven).toBe(false);
    expect(verifyPlan(gone, createAccessIndex(after)).isProven).toBe(true);
  });
});

describe('undoing', () => {
  test('goes back from the newest step, in words of its own', () => {
    const { steps, afterReturn, byHand } = invertPlan(planOf(revoke));
    expect(steps).toMatchObject([
      { of: '1', says: 'Give Ann write on web', action: { before: 'none', after: 'write' } },
    ]);
    expect([afterReturn, byHand]).toStrictEqual([[], []]);
  });

  test('stops where somebody left: they must be invited again, and accept', () => {
    const plan = planOf(revoke, leave);
    const { steps, afterReturn, byHand } = invertPlan(plan);
    expect(steps).toStrictEqual([]);
    expect(afterReturn.map(({ says }) => says)).toStrictEqual([
      'Invite Ann to the workspace again',
      'Give Ann write on web',
    ]);
    expect(byHand).toStrictEqual([{ step: '2', says: 'Ann must be invited again, and accept.' }]);
    expect(invertPlan(plan, '1').steps.map(({ of }) => of)).toStrictEqual(['1']);
    expect(() => invertPlan(plan, '9')).toThrow('The plan has no step 9.');
  });
});

describe('the state of a plan', () => {
  const byHand = aStep({ id: '2', dependsOn: ['1'], by: 'workspace-admin', action: leave });
  const plan = aPlan({ steps: [aStep(), byHand] });
  const brake: Brake = {
    ...{ code: 'yourself', key: 'yourself', stops: true, says: 'x', isReleasable: true },
    steps: [],
  };
  const release = { brake: 'yourself', reason: 'x', releasedAt: 1 };
  const fresh: PlanProgress = { approval: 'not-needed', done: [] };
  const verification = { steps: [], remaining: [], isProven: true };

  test.each<[string, Plan, PlanProgress]>([
    ['ready', plan, fresh],
    ['draft', { ...plan, brakes: [brake] }, fresh],
    ['ready', { ...plan, brakes: [brake], releases: [release] }, fresh],
    ['draft', { ...plan, brakes: [{ ...brake, isReleasable: false }], releases: [release] }, fresh],
    ['waiting-for-approval', plan, { ...fresh, approval: 'wanted' }],
    ['ready', plan, { ...fresh, approval: 'given' }],
    ['waiting-for-person', plan, { ...fresh, done: ['1'] }],
    ['applied', plan, { ...fresh, done: ['1', '2'] }],
    ['verified', plan, { ...fresh, done: ['1', '2'], verification }],
    [
      'applied',
      plan,
      { ...fresh, done: ['1', '2'], verification: { ...verification, isProven: false } },
    ],
    ['undone', plan, { ...fresh, done: ['1'], isUndone: true }],
  ])('is %s', (state, given, progress) => {
    expect(planState(given, progress)).toBe(state);
  });

  test('counts a step that was proven as done', () => {
    const steps = [{ step: '1', proof: 'as-planned' as const }];
    const progress = { ...fresh, verification: { ...verification, isProven: false, steps } };
    expect(planState(plan, progress)).toBe('waiting-for-person');
  });
});

describe('who does a step, and where', () => {
  const stated = <Value>(value: Value) => ({ value, statedAt: 1 });
  const drafted = (action: Action, setup: Setup = {}) =>
    draftStep(aPlanContext({ facts, setup }), { action, phase: 'grants', why: 'x' });

  test('the companion changes grants, on the page of the repository or the project', () => {
    expect(drafted(revoke)).toMatchObject({
      by: 'companion',
      at: {
        url: 'https://bitbucket.org/acme/web/admin',
        path: 'Repository settings → User and group access',
      },
    });
    const url = drafted({ ...revoke, on: { project: project.uuid } }).at?.url;
    expect(url).toBe(`https://bitbucket.org/acme/workspace/projects/${project.key}/settings`);
  });

  test.each<[string, Setup, string, string]>([
    [
      'nobody told how it is managed',
      {},
      'workspace-admin',
      'Workspace settings → User directory; or, if managed there, Atlassian Administration → Directory → Users',
    ],
    [
      'managed in Bitbucket',
      { managedIn: stated('bitbucket') },
      'workspace-admin',
      'Workspace settings → User directory',
    ],
    [
      'managed in Atlassian Administration',
      { managedIn: stated('atlassian-administration') },
      'organization-admin',
      'Atlassian Administration → Directory → Users',
    ],
    [
      'given by an identity provider',
      { managedIn: stated('atlassian-administration'), accessGivenBy: stated('identity-provider') },
      'identity-provider-admin',
      'Your identity provider, then Atlassian Administration → Directory → Users',
    ],
  ])('who leaves is removed by a person: %s', (_, setup, by, path) => {
    expect(drafted(leave, setup)).toMatchObject({ by, at: { path } });
    expect(drafted(leave, setup).undo).toBe('Ann must be invited again, and accept.');
  });
});
