import { type CredentialKind } from './credential';
import { type MachineNeed } from './machine-need';

type Reason = (need: MachineNeed) => string;

const CHANGES: ReadonlySet<MachineNeed['task']> = new Set([
  'write',
  'contractor',
  'manage-permissions',
]);

const writes = ({ task }: MachineNeed) => CHANGES.has(task);

/** Of an SSH key that can only read. */
const readsOnly =
  (reach: string): Reason =>
  (need) =>
    writes(need)
      ? 'Access keys read by design; nothing makes them write.'
      : need.transport === 'https'
        ? 'It speaks SSH only.'
        : reach;

/** Of a token that HTTPS carries. */
const overHttps =
  (reach: string, premium: boolean): Reason =>
  ({ task, transport, plan }) => {
    if (task === 'manage-permissions')
      return 'Bitbucket takes no permission changes from access tokens.';
    if (task === 'contractor') return 'A token is not a person.';
    if (transport === 'ssh-only') return 'It does not work over SSH.';
    if (premium && (plan === 'free' || plan === 'standard')) return 'Only on Premium.';
    return reach;
  };

const REASONS: Readonly<Record<CredentialKind, Reason>> = {
  'repository-access-key': readsOnly('It would have to be added to each repository.'),
  'project-access-key': readsOnly('It reads a whole project.'),
  'workspace-ssh-key': () => 'It writes to every repository, has no end, and no API lists it.',
  'personal-ssh-key': () =>
    'A machine’s key in a person’s account has all their rights, and they are blamed for what it does.',
  'repository-access-token': overHttps('It reaches one repository: many would be needed.', false),
  'project-access-token': overHttps('It reaches a whole project.', true),
  'workspace-access-token': overHttps('It reaches the whole workspace.', true),
  'user-api-token': () => 'It ends with its user, and can do what the user can.',
  'app-password': () => 'Atlassian removed app passwords on 28 Jul 2026.',
  'oauth-consumer': ({ task }) =>
    task === 'manage-permissions'
      ? 'Bitbucket takes no permission changes from it.'
      : 'It acts as its owner: when the owner leaves or loses access, so does it.',
  'pipelines-oidc': () => 'It opens cloud providers, not Bitbucket repositories.',
  'pipelines-ssh-key': (need) =>
    writes(need) ? 'Where it is added as an access key it only reads.' : 'Only pipelines have it.',
  'forge-app': ({ task }) =>
    task === 'manage-permissions'
      ? 'Atlassian lets no app change permissions.'
      : 'An app must be built and installed; it does not use git.',
  'service-user': ({ ssoIsEnforced }) =>
    ssoIsEnforced === 'yes'
      ? 'It takes a seat, and single sign-on must let it in.'
      : 'It takes a seat, and somebody must answer for it.',
  'own-user': ({ isForPerson, task }) =>
    isForPerson || task === 'contractor'
      ? 'It takes a seat.'
      : 'No person stands behind it: a person’s account must not be shared with a machine.',
  'own-free-workspace': () => 'The repositories would have to move there.',
};

/** Why this kind of credential is not proposed for the need. */
export function whyNot(kind: CredentialKind, need: MachineNeed): string {
  return REASONS[kind](need);
}
