import { createAccessIndex } from '../../../../src/domain/access/access-index';
import { type Facts } from '../../../../src/domain/facts/facts';
import { blastRadius } from '../../../../src/domain/machine/blast-radius';
import { type MachineNeed } from '../../../../src/domain/machine/machine-need';
import { finishPlan } from '../../../../src/domain/plans/finish-plan';
import { type MachineAsked } from '../../../../src/domain/plans/machine/machine-asked';
import { planMachine } from '../../../../src/domain/plans/machine/plan-machine';
import { aPlanContext } from '../../../builders/a-plan';
import {
  aProject,
  aRepository,
  partial,
  someFacts,
  someLists,
} from '../../../builders/facts-builders';

const ART = aProject();
const PAINTINGS = aRepository({ project: ART.uuid });

const facts = (given: Partial<Facts> = {}) =>
  someFacts({ projects: [ART], repositories: [PAINTINGS], ...given });

const aNeed = (need: Partial<MachineNeed> = {}): MachineNeed => ({
  ...{ task: 'read', reach: 'one-repository', transport: 'either', isForPerson: false },
  ...{ plan: 'premium', ssoIsEnforced: 'no' },
  ...need,
});
const asked = (given: Partial<MachineAsked> = {}): MachineAsked => ({
  need: aNeed(),
  name: 'backup of the studio',
  places: [{ repository: PAINTINGS.uuid }],
  ...given,
});
const context = () => aPlanContext({ facts: facts() });

test('a key is made where it reads, written down, and looked at again', () => {
  const plan = finishPlan(planMachine(asked(), context()), context());
  expect(plan.title).toBe('Read one repository: repository access key for backup of the studio');
  expect(plan.steps.map(({ says, by }) => [says, by])).toStrictEqual([
    ['Create Repository access key for backup of the studio on paintings', 'repository-admin'],
    ['Write backup of the studio into the register', 'workspace-admin'],
    ['Look at backup of the studio again', 'workspace-admin'],
  ]);
  expect(plan.steps[0]?.at?.path).toBe('Repository settings → Access keys');
  expect(plan.effects.access).toStrictEqual([]);
});

test('a token of the workspace is made once, on the page of access tokens', () => {
  const draft = planMachine(
    asked({ need: aNeed({ reach: 'everything' }), places: 'everywhere' }),
    context(),
  );
  expect(draft.steps[0]).toMatchObject({
    by: 'workspace-admin',
    at: { path: 'Workspace settings → Access tokens' },
  });
  expect(draft.hazards.map(({ code }) => code)).toStrictEqual(['blast-radius', 'not-listed']);
});

test('an account is invited, and granted once it is there', () => {
  const need = aNeed({ task: 'write', transport: 'ssh-only', isForPerson: true });
  const { steps } = planMachine(asked({ need, name: 'the artist' }), context());
  expect(steps.map(({ action }) => action.kind === 'by-hand' && action.code)).toStrictEqual([
    'invite',
    'wait-for-acceptance',
    'record-in-register',
    'review-later',
  ]);
  expect(steps[0]?.why).toContain('paintings');
});

test('the second choice may be taken, another credential may not', () => {
  const second = planMachine(asked({ chosen: 'repository-access-token' }), context());
  expect(second.title).toContain('repository access token');
  const other = planMachine(asked({ chosen: 'workspace-ssh-key' }), context());
  expect(other.title).toContain('repository access key');
});

test('what belongs to a repository is made in each one of a project, what belongs to a project once', () => {
  const need = aNeed({ reach: 'one-project' });
  const places = [{ project: ART.uuid }];
  const made = (chosen: 'project-access-key' | 'repository-access-key') =>
    planMachine(asked({ need, places, chosen }), context()).steps.flatMap(({ action }) =>
      action.kind === 'by-hand' && action.code === 'create-credential' ? [action.on] : [],
    );
  expect(made('project-access-key')).toStrictEqual(places);
  expect(made('repository-access-key')).toStrictEqual([{ repository: PAINTINGS.uuid }]);
});

test('what a token of the workspace reaches is the workspace, whatever was asked for', () => {
  const need = aNeed({ reach: 'some-repositories' });
  const { hazards } = planMachine(asked({ need, chosen: 'workspace-access-token' }), context());
  expect(hazards[0]?.says).toBe('Whoever has it reaches 1 repository, and those that come later.');
});

test('a role at a cloud provider opens no repository, and is named as its owner writes it', () => {
  const need = aNeed({ task: 'pipeline-to-cloud' });
  const { title, hazards } = planMachine(asked({ need, places: [] }), context());
  expect(title).toBe(
    'A pipeline deploys to a cloud provider: OpenID Connect of Pipelines for backup of the studio',
  );
  expect(hazards.map(({ code }) => code)).not.toContain('blast-radius');
});

test('what only Premium has, and what writes everywhere, are hazards', () => {
  const need = aNeed({ task: 'write', reach: 'everything', plan: 'not-known' });
  const codes = planMachine(asked({ need, places: 'everywhere' }), context()).hazards.map(
    ({ code, severity }) => [code, severity],
  );
  expect(codes).toContainEqual(['reaches-everything', 'high']);
  expect(codes).toContainEqual(['plan-not-known', 'not-known']);
});

describe('blast radius', () => {
  const two = facts({ repositories: [PAINTINGS, aRepository({ slug: 'open', isPrivate: false })] });
  test.each<[string, Facts, Parameters<typeof blastRadius>[1], object]>([
    [
      'one repository',
      two,
      [{ repository: PAINTINGS.uuid }],
      { repositories: 1, open: 0, isComplete: true, grows: false },
    ],
    [
      'one project',
      facts(),
      [{ project: ART.uuid }],
      { repositories: 1, grows: true, isComplete: true },
    ],
    [
      'everything, read in part',
      { ...facts(), lists: someLists({ repositories: partial(null) }) },
      'everywhere',
      { repositories: 1, grows: true, isComplete: false },
    ],
    [
      'one repository of a list read in part',
      { ...facts(), lists: someLists({ repositories: partial(null) }) },
      [{ repository: PAINTINGS.uuid }],
      { isComplete: true },
    ],
  ])('%s', (_what, of, places, expected) => {
    expect(blastRadius(createAccessIndex(of), places)).toMatchObject(expected);
  });

  test('a project that nobody has read is refused', () => {
    const index = createAccessIndex(facts({ projects: [] }));
    expect(() => blastRadius(index, [{ project: ART.uuid }])).toThrow('project');
  });
});
