import { type AccountUuid } from '../../../../src/domain/facts/ids';
import { type Facts } from '../../../../src/domain/facts/facts';
import { type Exemption } from '../../../../src/domain/findings/exemption';
import { type FoundKind } from '../../../../src/domain/plans/clean-up/clean-up';
import { findCleanUp, planCleanUp } from '../../../../src/domain/plans/clean-up/plan-clean-up';
import { type PlanContext } from '../../../../src/domain/plans/plan-context';
import { type Setup } from '../../../../src/domain/setup/setup';
import { omit } from '../../../builders/omit';
import { aPlanContext } from '../../../builders/a-plan';
import {
  aGroup,
  aGroupGrant,
  anOutsider,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../../builders/facts-builders';

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob' });
const olga = anOutsider();
const artists = aGroup({ name: 'Artists', members: complete([bob.uuid]) });
const art = aProject({ groupGrants: complete([aGroupGrant(artists, 'write')]) });
const by = (value: 'bitbucket' | 'atlassian-administration') => ({ value, statedAt: READ_AT });

function plan(what: FoundKind, facts: Facts, given: Partial<PlanContext> = {}) {
  return planCleanUp({ what, exemptions: [] }, aPlanContext({ facts, ...given }));
}
const codesOf = (draft: ReturnType<typeof plan>) => draft.hazards.map(({ code }) => code);

describe('left-over grants', () => {
  const paintings = aRepository({
    project: art.uuid,
    personGrants: complete([aPersonGrant(ann, 'write')]),
  });
  const facts = someFacts({
    accounts: [ann, bob],
    groups: [artists],
    projects: [{ ...art, personGrants: complete([aPersonGrant(ann, 'read')]) }],
    repositories: [paintings],
  });

  test('every grant of somebody whom no group holds goes; their seat stays billed', () => {
    const draft = plan('left-over-grants', facts);
    expect(draft.title).toBe('Remove left-over grants of 1 person');
    const action = { kind: 'person-grant', person: ann.uuid, after: 'none' };
    expect(draft.steps.map((step) => step.action)).toStrictEqual([
      { ...action, on: { project: art.uuid }, before: 'read' },
      { ...action, on: { repository: paintings.uuid }, before: 'write' },
    ]);
    expect(draft.steps[0]?.why).toBe(
      'Ann is not in the only group. Leaving a group takes no direct grant away.',
    );
    expect(codesOf(draft)).toStrictEqual(['seat-stays-billed']);
  });

  test('nobody is said to have left while the members of a group are not known', () => {
    const untold = { ...facts, groups: [{ ...artists, members: unread<never>() }] };
    const draft = plan('left-over-grants', untold);
    expect(draft.steps).toStrictEqual([]);
    expect(codesOf(draft)).toStrictEqual(['not-all-seen']);
  });
});

describe('unused groups', () => {
  const empty = aGroup({ name: 'Empty' });
  const rule = {
    ...{ id: 7, kind: 'push', people: [], groups: [artists.slug] },
    match: { by: 'pattern' as const, pattern: 'main' },
  };
  const facts = someFacts({
    accounts: [ann, bob],
    groups: [empty],
    projects: [aProject({ groupGrants: complete([aGroupGrant(empty, 'admin')]) })],
    repositories: [aRepository({ groupGrants: complete([aGroupGrant(empty, 'read')]) })],
  });

  test('grants go by the companion, then a person deletes the group', () => {
    const draft = plan('unused-groups', facts, { setup: { managedIn: by('bitbucket') } });
    expect(draft.title).toBe('Delete 1 unused group');
    expect(
      draft.steps.map(({ action, phase, by: who }) => [action.kind, phase, who]),
    ).toStrictEqual([
      ['group-grant', 'grants', 'companion'],
      ['group-grant', 'grants', 'companion'],
      ['by-hand', 'groups', 'workspace-admin'],
    ]);
    expect(draft.steps[2]).toMatchObject({
      action: { code: 'delete-group', group: 'empty' },
      why: 'It has no members. Whoever is put into it later would get its grants, and a seat.',
      undo: expect.stringContaining('made anew') as string,
    });
    expect(draft.hazards).toStrictEqual([]);
  });

  test.each<[string, Partial<Facts>]>([
    ['a list of grants', { projects: [aProject({ groupGrants: unread('not-an-admin') })] }],
    ['a part of a list', { projects: [aProject({ groupGrants: partial([]) })] }],
    ['the list of repositories', { lists: someLists({ repositories: unread() }) }],
    ['the list of projects', { lists: someLists({ projects: unread() }) }],
  ])('says what may be missing among the steps where %s was not read', (_, given) => {
    const draft = plan('unused-groups', { ...facts, ...given });
    expect(codesOf(draft)).toStrictEqual(['grants-not-read', 'not-all-seen']);
    expect(draft.steps.at(-1)?.action).toMatchObject({ code: 'delete-group' });
  });

  test('a group with members and without grants may still exempt them from branch rules', () => {
    const named = someFacts({
      accounts: [ann, bob],
      groups: [artists],
      repositories: [aRepository({ branchRules: complete([rule]) })],
    });
    const draft = plan('unused-groups', named);
    expect(draft.steps).toHaveLength(1);
    expect(draft.hazards).toMatchObject([
      {
        code: 'group-in-branch-rules',
        says: expect.stringContaining('acme/paintings name Artists') as string,
      },
    ]);
  });

  test('an empty group exempts nobody', () => {
    const branchRules = complete([{ ...rule, groups: [empty.slug] }]);
    const draft = plan('unused-groups', { ...facts, repositories: [aRepository({ branchRules })] });
    expect(draft.hazards).toStrictEqual([]);
  });
});

describe('seats without access', () => {
  const facts = someFacts({
    accounts: [ann, bob],
    groups: [artists],
    projects: [art],
    repositories: [aRepository({ project: art.uuid })],
  });
  const says = (setup: Setup) =>
    plan('seats-without-access', facts, { setup }).steps.map((step) => [
      step.action.kind === 'by-hand' ? step.action.code : step.action.kind,
      step.by,
    ]);

  test('the member who opens nothing leaves the workspace, by hand', () => {
    const draft = plan('seats-without-access', facts);
    expect(draft.title).toBe('Free 1 seat without access');
    expect(draft.steps).toMatchObject([
      {
        action: { kind: 'workspace-role', person: ann.uuid, before: 'member', after: 'none' },
        phase: 'membership',
        undo: 'Ann must be invited again, and accept.',
        why: expect.stringMatching(/^A member of the workspace who can open no/) as string,
      },
    ]);
  });

  test.each<[string, Setup, string[][]]>([
    ['Bitbucket', { managedIn: by('bitbucket') }, [['workspace-role', 'workspace-admin']]],
    [
      'Atlassian Administration',
      { managedIn: by('atlassian-administration') },
      [['workspace-role', 'organization-admin']],
    ],
    [
      'Atlassian Administration, by an approved domain',
      {
        managedIn: by('atlassian-administration'),
        accessGivenBy: { value: 'approved-domain', statedAt: READ_AT },
      },
      [
        ['check-setting', 'organization-admin'],
        ['workspace-role', 'organization-admin'],
      ],
    ],
  ])('managed in %s', (_, setup, expected) => {
    expect(says(setup)).toStrictEqual(expected);
  });

  test('whoever is protected stays, and the plan says so', () => {
    const protectedPeople = [
      { person: ann.uuid, reason: 'Founder', reviewOn: '2027-01-01', createdAt: READ_AT },
    ];
    const draft = plan('seats-without-access', facts, { protectedPeople });
    expect(draft.steps).toStrictEqual([]);
    expect(draft.hazards).toMatchObject([
      { code: 'protected-person', says: expect.stringContaining('Ann') as string },
    ]);
  });

  test('while it is not known who is protected, nobody is proposed', () => {
    const rest = omit(aPlanContext({ facts }), 'protectedPeople');
    const draft = planCleanUp({ what: 'seats-without-access' }, rest);
    expect(draft.steps).toStrictEqual([]);
    expect(codesOf(draft)).toStrictEqual(['protection-not-known']);
  });

  test('nothing found needs no word about protection', () => {
    const rest = omit(aPlanContext({ facts: someFacts() }), 'protectedPeople');
    expect(planCleanUp({ what: 'seats-without-access' }, rest).hazards).toStrictEqual([]);
  });

  test('somebody of whom a grant may not have been read keeps the seat', () => {
    const draft = plan('seats-without-access', {
      ...facts,
      repositories: [aRepository({ project: art.uuid, personGrants: unread() })],
    });
    expect(draft.steps).toStrictEqual([]);
    expect(codesOf(draft)).toStrictEqual(['not-all-seen']);
  });
});

describe('stale exemptions', () => {
  const rule = (people: readonly AccountUuid[]) => ({
    ...{ id: 7, kind: 'push', people, groups: [] },
    match: { by: 'pattern' as const, pattern: 'main' },
  });
  const reviewer = (origin: 'project' | 'repository' | 'unknown') => ({
    person: olga.uuid,
    origin,
  });
  function named(given: Parameters<typeof aRepository>[0]) {
    return someFacts({
      accounts: [ann, bob, olga],
      groups: [artists],
      projects: [art],
      repositories: [aRepository({ project: art.uuid, ...given })],
    });
  }
  const onRepository = { repository: aRepository().uuid };

  test('somebody who is no member any more, and somebody who cannot write, lose theirs', () => {
    const facts = named({ branchRules: complete([rule([ann.uuid, bob.uuid, olga.uuid])]) });
    const draft = plan('stale-exemptions', facts);
    const action = {
      kind: 'branch-exemption',
      ...onRepository,
      rule: 7,
      before: true,
      after: false,
    };
    expect(draft.steps.map(({ action: done, phase }) => [done, phase])).toStrictEqual([
      [{ ...action, person: ann.uuid }, 'branches'],
      [{ ...action, person: olga.uuid }, 'branches'],
    ]);
    expect(draft.steps.map(({ why }) => why)).toStrictEqual([
      'They cannot write here: the exemption has no effect until they can again.',
      'They are not a member of the workspace.',
    ]);
  });

  test.each([
    ['whose grants were not read', { personGrants: unread<never>('not-an-admin') }],
    [
      'who may read the public repository and has write',
      { isPrivate: false, personGrants: complete([aPersonGrant(ann, 'write')]) },
    ],
  ])('somebody %s keeps it', (_, given) => {
    const facts = named({ branchRules: complete([rule([ann.uuid])]), ...given });
    expect(plan('stale-exemptions', facts).steps).toStrictEqual([]);
  });

  test('an app is no person who lost access', () => {
    const app = aPerson({ displayName: 'Robot', kind: 'app_user' });
    const facts = named({ branchRules: complete([rule([app.uuid])]) });
    const draft = plan('stale-exemptions', { ...facts, accounts: [...facts.accounts, app] });
    expect(draft.steps).toStrictEqual([]);
  });

  test.each<[string, 'project' | 'repository' | 'unknown', object[], string[]]>([
    ['the repository', 'repository', [onRepository], []],
    ['its project', 'project', [{ project: art.uuid }], ['reviewer-of-project']],
    ['nobody knows what', 'unknown', [], ['reviewer-of-unknown-origin']],
  ])('a default reviewer by %s', (_, origin, places, codes) => {
    const draft = plan(
      'stale-exemptions',
      named({ defaultReviewers: complete([reviewer(origin)]) }),
    );
    expect(draft.steps.map(({ action }) => action)).toStrictEqual(
      places.map((on) => ({
        kind: 'default-reviewer',
        on,
        person: olga.uuid,
        before: true,
        after: false,
      })),
    );
    expect(codesOf(draft)).toStrictEqual(codes);
  });

  test('a reviewer by a project that nobody knows is looked at by hand', () => {
    const facts = named({ defaultReviewers: complete([reviewer('project')]) });
    const orphan = facts.repositories.map((repository) => omit(repository, 'project'));
    const draft = plan('stale-exemptions', { ...facts, repositories: orphan });
    expect(draft.steps).toStrictEqual([]);
    expect(codesOf(draft)).toContain('reviewer-of-unknown-origin');
  });

  describe('of findings', () => {
    const exemption = (given: Partial<Exemption> = {}): Exemption => ({
      ...{ rule: 'PRIV-01', reason: 'Founders', owner: ann.uuid, reviewOn: '2026-11-21' },
      createdAt: READ_AT,
      ...given,
    });
    const found = (exemptions: readonly Exemption[] | undefined, facts = named({})) =>
      findCleanUp(
        { what: 'stale-exemptions', ...(exemptions && { exemptions }) },
        aPlanContext({ facts }),
      );

    test('one whose review is over is looked at by hand; on the day itself it still holds', () => {
      const over = exemption({ reviewOn: '2026-11-20' });
      expect(found([over, exemption()]).items).toMatchObject([
        {
          key: 'exemption|PRIV-01|all',
          says: 'Exemption of PRIV-01: Founders',
          steps: [
            {
              action: { kind: 'by-hand', code: 'check-setting', about: 'exemption|PRIV-01|all' },
              phase: 'afterwards',
              why: 'It was to be looked at again on 2026-11-20; the finding is back.',
            },
          ],
        },
      ]);
    });

    test('one whose owner left has nobody who answers for it', () => {
      const { items } = found([exemption({ owner: olga.uuid, subjectKey: 'person|x' })]);
      expect(items).toMatchObject([
        {
          key: 'exemption|PRIV-01|person|x',
          steps: [{ why: expect.stringContaining('Olga answers for it') as string }],
        },
      ]);
      const unsure = named({});
      const lists = someLists({ members: unread() });
      expect(found([exemption({ owner: olga.uuid })], { ...unsure, lists }).items).toStrictEqual(
        [],
      );
    });

    test('the key of one finding is that finding', () => {
      const { items } = found([
        exemption({ reviewOn: '2026-01-01', fingerprint: 'PRIV-01|workspace' }),
      ]);
      expect(items.map(({ key }) => key)).toStrictEqual(['exemption|PRIV-01|workspace']);
    });

    test('without the settings the plan says that they were not looked at', () => {
      expect(found(undefined).hazards.map(({ code }) => code)).toStrictEqual([
        'exemptions-not-read',
      ]);
    });
  });
});
