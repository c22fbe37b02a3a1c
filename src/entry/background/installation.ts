import { type BitbucketRequest } from '../../adapters/bitbucket/bitbucket-request';
import { askJson } from '../../adapters/bitbucket/ask';
import { workspaceSchema } from '../../adapters/bitbucket/schemas';
import * as v from 'valibot';
import { withBraces } from '../request-context';

const FunctionContext = v.object({
  installContext: v.pipe(
    v.string(),
    v.regex(/^ari:cloud:bitbucket::workspace\/.+$/),
    v.transform((ari) => withBraces(ari.slice(ari.indexOf('/') + 1))),
  ),
});

/**
 * The workspace for which Forge runs a function that nobody called, with braces.
 * https://developer.atlassian.com/platform/forge/function-reference/arguments/
 * @throws when Forge does not say: nothing may then be read or written
 */
export function toWorkspaceUuid(functionContext: unknown): string {
  return v.parse(FunctionContext, functionContext).installContext;
}

/**
 * Name and slug as they are now: a workspace may have been renamed since the last run.
 * @throws BitbucketError; ValiError when the answer is not a workspace
 */
export async function readInstalledWorkspace(
  uuid: string,
  asApp: BitbucketRequest,
): Promise<{ readonly uuid: string; readonly slug: string; readonly name: string }> {
  const path = `/2.0/workspaces/${encodeURIComponent(uuid)}?fields=uuid,slug,name`;
  const { body } = await askJson(path, { request: asApp, timeoutMs: TIMEOUT_MS });
  const { slug, name } = v.parse(workspaceSchema, body);
  return { uuid, slug, name: name ?? slug };
}

const TIMEOUT_MS = 7_000;
