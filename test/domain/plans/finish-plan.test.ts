import { type Action } from '../../../src/domain/plans/action';
import { draftStep } from '../../../src/domain/plans/draft-step';
import { finishPlan } from '../../../src/domain/plans/finish-plan';
import { PlanError } from '../../../src/domain/plans/plan-error';
import { type Phase, type Plan } from '../../../src/domain/plans/plan';
import { targetOf } from '../../../src/domain/plans/step-target';
import { aDraftStep, aPlanContext, aPlanDraft } from '../../builders/a-plan';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  READ_AT,
  someFacts,
  unread,
} from '../../builders/facts-builders';

const owner = aPerson({ displayName: 'Otto', role: 'owner' });
const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const project = aProject({ key: 'OPS', personGrants: complete([aPersonGrant(ann, 'admin')]) });
const builders = aGroup({ name: 'Builders', members: complete([ann.uuid]) });
const rule = {
  id: 7,
  kind: 'push',
  match: { by: 'pattern', pattern: 'main' },
  groups: [],
} as const;
const repository = aRepository({
  slug: 'web',
  project: project.uuid,
  personGrants: complete([aPersonGrant(ann, 'write')]),
  groupGrants: complete([aGroupGrant(builders, 'read')]),
  branchRules: complete([{ ...rule, people: [ann.uuid] }]),
  defaultReviewers: complete([{ person: ann.uuid, origin: 'repository' }]),
  forkPolicy: 'allow_forks',
});
const facts = someFacts({
  accounts: [owner, ann, bob],
  groups: [builders],
  projects: [project],
  repositories: [repository],
});
const context = aPlanContext({ facts });

const onWeb = { repository: repository.uuid };
const revoke: Action = {
  kind: 'person-grant',
  on: onWeb,
  person: ann.uuid,
  before: 'write',
  after: 'none',
};
const leaveGroup: Action = {
  kind: 'group-membership',
  group: builders.slug,
  person: ann.uuid,
  before: true,
  after: false,
};
const takeProject: Action = { ...revoke, on: { project: project.uuid }, before: 'admin' };
const leave: Action = { kind: 'workspace-role', person: ann.uuid, before: 'member', after: 'none' };
const succeed: Action = {
  kind: 'person-grant',
  on: { project: project.uuid },
  person: bob.uuid,
  before: 'none',
  after: 'admin',
};

const step = (action: Action, phase: Phase = 'grants', why = 'Ann leaves') =>
  draftStep(context, { action, phase, why });
const planWith = (...steps: ReturnType<typeof step>[]): Plan =>
  finishPlan(aPlanDraft({ steps }), context);
const saysOf = (plan: Plan) => plan.steps.map(({ id, says }) => `${id} ${says}`);

describe('the steps of a plan', () => {
  test('stand in the order in which they can be done, whatever order they come in', () => {
    const plan = planWith(
      step(leave, 'membership'),
      step(leaveGroup, 'groups'),
      step(takeProject),
      step(revoke),
      step(succeed, 'afterwards'),
    );
    expect(saysOf(plan)).toStrictEqual([
      '1 Remove write of Ann on web',
      '2 Remove Ann from group Builders',
      '3 Give Bob admin on project OPS',
      '4 Remove admin of Ann on project OPS',
      '5 Remove Ann from the workspace',
    ]);
    expect(plan.steps.map(({ dependsOn }) => dependsOn)).toStrictEqual([
      ...[[], [], [], ['3'], ['1', '2', '3', '4']],
    ]);
  });

  test('are left out where their value stands there already', () => {
    const plan = planWith(step({ ...revoke, before: 'read', after: 'write' }), step(leaveGroup));
    expect(saysOf(plan)).toStrictEqual(['1 Remove Ann from group Builders']);
  });

  test('stay where nobody knows what stands there', () => {
    const blind = aPlanContext({
      facts: { ...facts, repositories: [{ ...repository, personGrants: unread() }] },
    });
    expect(finishPlan(aPlanDraft({ steps: [step(revoke)] }), blind).steps).toHaveLength(1);
  });

  test('that say the same become one with both reasons', () => {
    const plan = planWith(step(revoke), step(revoke, 'grants', 'Redundant'), step(revoke));
    expect(plan.steps.map(({ why }) => why)).toStrictEqual(['Ann leaves; Redundant']);
  });

  test('may go on where another ends; what is behind is left out', () => {
    const down: Action = {
      kind: 'workspace-role',
      person: owner.uuid,
      before: 'owner',
      after: 'member',
    };
    const out: Action = { ...down, before: 'member', after: 'none' };
    expect(
      planWith(step(out, 'membership'), step(down, 'membership')).steps.map(({ action }) => action),
    ).toStrictEqual([down, out]);
    const member = { ...owner, role: 'member' as const };
    const later = aPlanContext({ facts: { ...facts, accounts: [member, ann, bob] } });
    const steps = [step(out, 'membership'), step(down, 'membership')];
    expect(
      finishPlan(aPlanDraft({ steps }), later).steps.map(({ action }) => action),
    ).toStrictEqual([out]);
  });

  test('that contradict each other are an error that names both', () => {
    const lower = { ...revoke, after: 'read' } as Action;
    expect(() => planWith(step(revoke), step(lower))).toThrow(PlanError);
    expect(() => planWith(step(revoke), step(lower))).toThrow(
      'Two steps of the plan contradict each other: “Remove write of Ann on web” (write → none) and “Lower Ann from write to read on web” (write → read). Keep one of them.',
    );
  });

  test('that start from what is not there are an error', () => {
    expect(() => planWith(step({ ...revoke, before: 'admin' }))).toThrow(
      'starts from admin, but write stands there',
    );
  });

  test('take an owner’s role before they are granted what they need instead', () => {
    const down: Action = {
      kind: 'workspace-role',
      person: owner.uuid,
      before: 'owner',
      after: 'member',
    };
    const instead = { ...succeed, person: owner.uuid, on: onWeb, after: 'write' } as Action;
    const plan = planWith(step(instead), step(down, 'membership'));
    expect(plan.steps.map(({ action }) => action)).toStrictEqual([down, instead]);
    expect(plan.steps[1]?.dependsOn).toStrictEqual(['1']);
  });

  test('wait for the invitation to be accepted, and for the group to be made', () => {
    const hand = (code: 'invite' | 'wait-for-acceptance', about: string): Action => ({
      ...{ kind: 'by-hand', code, about },
    });
    const plan = planWith(
      step(hand('wait-for-acceptance', 'Cleo'), 'membership'),
      step(hand('invite', 'Cleo'), 'membership'),
    );
    expect(saysOf(plan)).toStrictEqual([
      '1 Invite Cleo',
      '2 Wait until Cleo has accepted the invitation',
    ]);
    expect(plan.steps[1]?.dependsOn).toStrictEqual(['1']);
    expect(plan.effects.seats).toStrictEqual({
      before: { atLeast: 0, atMost: 3 },
      after: { atLeast: 1, atMost: 4 },
    });
  });
});

describe('a plan', () => {
  test('names what it speaks of, says what it stands on, and when that is too old', () => {
    const plan = planWith(step(revoke));
    expect(plan.names).toStrictEqual({ [ann.uuid]: 'Ann', [repository.uuid]: 'web' });
    expect(plan.facts).toStrictEqual([
      { what: 'members of the workspace', state: 'complete', readAt: READ_AT },
      { what: 'direct grants of web', state: 'complete', readAt: READ_AT },
      { what: 'group grants of web', state: 'complete', readAt: READ_AT },
    ]);
    expect(plan.expiresAt).toBe(READ_AT + 86_400_000);
  });

  test('tells which steps answer a hazard', () => {
    const hazard = { code: 'x', severity: 'high', says: 'X' } as const;
    const hazards = [
      { ...hazard, answeredBy: [targetOf(leaveGroup)] },
      { ...hazard, answeredBy: ['something else'] },
    ];
    const steps = [step(leaveGroup, 'groups'), step(revoke)];
    const plan = finishPlan(aPlanDraft({ steps, hazards }), context);
    expect(plan.hazards).toStrictEqual([{ ...hazard, answeredBy: ['2'] }, hazard]);
  });

  test('tells whose access and whose gates change', () => {
    const plan = planWith(
      step({
        kind: 'branch-exemption',
        ...onWeb,
        ...{ rule: 7, person: ann.uuid, before: true, after: false },
      }),
    );
    expect(plan.effects.access).toStrictEqual([]);
    expect(plan.effects.gates).toStrictEqual([
      {
        ...{ person: ann.uuid, repository: repository.uuid, branch: 'main', gate: 'push' },
        ...{ before: 'open', after: 'closed' },
      },
    ]);
  });

  test('says of those who leave what their seat does, and of the others that they stay billed', () => {
    const none = { level: 'none', atMost: 'none' };
    const plan = planWith(step(leave, 'membership'));
    expect(plan.effects.outcomes).toStrictEqual([
      { person: ann.uuid, outcome: { kind: 'not-known', missing: 'plan' } },
    ]);
    expect(plan.effects.access).toStrictEqual([
      {
        person: ann.uuid,
        before: { level: 'admin', atMost: 'admin' },
        after: none,
        repositories: [repository.uuid],
      },
    ]);
    expect(planWith(step(leaveGroup)).effects.outcomes).toStrictEqual([
      { person: ann.uuid, outcome: { kind: 'stays-billed' } },
    ]);
  });

  test('prices a month before and after where plan and period are told', () => {
    const setup = {
      plan: { value: 'standard' as const, statedAt: 1 },
      billingPeriod: { value: 'monthly' as const, statedAt: 1 },
      guard: { value: 'none' as const, statedAt: 1 },
    };
    const priced = finishPlan(aPlanDraft({ steps: [step(leave, 'membership')] }), {
      ...context,
      setup,
    });
    expect(priced.effects.bill?.after.atMostCents).toBeLessThan(
      priced.effects.bill?.before.atMostCents ?? 0,
    );
    const annual = { ...setup, billingPeriod: { value: 'annual' as const, statedAt: 1 } };
    const bought = finishPlan(aPlanDraft({ steps: [step(leave, 'membership')] }), {
      ...context,
      setup: annual,
    });
    expect(bought.effects.bill).toBeUndefined();
  });

  test('without any step says so by being empty', () => {
    const plan = finishPlan(aPlanDraft({ steps: [] }), context);
    expect([plan.steps, plan.facts, plan.effects.access]).toStrictEqual([[], [], []]);
  });

  test('keeps a step that no fact can speak of', () => {
    const draft = aPlanDraft({
      steps: [aDraftStep({ action: { kind: 'by-hand', code: 'review-later' } })],
    });
    expect(finishPlan(draft, context).steps).toHaveLength(1);
  });
});
