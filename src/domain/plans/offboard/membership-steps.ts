import { type FreeingCode, listFreeingSteps } from '../../seats/freeing-steps';
import { draftStep, type StepAsked } from '../draft-step';
import { type DraftStep, type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';
import { type Leaver, nameAll, phaseFor } from './leaver';
import { NOTHING, type Part } from './offboarding';
import { SOURCES } from './offboarding-sources';

/**
 * The step that frees the seat, and what must change before it so that nobody returns: for how the
 * workspace is managed, and both ways where nobody told. No API does either.
 */
export function planMembershipRemoval(leavers: readonly Leaver[], context: PlanContext): Part {
  const here = leavers.filter(({ membership }) => membership !== 'gone');
  if (here.length === 0) return NOTHING;
  return {
    steps: here.flatMap((leaver) => [
      ...listPreparations(leaver, context),
      removal(leaver, context),
    ]),
    hazards: [
      ...returnHazards(here, context),
      ...managedInNotKnown(context),
      ...membershipNotKnown(here.filter(({ membership }) => membership === 'not-known')),
    ],
  };
}

/** The admin role is taken in a step of its own, and what else they hold too. */
const BARE_SEAT: Parameters<typeof listFreeingSteps>[0] = {
  comesWith: {
    isWorkspaceAdmin: false,
    groups: [],
    projects: [],
    repositories: [],
    opens: 'not-known',
    isComplete: false,
  },
};

type Preparing = Extract<FreeingCode, 'change-in-identity-provider' | 'change-approved-domain'>;

const PREPARATIONS: Readonly<
  Record<Preparing, { readonly says: (name: string) => string; readonly path: string }>
> = {
  'change-in-identity-provider': {
    says: (name) => `Take ${name} out of what gives Bitbucket access in the identity provider`,
    path: 'Identity provider → the application or group that gives Bitbucket',
  },
  'change-approved-domain': {
    says: (name) => `See to it that the approved domain does not bring ${name} back`,
    path: 'Atlassian Administration → Products → Bitbucket → Product access settings → Approved domains',
  },
};

function listPreparations(leaver: Leaver, context: PlanContext): readonly DraftStep[] {
  return listFreeingSteps(BARE_SEAT, context.setup).flatMap(({ code, says: why, who, source }) => {
    if (code !== 'change-in-identity-provider' && code !== 'change-approved-domain') return [];
    const { says, path } = PREPARATIONS[code];
    return [
      draftStep(context, {
        action:
          code === 'change-in-identity-provider'
            ? { kind: 'by-hand', code, person: leaver.person }
            : { kind: 'by-hand', code: 'check-setting', person: leaver.person, about: code },
        phase: phaseFor(leaver, 'membership'),
        by: who,
        says: says(leaver.name),
        why,
        at: { url: 'https://admin.atlassian.com', path },
        source,
      }),
    ];
  });
}

const AGAIN = 'They must be invited again, and accept; a plan cannot do that.';

function removal(leaver: Leaver, context: PlanContext): DraftStep {
  const { person, name, membership } = leaver;
  const asked: Pick<StepAsked, 'phase' | 'source' | 'undo' | 'at' | 'by'> = {
    phase: phaseFor(leaver, 'membership'),
    ...placeOf(leaver, context),
    source: SOURCES.removeFromPlan,
    undo: AGAIN,
  };
  const why = `Only this frees the seat. ${WHAT_STAYS}`;
  if (membership !== 'not-known')
    return draftStep(context, {
      ...asked,
      action: { kind: 'workspace-role', person, before: 'member', after: 'none' },
      says: `Remove ${name} from the workspace`,
      why,
    });
  return draftStep(context, {
    ...asked,
    action: { kind: 'by-hand', code: 'check-setting', person, about: 'workspace membership' },
    says: `Look whether ${name} is a member or an admin of the workspace, and remove them`,
    why: `Their role was not read. ${why}`,
  });
}

const WHAT_STAYS = 'Access keys and tokens they made go on working; commits and comments stay.';

function placeOf({ name }: Leaver, { index, setup }: PlanContext): Pick<StepAsked, 'by' | 'at'> {
  const slug = encodeURIComponent(index.facts.workspace.slug);
  const directory = {
    url: `https://bitbucket.org/${slug}/workspace/settings/user-directory`,
    path: `Workspace settings → User directory → ${name} → … → Remove`,
  };
  const console = {
    url: 'https://admin.atlassian.com',
    path: `Atlassian Administration → Directory → Users → ${name} → Bitbucket → … → Remove access`,
  };
  switch (setup.managedIn?.value) {
    case 'bitbucket':
      return { by: 'workspace-admin', at: directory };
    case 'atlassian-administration':
      return { by: 'organization-admin', at: console };
    case undefined:
      return {
        by: 'workspace-admin',
        at: {
          url: directory.url,
          path: `${directory.path}; where Remove is missing, the people are managed elsewhere: ${console.path}`,
        },
      };
  }
}

function returnHazards(leavers: readonly Leaver[], { setup, now }: PlanContext): readonly Hazard[] {
  if (setup.managedIn?.value === 'bitbucket') return [];
  const people = nameAll(leavers);
  switch (setup.accessGivenBy?.value) {
    case 'identity-provider':
      return [
        {
          code: 'returns-at-next-sync',
          severity: 'high',
          says: `Whoever is only removed in Atlassian Administration returns at the next sync of the identity provider: ${people}.`,
          remedy: 'The identity provider changes first in this plan.',
          source: SOURCES.provisioning,
        },
        ...scimKey(setup.scimKeyExpiresOn?.value, now),
      ];
    case 'approved-domain':
      return [
        {
          code: 'returns-by-domain',
          severity: 'high',
          says: `An approved domain lets people back in at their next login: ${people}.`,
          remedy: 'Block the account, or change what the domain gives, before the removal.',
          source: SOURCES.approvedDomain,
        },
      ];
    case undefined:
      return [
        {
          code: 'access-giver-not-known',
          severity: 'not-known',
          says: `What gives access to Bitbucket is not told: an identity provider or an approved domain would bring ${people} back.`,
          remedy: 'Say it in the setup.',
          source: SOURCES.provisioning,
        },
      ];
    default:
      return [];
  }
}

/** Nobody is told when the key of the sync expires; leavers then stay active. */
function scimKey(expiresOn: string | undefined, now: number): readonly Hazard[] {
  const today = new Date(now).toISOString().slice(0, 10);
  if (expiresOn !== undefined && expiresOn >= today) return [];
  const isKnown = expiresOn !== undefined;
  return [
    {
      code: isKnown ? 'scim-key-expired' : 'scim-key-not-known',
      severity: isKnown ? 'high' : 'not-known',
      says: isKnown
        ? `The key of the sync expired on ${expiresOn}: what changes in the identity provider does not arrive.`
        : 'When the key of the sync expires is not told; once it has, leavers stay active and nobody is told.',
      remedy:
        'Look at the key in Atlassian Administration before you rely on the identity provider.',
      source: SOURCES.scimKey,
    },
  ];
}

function managedInNotKnown({ setup }: PlanContext): readonly Hazard[] {
  if (setup.managedIn !== undefined) return [];
  return [
    {
      code: 'managed-in-not-known',
      severity: 'not-known',
      says: 'Nobody told where the people of this workspace are managed; the plan names both places.',
      remedy:
        'Say it in the setup: “User groups” stands under Access management where it is Bitbucket.',
      source: SOURCES.removeFromPlan,
    },
  ];
}

function membershipNotKnown(leavers: readonly Leaver[]): readonly Hazard[] {
  if (leavers.length === 0) return [];
  return [
    {
      code: 'membership-not-known',
      severity: 'not-known',
      says: `The role of ${nameAll(leavers)} in the workspace was not read: member, admin or neither.`,
      remedy: 'Scan again until the members are read, then make the plan again.',
      source: SOURCES.api,
    },
  ];
}
