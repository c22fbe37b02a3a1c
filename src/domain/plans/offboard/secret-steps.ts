import { listRepositoriesOf } from '../../access/list-access';
import { rankOf } from '../../access/level';
import { type RepositoryUuid } from '../../facts/ids';
import { type RegisterEntry } from '../../findings/brought-facts';
import { count } from '../../findings/evidence/names';
import { administersAnything } from '../../findings/evidence/scope-admins';
import { draftStep } from '../draft-step';
import { type DraftStep, type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';
import { type Leaver, nameAll } from './leaver';
import { answeredBy, type Part } from './offboarding';
import { SOURCES } from './offboarding-sources';

type Kind = RegisterEntry['kind'];

/** What every admin of the place could copy, whoever made it. */
const OF_PLACES: ReadonlySet<Kind> = new Set(['repository-access-token', 'project-access-token']);
const OF_THE_WORKSPACE: ReadonlySet<Kind> = new Set([
  'workspace-access-token',
  'workspace-ssh-key',
]);

/**
 * Secrets that leavers could read belong to places, outlive them, and are replaced: those in the register
 * by name, the rest as pages to look through, because no API lists them.
 */
export function planSecretRotation(leavers: readonly Leaver[], context: PlanContext): Part {
  const ofWorkspace = leavers.filter(({ membership }) =>
    ['admin', 'not-known'].includes(membership),
  );
  const ofPlaces = leavers.filter((leaver) => mayAdminister(leaver, context));
  const shared = context.register.filter(
    ({ kind, owner }) =>
      !leavers.some(({ person }) => person === owner) &&
      (OF_PLACES.has(kind) ? ofPlaces : OF_THE_WORKSPACE.has(kind) ? ofWorkspace : []).length > 0,
  );
  const written = repositoriesWithWrite(leavers, context);
  const ofTokens = [
    ...shared.map((entry) => rotateEntry(entry, ofPlaces, context)),
    ...(ofPlaces.length > 0 ? [lookThrough(ofPlaces, ofWorkspace, context)] : []),
  ];
  const ofVariables = written.size > 0 ? [rotateVariables(written.size, leavers, context)] : [];
  return {
    steps: [...ofTokens, ...ofVariables],
    hazards: [
      ...(ofPlaces.length > 0 ? [{ ...tokensNotListed(ofPlaces), ...answeredBy(ofTokens) }] : []),
      ...(written.size > 0
        ? [{ ...variablesRead(written.size, leavers), ...answeredBy(ofVariables) }]
        : []),
      ...pastNotKnown(leavers.filter(({ membership }) => membership === 'gone')),
    ],
  };
}

/** Where it cannot be ruled out, the secrets count as read. */
function mayAdminister({ person, membership }: Leaver, { index }: PlanContext): boolean {
  return membership === 'admin' || administersAnything(index, person) !== 'no';
}

/** Where a leaver writes, or may. */
function repositoriesWithWrite(
  leavers: readonly Leaver[],
  { index }: PlanContext,
): ReadonlySet<RepositoryUuid> {
  const rows = leavers.flatMap(({ person }) => listRepositoriesOf(index, person));
  return new Set(
    rows
      .filter(({ atMost }) => rankOf(atMost) >= rankOf('write'))
      .map(({ repository }) => repository),
  );
}

function rotateEntry(
  { name, usedIn }: RegisterEntry,
  readers: readonly Leaver[],
  context: PlanContext,
): DraftStep {
  const where = usedIn === undefined ? '' : ` Used in ${usedIn}.`;
  return draftStep(context, {
    action: { kind: 'by-hand', code: 'rotate-secret', about: name },
    phase: 'automation',
    says: `Replace ${name}`,
    why: `${nameAll(readers)} could copy it as an admin; it belongs to the place and goes on working.${where}`,
    source: SOURCES.accessTokens,
  });
}

const WORKSPACE_PAGES = 'Workspace settings → Access tokens, SSH keys';
const PLACE_PAGES = 'Access tokens of the projects and repositories they administered';

function lookThrough(
  readers: readonly Leaver[],
  ofWorkspace: readonly Leaver[],
  context: PlanContext,
): DraftStep {
  const slug = encodeURIComponent(context.index.facts.workspace.slug);
  return draftStep(context, {
    action: { kind: 'by-hand', code: 'rotate-secret', about: 'access tokens and SSH keys' },
    phase: 'automation',
    by: 'workspace-admin',
    says: `Look through access tokens and SSH keys that ${nameAll(readers)} could read, and replace them`,
    why: 'No API lists them: what the register does not name is found on these pages only.',
    at: {
      url: `https://bitbucket.org/${slug}/workspace/settings`,
      path: ofWorkspace.length > 0 ? `${WORKSPACE_PAGES}; ${PLACE_PAGES}` : PLACE_PAGES,
    },
    source: SOURCES.tokensUnlisted,
  });
}

function rotateVariables(
  repositories: number,
  leavers: readonly Leaver[],
  context: PlanContext,
): DraftStep {
  return draftStep(context, {
    action: { kind: 'by-hand', code: 'rotate-secret', about: 'pipeline variables' },
    phase: 'automation',
    by: 'repository-admin',
    says: `Replace the secrets in pipeline variables of ${count(repositories, 'repository', 'repositories')} to which ${nameAll(leavers)} could write`,
    why: 'Whoever writes to a repository can make a pipeline print its secured variables.',
    source: SOURCES.secretVariables,
  });
}

function tokensNotListed(readers: readonly Leaver[]): Hazard {
  return {
    code: 'tokens-not-readable',
    severity: 'not-known',
    says: `Access tokens and workspace SSH keys that ${nameAll(readers)} could copy cannot be read through any API. They go on working.`,
    remedy: 'Replace them in this plan, and write them into the register.',
    source: SOURCES.tokensUnlisted,
  };
}

function variablesRead(repositories: number, leavers: readonly Leaver[]): Hazard {
  return {
    code: 'secret-variables-readable',
    severity: 'medium',
    says: `${nameAll(leavers)} could read secured pipeline variables of ${count(repositories, 'repository', 'repositories')}.`,
    remedy: 'Replace them in this plan.',
    source: SOURCES.secretVariables,
  };
}

function pastNotKnown(gone: readonly Leaver[]): readonly Hazard[] {
  if (gone.length === 0) return [];
  return [
    {
      code: 'former-access-not-known',
      severity: 'not-known',
      says: `${nameAll(gone)} left the workspace before this plan: what they could read until then is not known.`,
      remedy: 'Look at the changes of the days before, and replace the secrets of those places.',
      source: SOURCES.accessTokens,
    },
  ];
}
