import { type Bitbucket, type Credential, type CredentialRequest } from '../bitbucket';
import { createCaller } from '../caller';
import { defaultSwitches } from '../switches';
import { indexWorkspace, type Member, type WorkspaceIndex } from '../workspace-index';

export interface NamedCredential extends Credential {
  /** Whose it is and what it is good for. */
  readonly title: string;
}

/** What a reader of the whole workspace needs. */
const READ_SCOPES = [
  'read:workspace:bitbucket',
  'read:project:bitbucket',
  'read:repository:bitbucket',
  'admin:repository:bitbucket',
  'admin:project:bitbucket',
  'read:pullrequest:bitbucket',
  'read:webhook:bitbucket',
  'read:user:bitbucket',
];

/** Besides, for changing explicit grants: only a person's API token may. */
const CHANGE_SCOPES = [...READ_SCOPES, 'write:permission:bitbucket', 'delete:permission:bitbucket'];

/** One credential for each kind of caller that the workspace has; the same tokens at every start. */
export function issueDemoCredentials(bitbucket: Bitbucket): NamedCredential[] {
  const index = indexWorkspace(bitbucket.data);
  const roles = findRoles(index);
  const wanted: (readonly [title: string, request: CredentialRequest | undefined])[] = [
    [
      title('workspace admin', roles.admin),
      tokenOf(roles.admin, { token: 'demo-workspace-admin' }),
    ],
    [
      `${title('workspace admin', roles.admin)}, may change grants`,
      tokenOf(roles.admin, { scopes: CHANGE_SCOPES, token: 'demo-workspace-admin-changes' }),
    ],
    [
      title('project admin', roles.projectAdmin),
      tokenOf(roles.projectAdmin, { token: 'demo-project-admin' }),
    ],
    [
      title('repository admin', roles.repositoryAdmin),
      tokenOf(roles.repositoryAdmin, { token: 'demo-repository-admin' }),
    ],
    [title('plain member', roles.member), tokenOf(roles.member, { token: 'demo-member' })],
    [
      `${title('workspace admin', roles.admin)}, without read:repository`,
      tokenOf(roles.admin, {
        scopes: ['read:workspace:bitbucket', 'read:project:bitbucket'],
        token: 'demo-without-read-repository',
      }),
    ],
    [
      `${title('workspace admin', roles.admin)}, expired`,
      tokenOf(roles.admin, { expired: true, token: 'demo-expired' }),
    ],
    ['Forge app as itself', { kind: 'forge-asApp', scopes: READ_SCOPES, token: 'demo-forge-app' }],
    [
      `Forge app as ${title('workspace admin', roles.admin)}`,
      tokenOf(roles.admin, { kind: 'forge-asUser', token: 'demo-forge-user' }),
    ],
  ];
  return wanted.flatMap(([name, request]) =>
    request ? [{ title: name, ...bitbucket.issueCredential(request) }] : [],
  );
}

interface Roles {
  readonly admin: Member | undefined;
  readonly projectAdmin: Member | undefined;
  readonly repositoryAdmin: Member | undefined;
  readonly member: Member | undefined;
}

/** The first member in each role who is in no higher one. */
function findRoles(index: WorkspaceIndex): Roles {
  const people = index.members.filter(
    ({ type, closedOn }) => type === 'user' && closedOn === undefined,
  );
  const callers = people.map((member) => {
    const credential = {
      kind: 'api-token',
      account: member.uuid,
      scopes: [],
      expired: false,
    } as const;
    return { member, caller: createCaller({ credential, index, switches: defaultSwitches }) };
  });
  const others = callers.filter(({ caller }) => !caller.isWorkspaceAdmin);
  const administers = ({ caller }: (typeof callers)[number]) => ({
    project: index.data.projects.some((project) => caller.levelOnProject(project) === 'admin'),
    repository: index.data.repositories.some((one) => caller.levelOnRepository(one) === 'admin'),
  });
  return {
    admin: callers.find(({ caller }) => caller.isWorkspaceAdmin)?.member,
    projectAdmin: others.find((one) => administers(one).project)?.member,
    repositoryAdmin: others.find((one) => {
      const { project, repository } = administers(one);
      return repository && !project;
    })?.member,
    member: others.find((one) => !administers(one).repository)?.member,
  };
}

const title = (role: string, member: Member | undefined): string =>
  `${role} (${member?.displayName ?? 'nobody'})`;

function tokenOf(
  member: Member | undefined,
  request: Partial<CredentialRequest> = {},
): CredentialRequest | undefined {
  return member && { kind: 'api-token', scopes: READ_SCOPES, ...request, account: member.uuid };
}
