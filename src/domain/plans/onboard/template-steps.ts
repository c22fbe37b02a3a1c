import { type Level, rankOf } from '../../access/level';
import { type AccountUuid, type GroupSlug } from '../../facts/ids';
import { isComplete } from '../../facts/reading';
import { createNames } from '../../findings/evidence/names';
import { type GrantPlace } from '../../gates/change';
import { type RoleTemplate } from '../../setup/role-template';
import { type Action } from '../action';
import { draftStep } from '../draft-step';
import { findValue } from '../found-value';
import { type DraftStep, type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';

export interface TemplateSteps {
  readonly steps: readonly DraftStep[];
  readonly hazards: readonly Hazard[];
}

interface Applied {
  readonly context: PlanContext;
  readonly person: AccountUuid;
  readonly template: RoleTemplate;
}

/** What a member still lacks of the template. Whoever holds more keeps it: a template lowers nobody. */
export function templateSteps(applied: Applied): TemplateSteps {
  const { context, person } = applied;
  if (context.index.roster.roles.get(person) === 'owner')
    return { steps: [], hazards: [adminAlready(context, person)] };
  const { groups, projectGrants, repositoryGrants } = applied.template;
  const parts = [
    ...projectGrants.map(({ project, level }) => grantOn(applied, { project }, level)),
    ...repositoryGrants.map(({ repository, level }) => grantOn(applied, { repository }, level)),
    ...groups.map((group) => membershipOf(applied, group)),
  ];
  return {
    steps: parts.flatMap(({ steps }) => steps),
    hazards: parts.flatMap(({ hazards }) => hazards),
  };
}

/** Bitbucket refuses single grants of workspace admins. */
function adminAlready({ index }: PlanContext, person: AccountUuid): Hazard {
  return {
    code: 'workspace-admin-already',
    severity: 'medium',
    says: `${createNames(index.facts).person(person)} is a workspace admin, holds everything, and cannot be granted anything.`,
    remedy: 'Make them a member by a clean-up first, if the template is all they need.',
  };
}

const NOTHING: TemplateSteps = { steps: [], hazards: [] };

function grantOn(
  { context, person, template }: Applied,
  on: GrantPlace,
  after: Exclude<Level, 'none'>,
): TemplateSteps {
  const { facts } = context.index;
  const asked: Action = { kind: 'person-grant', on, person, before: 'none', after };
  const found = findValue(facts, asked);
  if (found.state === 'not-known')
    return { steps: [], hazards: [grantHazard(context, template, on)] };
  const before = found.value as Level;
  if (rankOf(before) >= rankOf(after)) return NOTHING;
  const why = whyGiven(template);
  return {
    steps: [draftStep(context, { action: { ...asked, before }, phase: 'grants', why })],
    hazards: [],
  };
}

function whyGiven({ name }: RoleTemplate): string {
  return `The template ${name} gives it.`;
}

/** The object is gone, or what stands there was not read: nothing is written over what nobody knows. */
function grantHazard(context: PlanContext, { name }: RoleTemplate, on: GrantPlace): Hazard {
  const { facts } = context.index;
  const isProject = 'project' in on;
  const isThere = isProject
    ? context.index.projects.has(on.project)
    : context.index.repositoryPositions.has(on.repository);
  const names = createNames(facts);
  const what = isProject ? names.project(on.project) : names.repository(on.repository);
  const isGone = !isThere && isComplete(facts.lists[isProject ? 'projects' : 'repositories']);
  if (isGone)
    return {
      code: 'template-names-nothing',
      severity: 'medium',
      says: `The template ${name} names ${isProject ? 'a project' : 'a repository'} that is not there: ${what}.`,
      remedy: 'Take it out of the template.',
    };
  return {
    code: 'grant-not-known',
    severity: 'not-known',
    says: `What they were granted on ${what} was not read, so nothing is granted there.`,
    remedy: 'Scan again, then make this plan again.',
  };
}

function membershipOf({ context, person, template }: Applied, group: GroupSlug): TemplateSteps {
  const { facts, groupsBySlug } = context.index;
  if (!groupsBySlug.has(group) && isComplete(facts.lists.groups))
    return missingGroup(context, group);
  const action: Action = { kind: 'group-membership', group, person, before: false, after: true };
  const found = findValue(facts, action);
  if (found.state === 'known' && found.value === true) return NOTHING;
  return {
    steps: [draftStep(context, { action, phase: 'groups', why: whyGiven(template) })],
    hazards: found.state === 'known' ? [] : [membersNotKnown(context, group)],
  };
}

function missingGroup(context: PlanContext, group: GroupSlug): TemplateSteps {
  const why =
    'The template names it, and the workspace has no such group. Make this plan again afterwards.';
  return {
    steps: [
      draftStep(context, {
        action: { kind: 'by-hand', code: 'create-group', group },
        phase: 'hand-over',
        why,
      }),
    ],
    hazards: [],
  };
}

function membersNotKnown({ index }: PlanContext, group: GroupSlug): Hazard {
  return {
    code: 'group-members-not-known',
    severity: 'not-known',
    says: `Who is in ${createNames(index.facts).group(group)} was not read: look there first, they may be in it already.`,
    remedy: 'Load the members of groups with the companion to let Usher check it.',
  };
}
