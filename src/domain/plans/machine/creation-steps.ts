import { type Choice } from '../../machine/advice';
import { type CredentialKind } from '../../machine/credential';
import { getCredentialCard } from '../../machine/credential-cards';
import { createRemedyPlaces } from '../../findings/remedy-pages';
import { type Subject } from '../../findings/rule';
import { type ProjectUuid } from '../../facts/ids';
import { type GrantPlace } from '../../gates/change';
import { draftStep } from '../draft-step';
import { type Doer, type DraftStep } from '../plan';
import { type PlanContext } from '../plan-context';
import { namesFrom } from '../plan-names';
import { type MachineAsked } from './machine-asked';

/** One step where a credential is made once, one for each place where it must be added or granted. */
export function creationSteps(
  asked: MachineAsked,
  choice: Choice,
  context: PlanContext,
): readonly DraftStep[] {
  const { credential } = choice;
  if (USERS.has(credential)) return userSteps(asked, choice, context);
  const places = listPlaces(asked, credential, context);
  const { name } = asked;
  if (places.length === 0) return [creationStep(choice, { name }, context)];
  return places.map((on) => creationStep(choice, { name, on }, context));
}

/** What belongs to a repository is made in each one of a project. */
function listPlaces(
  { places }: MachineAsked,
  credential: CredentialKind,
  { index }: PlanContext,
): readonly GrantPlace[] {
  if (places === 'everywhere' || !BY_PLACE.has(credential)) return [];
  if (credential.startsWith('project-')) return places;
  return places.flatMap((on) => ('project' in on ? repositoriesOf(index, on.project) : [on]));
}

function repositoriesOf({ facts }: PlanContext['index'], project: ProjectUuid) {
  return facts.repositories
    .filter((repository) => repository.project === project)
    .map(({ uuid }) => ({ repository: uuid }));
}

const BY_PLACE: ReadonlySet<CredentialKind> = new Set<CredentialKind>([
  'repository-access-key',
  'project-access-key',
  'repository-access-token',
  'project-access-token',
  'pipelines-ssh-key',
]);
const USERS: ReadonlySet<CredentialKind> = new Set<CredentialKind>(['service-user', 'own-user']);

function creationStep(
  { credential, why, with: scope, sources: [source] }: Choice,
  { name, on }: { readonly name: string; readonly on?: GrantPlace },
  context: PlanContext,
): DraftStep {
  const made = `${getCredentialCard(credential).name}${scope === undefined ? '' : ` (${scope})`} for ${name}`;
  const at = pageOf(credential, context, on);
  return draftStep(context, {
    action: {
      ...{ kind: 'by-hand', code: 'create-credential', about: made },
      ...(on !== undefined && { on }),
    },
    phase: 'automation',
    by: makerOf(credential, on),
    why,
    ...(at && { at }),
    ...(source !== undefined && { source }),
  });
}

/** An account is invited like anybody else, and granted afterwards: an onboarding of one. */
function userSteps({ name, places }: MachineAsked, choice: Choice, context: PlanContext) {
  const names = namesFrom(context.index);
  const where =
    places === 'everywhere' ? 'the workspace' : places.map((on) => names.place(on)).join(', ');
  const [source] = choice.sources;
  const more = { ...(source !== undefined && { source }) };
  return [
    draftStep(context, {
      action: { kind: 'by-hand', code: 'invite', about: name },
      phase: 'membership',
      why: `${choice.why} Then it gets ${choice.with ?? 'its grants'}: ${where}.`,
      ...more,
    }),
    draftStep(context, {
      action: { kind: 'by-hand', code: 'wait-for-acceptance', about: name },
      phase: 'membership',
      why: 'Only an account that has accepted can be granted anything: plan its onboarding then.',
      ...more,
    }),
  ];
}

function makerOf(credential: CredentialKind, on: GrantPlace | undefined): Doer {
  if (WORKSPACE_WIDE.has(credential) || (on !== undefined && 'project' in on))
    return 'workspace-admin';
  return credential === 'user-api-token' ? 'the-person' : 'repository-admin';
}

const WORKSPACE_WIDE: ReadonlySet<CredentialKind> = new Set<CredentialKind>([
  'workspace-access-token',
  'workspace-ssh-key',
  'oauth-consumer',
  'own-free-workspace',
]);

function pageOf(
  credential: CredentialKind,
  { index }: PlanContext,
  on: GrantPlace | undefined,
): DraftStep['at'] {
  const page = toPage(credential, on);
  if (page === undefined) return undefined;
  const { url, path } = createRemedyPlaces(index.facts)(page, toSubject(on));
  return url === undefined ? undefined : { url, path };
}

function toPage(credential: CredentialKind, on: GrantPlace | undefined) {
  if (credential === 'workspace-access-token') return 'access-tokens';
  if (credential.endsWith('-access-token')) return undefined;
  if (!credential.endsWith('-key') || on === undefined) return undefined;
  return 'project' in on ? 'project-access-keys' : 'repository-access-keys';
}

function toSubject(on: GrantPlace | undefined): Subject {
  if (on === undefined) return { kind: 'workspace' };
  return 'project' in on
    ? { kind: 'project', project: on.project }
    : { kind: 'repository', repository: on.repository };
}
