import { unauthorized } from './api-error';
import { type CredentialKind } from './bitbucket';
import { type IssuedCredential } from './credentials';
import { type Switches } from './switches';
import {
  type AccountRecord,
  PROJECT_LEVELS,
  type ProjectLevel,
  type ProjectRecord,
  type RepositoryLevel,
  type RepositoryRecord,
  type WorkspaceRole,
} from './workspace-data';
import { type WorkspaceIndex } from './workspace-index';

/** Who asks, and what they may do. */
export interface Caller {
  /** The same key means the same view, as long as the facts stay the same. */
  readonly key: string;
  readonly kind: CredentialKind;
  /** A bot for an app or an access token. */
  readonly account: AccountRecord;
  /** Not a person: an app acting as itself, or an access token. */
  readonly isMachine: boolean;
  /** `none` = not in the workspace. */
  readonly role: WorkspaceRole | 'none';
  readonly isWorkspaceAdmin: boolean;
  readonly levelOnProject: (project: ProjectRecord) => ProjectLevel | 'none';
  /** By grants and roles; a public repository is readable all the same. */
  readonly levelOnRepository: (repository: RepositoryRecord) => RepositoryLevel | 'none';
  readonly canReadRepository: (repository: RepositoryRecord) => boolean;
  readonly canSeeProject: (project: ProjectRecord) => boolean;
}

export interface CallerSources {
  readonly credential: IssuedCredential;
  readonly index: WorkspaceIndex;
  readonly switches: Readonly<Switches>;
}

/** The "generic bot user" an app acts as. */
const BOT: AccountRecord = {
  uuid: '{b07b07b0-7b07-4b07-ab07-b07b07b07b07}',
  type: 'app_user',
  displayName: 'Forge app',
  accountId: '712020:b07b07b0-7b07-4b07-ab07-b07b07b07b07',
};

interface Standing {
  readonly role: WorkspaceRole | 'none';
  readonly onProject: (project: ProjectRecord) => ProjectLevel | 'none';
  readonly onRepository: (repository: RepositoryRecord) => ProjectLevel | 'none';
}

/** Throws 401 when the account has been closed or deactivated since the credential was issued. */
export function createCaller(sources: CallerSources): Caller {
  const { credential, index } = sources;
  const isMachine = credential.account === undefined;
  const account = isMachine ? BOT : index.findAccount(credential.account);
  const isOff = account?.closedOn !== undefined || account?.deactivatedOn !== undefined;
  if (!account || isOff) throw unauthorized();
  const { role, onProject, onRepository } = standingOf(account, sources);
  const isWorkspaceAdmin = role === 'owner';

  const levelOnProject = (project: ProjectRecord) =>
    isWorkspaceAdmin ? 'admin' : onProject(project);
  const levelOnRepository = (repository: RepositoryRecord): RepositoryLevel | 'none' => {
    if (isWorkspaceAdmin) return 'admin';
    const project = index.findProject(repository.project);
    const level = highest([onRepository(repository), project ? onProject(project) : 'none']);
    return level === 'create-repo' ? 'write' : level;
  };
  const canReadRepository = (repository: RepositoryRecord) =>
    !repository.isPrivate || levelOnRepository(repository) !== 'none';
  return {
    key: keyOf(sources),
    kind: credential.kind,
    account,
    isMachine,
    role,
    isWorkspaceAdmin,
    levelOnProject,
    levelOnRepository,
    canReadRepository,
    canSeeProject: (project) =>
      !project.isPrivate ||
      levelOnProject(project) !== 'none' ||
      index.repositoriesOf(project).some(canReadRepository),
  };
}

const keyOf = ({ credential: { kind, account }, switches }: CallerSources): string =>
  JSON.stringify([
    kind,
    account,
    switches.callerRole,
    switches.asAppIsAdmin,
    switches.asAppSeesPrivate,
  ]);

function standingOf(account: AccountRecord, sources: CallerSources): Standing {
  const { switches } = sources;
  const real = account === BOT ? machineStanding(sources) : personStanding(account, sources.index);
  switch (switches.callerRole) {
    case 'real':
      return real;
    case 'outsider':
      return { role: 'none', onProject: () => 'none', onRepository: () => 'none' };
    case 'project-admin':
      return { ...real, role: 'member', onProject: () => 'admin' };
    case 'repository-admin':
      return { ...real, role: 'member', onRepository: () => 'admin' };
    default:
      return { ...real, role: switches.callerRole };
  }
}

function personStanding({ uuid, membership }: AccountRecord, index: WorkspaceIndex): Standing {
  const groups = index.groupsOf(uuid);
  const granted = ({ userGrants, groupGrants }: Granting): ProjectLevel | 'none' =>
    highest([
      ...userGrants.filter(({ account }) => account === uuid).map(({ level }) => level),
      ...groupGrants.filter(({ group }) => groups.has(group)).map(({ level }) => level),
    ]);
  return { role: membership?.role ?? 'none', onProject: granted, onRepository: granted };
}

/** Whether a project is open to an account, other than by one of its repositories. */
export const reachesProject = (
  account: AccountRecord,
  project: ProjectRecord,
  index: WorkspaceIndex,
): boolean => {
  const { role, onProject } = personStanding(account, index);
  return role === 'owner' || onProject(project) !== 'none';
};

/** Whether an account may read a repository. */
export const reachesRepository = (
  account: AccountRecord,
  repository: RepositoryRecord,
  index: WorkspaceIndex,
): boolean => {
  const project = index.findProject(repository.project);
  const isGranted = personStanding(account, index).onRepository(repository) !== 'none';
  const viaProject = project !== undefined && reachesProject(account, project, index);
  return !repository.isPrivate || isGranted || viaProject;
};

/** An app acting as itself, or an access token: nobody granted it anything by name. */
function machineStanding({ credential, switches }: CallerSources): Standing {
  const isApp = credential.kind === 'forge-asApp';
  const level = isApp && !switches.asAppSeesPrivate ? 'none' : 'read';
  return {
    role: isApp && switches.asAppIsAdmin ? 'owner' : 'member',
    onProject: () => level,
    onRepository: () => level,
  };
}

type Granting = Pick<ProjectRecord, 'userGrants' | 'groupGrants'>;

function highest(levels: readonly (ProjectLevel | 'none')[]): ProjectLevel | 'none' {
  return PROJECT_LEVELS.filter((level) => levels.includes(level)).at(-1) ?? 'none';
}
