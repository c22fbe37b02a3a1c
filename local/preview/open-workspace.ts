import * as v from 'valibot';
import { askJson, type AskOptions } from '../../src/adapters/bitbucket/ask';
import { BitbucketError } from '../../src/adapters/bitbucket/bitbucket-error';
import { parseAnswer } from '../../src/adapters/bitbucket/parse-answer';
import { accountSchema, workspaceSchema } from '../../src/adapters/bitbucket/schemas';
import { checkScopes, DETAIL_SCOPES, SCAN_SCOPES } from '../../src/adapters/bitbucket/scopes';
import { type FailureReason } from '../../src/domain/facts/read-failure';
import { type CommandError, failed } from '../../companion/command-error';
import { TOKEN_PAGE } from '../../companion/credentials';
import { type ReadGate } from './read-gate';

/** What a token opens: one workspace, as one person. */
export interface OpenedWorkspace {
  readonly workspace: { readonly uuid: string; readonly slug: string; readonly name: string };
  readonly viewer: { readonly accountId: string; readonly name: string; readonly isAdmin: boolean };
}

const ownSchema = v.object({ permission: v.string(), user: accountSchema });
const PATIENCE_MS = 15_000;

/**
 * Asks which workspace this is and whose token it is: two requests, before anything is shown.
 * @throws CommandError which names what to check
 */
export async function openWorkspace(
  slug: string,
  { request }: Pick<ReadGate, 'request'>,
): Promise<OpenedWorkspace> {
  const options = { request, timeoutMs: PATIENCE_MS };
  try {
    const workspace = await readWorkspace(slug, options);
    return { workspace, viewer: await readViewer(slug, options) };
  } catch (error) {
    if (error instanceof BitbucketError) throw toCommandError(error, slug);
    throw error;
  }
}

async function readWorkspace(slug: string, options: AskOptions) {
  const path = `/2.0/workspaces/${encodeURIComponent(slug)}?fields=uuid,slug,name`;
  const { body, headers } = await askJson(path, options);
  const workspace = parseAnswer(workspaceSchema, body);
  // Told now, and not at the branch rules of the last repository.
  checkScopes(headers);
  return { uuid: workspace.uuid, slug: workspace.slug, name: workspace.name ?? workspace.slug };
}

async function readViewer(slug: string, options: AskOptions): Promise<OpenedWorkspace['viewer']> {
  const path = `/2.0/user/workspaces/${encodeURIComponent(slug)}/permission`;
  const { body } = await askJson(path, options);
  const { permission, user } = parseAnswer(ownSchema, body);
  return {
    // Where Bitbucket leaves the account id out, the uuid names the person here as well.
    accountId: user.account_id ?? user.uuid,
    name: user.display_name ?? 'the owner of the token',
    isAdmin: permission === 'owner',
  };
}

/** `read:workspace:bitbucket, …`: what a token for a preview needs, and for all of `--as-companion`. */
const TOKEN_SCOPES = [...SCAN_SCOPES, 'read:pullrequest:bitbucket'].join(', ');
const COMPANION_SCOPES = DETAIL_SCOPES.filter((scope) => !TOKEN_SCOPES.includes(scope)).join(', ');

/** What to do where it is not plain from what happened. */
const REMEDIES: Readonly<Partial<Record<FailureReason, string>>> = {
  'bad-credential': `Check BITBUCKET_EMAIL (of your Atlassian account) and BITBUCKET_API_TOKEN (an API token, no app password), or make a new token at ${TOKEN_PAGE}`,
  'missing-scope': `The scopes of a token cannot be changed. Make one with ${TOKEN_SCOPES} (for --as-companion also ${COMPANION_SCOPES}) at ${TOKEN_PAGE}`,
  'bitbucket-failed': 'Check the network, --api, and https://bitbucket.status.atlassian.com',
  'rate-limited': 'Bitbucket counts requests by person and hour. Try again in an hour.',
};

function toCommandError(error: BitbucketError, slug: string): CommandError {
  const status = error.status === undefined ? '' : ` (status ${error.status})`;
  if (error.reason === 'not-found')
    return failed(
      `Bitbucket knows no workspace ${slug}, or does not show it to this token${status}.`,
      'Check --workspace: it stands in the address bitbucket.org/<workspace>. Check that the token is of one of its members.',
    );
  if (error.reason === 'not-an-admin')
    return failed(
      `The owner of this token is no member of workspace ${slug}, as Bitbucket tells${status}.`,
      'Use the token of a member. If you are one, check that no IP allowlist of the workspace keeps this machine out.',
    );
  return failed(
    `Workspace ${slug} could not be read. ${error.message}${status}`,
    REMEDIES[error.reason] ?? 'Try again in a minute.',
  );
}
