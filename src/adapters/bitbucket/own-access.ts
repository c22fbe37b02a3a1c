import { askJson, type AskOptions } from './ask';
import { BitbucketError } from './bitbucket-error';
import { type BitbucketRequest } from './bitbucket-request';
import { parseAnswer } from './parse-answer';
import { ownPermissionSchema, ownRepositorySchema, pageSchema } from './schemas';

/**
 * Whether the person behind a request has a role. Only `yes` opens anything: `cannot-tell` (no
 * answer, an odd one, a missing scope, a rate limit) is for saying that asking again may help.
 */
export type RoleAnswer =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'cannot-tell'; readonly error: BitbucketError };

export interface RoleQuestion {
  /** Sends as the person in question. */
  readonly request: BitbucketRequest;
  readonly workspace: string;
  readonly timeoutMs?: number;
}

/** `yes` for a workspace admin. CHANGE-3022, https://developer.atlassian.com/cloud/bitbucket/changelog */
export function findOwnWorkspaceRole(question: RoleQuestion): Promise<RoleAnswer> {
  return answer(async () => (await readOwnRole(question.workspace, question)) === 'owner');
}

/** `yes` for who may read the explicit grants of the project: Bitbucket lets only its admins. */
export function canAdministerProject(
  question: RoleQuestion & { readonly key: string },
): Promise<RoleAnswer> {
  const project = `/2.0/workspaces/${encodeURIComponent(question.workspace)}/projects/${encodeURIComponent(question.key)}`;
  return answer(async () => {
    const { body } = await askJson(`${project}/permissions-config/users?pagelen=1`, question);
    return Array.isArray(parseAnswer(pageSchema, body).values);
  });
}

/** `yes` when the person's own highest level on the repository is admin. */
export function findOwnRepositoryLevel(
  question: RoleQuestion & { readonly repository: string },
): Promise<RoleAnswer> {
  const { workspace, repository } = question;
  const q = encodeURIComponent(`repository.uuid="${repository.replaceAll('"', '')}"`);
  const path = `/2.0/user/workspaces/${encodeURIComponent(workspace)}/permissions/repositories?q=${q}`;
  return answer(async () => {
    const { body } = await askJson(path, question);
    const page = parseAnswer(pageSchema, body);
    const own = page.values
      .map((row) => parseAnswer(ownRepositorySchema, row))
      .find((row) => row.repository.uuid === repository);
    // A filter that was not applied would leave the row on a later page.
    if (!own && page.next != null) throw unfiltered();
    return own?.permission === 'admin';
  });
}

/** @throws BitbucketError (`not-a-workspace-admin`, or why it could not be asked) */
export async function confirmOwner(workspace: string, options: AskOptions): Promise<void> {
  const role = await readOwnRole(workspace, options).catch((error: unknown) => {
    if (isRefusal(error)) return 'none';
    throw error;
  });
  if (role === 'owner') return;
  throw new BitbucketError({
    reason: 'not-a-workspace-admin',
    message:
      'The owner of this credential does not administer the workspace. Bitbucket shows grants to its admins only: use the credential of one.',
  });
}

/**
 * For an app, which has no role to ask for: reads the length of the effective listing, which
 * Bitbucket shows to workspace admins only.
 * @throws BitbucketError (`not-an-admin`, or why it could not be asked)
 */
export async function confirmAdminEyes(workspace: string, options: AskOptions): Promise<void> {
  const listing = `/2.0/workspaces/${encodeURIComponent(workspace)}/permissions/repositories`;
  await askJson(`${listing}?pagelen=1&fields=size`, options);
}

async function readOwnRole(workspace: string, options: AskOptions): Promise<string> {
  const path = `/2.0/user/workspaces/${encodeURIComponent(workspace)}/permission`;
  const { body } = await askJson(path, options);
  return parseAnswer(ownPermissionSchema, body).permission;
}

async function answer(ask: () => Promise<boolean>): Promise<RoleAnswer> {
  try {
    return (await ask()) ? { kind: 'yes' } : { kind: 'no' };
  } catch (error) {
    if (isRefusal(error)) return { kind: 'no' };
    if (error instanceof BitbucketError) return { kind: 'cannot-tell', error };
    throw error;
  }
}

/** 403 (and not for a scope) and 404: Bitbucket gave its answer about the person. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof BitbucketError &&
    (error.reason === 'not-an-admin' || error.reason === 'not-found')
  );
}

function unfiltered(): BitbucketError {
  return new BitbucketError({
    reason: 'unreadable-answer',
    message: 'Bitbucket did not look for the one repository it was asked about.',
    status: 200,
  });
}
