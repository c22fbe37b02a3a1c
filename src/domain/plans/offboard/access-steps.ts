import { type AccessIndex } from '../../access/access-index';
import { hasAccount } from '../../access/account-set';
import { type GrantScope } from '../../access/grants';
import { isComplete, rowsRead } from '../../facts/reading';
import { createNames, enumerate } from '../../findings/evidence/names';
import { type GroupSlug } from '../../facts/ids';
import { type GrantPlace } from '../../gates/change';
import { draftStep } from '../draft-step';
import { type DraftStep, type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';
import { type Leaver, nameAll, phaseFor } from './leaver';
import { type Part } from './offboarding';
import { SOURCES } from './offboarding-sources';

/**
 * Takes the workspace admin role, then direct grants, then groups. The role goes first: Bitbucket refuses
 * to change grants of an admin of the workspace.
 */
export function planAccessRemoval(leavers: readonly Leaver[], context: PlanContext): Part {
  return {
    steps: [
      ...leavers.flatMap((leaver) => withdrawRole(leaver, context)),
      ...revokeGrants(leavers, context),
      ...leavers.flatMap((leaver) => leaveGroups(leaver, context)),
    ],
    hazards: [...grantsNotRead(leavers, context), ...groupsNotKnown(leavers, context)],
  };
}

function withdrawRole(leaver: Leaver, context: PlanContext): readonly DraftStep[] {
  if (leaver.membership !== 'admin') return [];
  const { person, name } = leaver;
  return [
    draftStep(context, {
      action: { kind: 'workspace-role', person, before: 'owner', after: 'member' },
      phase: phaseFor(leaver, 'grants'),
      why: `${name} administers everything here. Bitbucket refuses to change grants of workspace admins, so the role goes first.`,
      source: SOURCES.api,
    }),
  ];
}

/** Projects first: one of them opens many repositories. */
function revokeGrants(leavers: readonly Leaver[], context: PlanContext): readonly DraftStep[] {
  const { projects, repositories } = context.index.facts;
  const people = new Map(leavers.map((leaver) => [leaver.person, leaver]));
  const ofScope = (on: GrantPlace, { personGrants }: GrantScope) =>
    rowsRead(personGrants).flatMap(({ person, level }) => {
      const leaver = people.get(person);
      if (leaver === undefined) return [];
      return [
        draftStep(context, {
          action: { kind: 'person-grant', on, person, before: level, after: 'none' },
          phase: phaseFor(leaver, 'grants'),
          why: 'A direct grant survives every group, and wakes up when the account is reactivated.',
          source: SOURCES.removeInactive,
        }),
      ];
    });
  return [
    ...projects.flatMap((project) => ofScope({ project: project.uuid }, project)),
    ...repositories.flatMap((repository) => ofScope({ repository: repository.uuid }, repository)),
  ];
}

function leaveGroups(leaver: Leaver, context: PlanContext): readonly DraftStep[] {
  const { index } = context;
  const position = index.roster.positions.get(leaver.person) ?? -1;
  return index.facts.groups
    .filter(({ slug }) => hasAccount(index.groups.of(slug).members, position))
    .map(({ slug }) =>
      draftStep(context, {
        action: {
          kind: 'group-membership',
          group: slug,
          person: leaver.person,
          before: true,
          after: false,
        },
        phase: phaseFor(leaver, 'groups'),
        why: hasAccount(index.groups.of(slug).inferred, position)
          ? 'Nobody told who is in the group; what Bitbucket lists proves that they are.'
          : 'Everything the group was granted ends with it; direct grants do not.',
        source: SOURCES.removeInactive,
      }),
    );
}

function grantsNotRead(leavers: readonly Leaver[], { index }: PlanContext): readonly Hazard[] {
  const { lists, projects, repositories } = index.facts;
  const scopes: readonly GrantScope[] = [...projects, ...repositories];
  const open = scopes.filter(({ personGrants }) => !isComplete(personGrants)).length;
  const isListOpen = !isComplete(lists.projects) || !isComplete(lists.repositories);
  if (open === 0 && !isListOpen) return [];
  const where = isListOpen
    ? 'Not all projects and repositories were read'
    : `Grants of ${open} of ${scopes.length} projects and repositories were not read`;
  return [
    {
      code: 'grants-not-known',
      severity: 'not-known',
      says: `${where}: direct grants of ${nameAll(leavers)} there are not in the plan, and would wake up if they ever come back.`,
      remedy: 'Scan again until these are read, then make the plan again.',
      source: SOURCES.removeInactive,
    },
  ];
}

function groupsNotKnown(leavers: readonly Leaver[], { index }: PlanContext): readonly Hazard[] {
  const positions = leavers.map(({ person }) => index.roster.positions.get(person) ?? -1);
  const open = listGroupSlugs(index).filter((slug) => {
    const { possible } = index.groups.of(slug);
    return positions.some((position) => hasAccount(possible, position));
  });
  const isListOpen = !isComplete(index.facts.lists.groups);
  if (open.length === 0 && !isListOpen) return [];
  const which = [
    ...(open.length === 0 ? [] : [enumerate(open.map(createNames(index.facts).group))]),
    ...(isListOpen ? ['groups that were not read'] : []),
  ].join(' and ');
  return [
    {
      code: 'groups-not-known',
      severity: 'not-known',
      says: `The membership of ${nameAll(leavers)} in ${which} is not known.`,
      remedy:
        'Leaving the workspace ends every membership; look at User groups if somebody may come back.',
      source: SOURCES.removeFromPlan,
    },
  ];
}

/** Those that only a grant names too: nobody told who is in them. */
function listGroupSlugs({ facts }: AccessIndex): readonly GroupSlug[] {
  const granted = [...facts.projects, ...facts.repositories].flatMap(({ groupGrants }) =>
    rowsRead(groupGrants).map(({ group }) => group),
  );
  return [...new Set([...facts.groups.map(({ slug }) => slug), ...granted])];
}
