import { createAccessIndex } from '../../../../src/domain/access/access-index';
import { type Facts } from '../../../../src/domain/facts/facts';
import { createRuleJudge } from '../../../../src/domain/findings/evaluate-findings';
import { type Rule } from '../../../../src/domain/findings/rule';
import { OFF_08 } from '../../../../src/domain/findings/rules/offboarding/leaver-in-branch-rules';
import { PRIV_18 } from '../../../../src/domain/findings/rules/privileges/empty-or-unused-group';
import { PRIV_05 } from '../../../../src/domain/findings/rules/privileges/grant-below-inherited';
import { PRIV_20 } from '../../../../src/domain/findings/rules/privileges/grants-to-workspace-admins';
import { PRIV_07 } from '../../../../src/domain/findings/rules/privileges/left-over-direct-grants';
import { PRIV_06 } from '../../../../src/domain/findings/rules/privileges/redundant-direct-grant';
import { PRIV_01 } from '../../../../src/domain/findings/rules/privileges/too-many-workspace-admins';
import { SEAT_01 } from '../../../../src/domain/findings/rules/seats/seat-without-access';
import { type CleanUpAsked } from '../../../../src/domain/plans/clean-up/clean-up';
import { planCleanUp } from '../../../../src/domain/plans/clean-up/plan-clean-up';
import { finishPlan } from '../../../../src/domain/plans/finish-plan';
import { type Step } from '../../../../src/domain/plans/plan';
import { withAction } from '../../../../src/domain/plans/with-action';
import { someEvidence } from '../../../builders/a-finding-evidence';
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
  someFacts,
} from '../../../builders/facts-builders';

const [ann, bob, cid] = ['Ann', 'Bob', 'Cid'].map((displayName) => aPerson({ displayName }));
if (!ann || !bob || !cid) throw new Error('three people');
const owners = ['Oda', 'Otto', 'Orla', 'Odin'].map((displayName) =>
  aPerson({ displayName, role: 'owner' }),
);
const olga = anOutsider();
const artists = aGroup({ name: 'Artists', members: complete([ann.uuid, bob.uuid]) });
const empty = aGroup({ name: 'Empty' });
const art = aProject({
  groupGrants: complete([aGroupGrant(artists, 'write'), aGroupGrant(empty, 'read')]),
});
const branchRules = complete([
  {
    ...{ id: 7, kind: 'push', people: [olga.uuid], groups: [] },
    match: { by: 'pattern' as const, pattern: 'main' },
  },
]);

/** Something of everything. */
const facts = someFacts({
  accounts: [ann, bob, cid, ...owners, olga, aPerson({ displayName: 'Idle' })],
  groups: [artists, empty],
  projects: [art],
  repositories: [
    aRepository({
      project: art.uuid,
      personGrants: complete([
        aPersonGrant(ann, 'write'),
        aPersonGrant(bob, 'read'),
        aPersonGrant(cid, 'write'),
        ...owners.slice(0, 1).map((owner) => aPersonGrant(owner, 'read')),
      ]),
      branchRules,
      defaultReviewers: complete([{ person: olga.uuid, origin: 'repository' }]),
    }),
  ],
});

function fingerprints(rule: Rule, of: Facts): readonly string[] {
  const { findings } = createRuleJudge(someEvidence({ facts: of }))(rule);
  return findings.map(({ fingerprint }) => fingerprint);
}

/** As Bitbucket and the people would leave it. */
function carriedOut(steps: readonly Step[]): Facts {
  return steps.reduce<Facts>((now, { action }) => {
    if (action.kind === 'by-hand' && action.code === 'delete-group')
      return { ...now, groups: now.groups.filter(({ slug }) => slug !== action.group) };
    return withAction(now, action);
  }, facts);
}

const kinds: readonly (readonly [Rule, CleanUpAsked])[] = [
  [PRIV_06, { what: 'redundant-grants' }],
  [PRIV_05, { what: 'lower-grants' }],
  [PRIV_07, { what: 'left-over-grants' }],
  [PRIV_18, { what: 'unused-groups' }],
  [SEAT_01, { what: 'seats-without-access' }],
  [OFF_08, { what: 'stale-exemptions' }],
  [
    PRIV_01,
    { what: 'demote-admins', people: owners.slice(0, 1).map(({ uuid }) => ({ person: uuid })) },
  ],
  [
    PRIV_20,
    { what: 'demote-admins', people: owners.slice(0, 1).map(({ uuid }) => ({ person: uuid })) },
  ],
];

test.each(kinds.map(([rule, asked]) => [rule.title, rule, asked] as const))(
  '%s: the finding goes away with the plan made from it, and a second plan has no step',
  (_, rule, asked) => {
    expect(fingerprints(rule, facts)).not.toStrictEqual([]);
    const plan = finishPlan(planCleanUp(asked, aPlanContext({ facts })), aPlanContext({ facts }));
    expect(plan.steps).not.toStrictEqual([]);
    const after = carriedOut(plan.steps);
    expect(fingerprints(rule, after)).toStrictEqual([]);
    expect(planCleanUp(asked, aPlanContext({ facts: after })).steps).toStrictEqual([]);
  },
);

test.each(kinds.slice(0, 6).map(([rule, asked]) => [rule.title, rule, asked] as const))(
  '%s: a finding chosen by its fingerprint is all that is planned',
  (_, rule, asked) => {
    const [only = ''] = fingerprints(rule, facts);
    const plan = planCleanUp({ ...asked, only: [only] } as CleanUpAsked, aPlanContext({ facts }));
    const after = finishPlan(plan, aPlanContext({ facts })).steps;
    expect(fingerprints(rule, carriedOut(after))).not.toContain(only);
    expect(createAccessIndex(carriedOut(after)).facts.accounts).toHaveLength(facts.accounts.length);
  },
);
